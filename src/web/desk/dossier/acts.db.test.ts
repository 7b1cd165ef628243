import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findAttachments } from '#attachment/index.ts'
import { searchAudit } from '#audit/index.ts'
import { type DossierState, findDossier, verifyLog } from '#dossier/index.ts'
import { addDays, dayOf, formatDay } from '#kernel/index.ts'
import { pdf } from '../../../../test/attachment/sample-files.ts'
import { type DeskClient, hiddenFields, signInAs } from '../../../../test/web/desk-client.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../../../../test/web/desk-world.ts'
import { linksOf, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let world: DeskWorld
let receiver: DeskClient
let officer: DeskClient
let leader: DeskClient
let neighbour: DeskClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
  receiver = await signInAs(site, 'quang.thom')
  officer = await signInAs(site, 'lo.bien')
  leader = await signInAs(site, 'do.quyet')
  neighbour = await signInAs(site, 'vang.sua')
})
afterAll(() => site.close())

const at = (code: string, act = '') => `/lam-viec/ho-so/${code}${act && `/${act}`}`
const read = async (client: DeskClient, path: string) => textOf(await (await client.get(path)).text())
const inDays = (days: number) => formatDay(addDays(dayOf(runningClock.now()), days))

async function stateOf(code: string): Promise<DossierState> {
  const view = await findDossier(site.deps.db, code)
  if (view === undefined) throw new Error(`no dossier ${code}`)
  return view.state
}

const doIt = (client: DeskClient, code: string, act: string, fields: Record<string, string | string[]> = {}) =>
  client.send(at(code, act), fields)

const missing = {
  'sao-2': '1',
  'thieu-2': 'Chưa có bản sao chứng thực',
  'ten-3': 'Sổ hộ nghèo',
  'sao-3': '1',
  'thieu-3': 'Bản chụp mờ',
  'ly-do': 'Thiếu giấy tờ y tế',
}

test('supplements are asked for with all that is missing; when they came, the due time is told before and after', async () => {
  const { code, dueAt } = await acceptDossier(world)
  const form = await read(officer, at(code, 'bo-sung'))
  expect(form).toContain('Hạn hiện nay:')
  expect(form).toContain('Gửi xong là dừng tính hạn ngay')
  const asked = await doIt(officer, code, 'bo-sung', { ...missing, 'truoc-ngay': inDays(10) })
  expect(asked.status).toBe(303)
  const halted = await stateOf(code)
  expect(halted.suspensions[0]).toMatchObject({
    ground: 'supplement',
    dueBefore: dueAt,
    items: [
      { name: 'Giấy tờ y tế chứng minh về khuyết tật', originals: 0, copies: 1, why: 'Chưa có bản sao chứng thực' },
      { name: 'Sổ hộ nghèo', originals: 0, copies: 1, why: 'Bản chụp mờ' },
    ],
  })
  const page = await read(officer, at(code))
  for (const part of ['Đang tạm dừng', 'khi nộp đủ', 'Giấy tờ phải bổ sung Giấy tờ y tế', 'Phiếu yêu cầu bổ sung'])
    expect(page).toContain(part)
  expect(await read(officer, at(code, 'tiep-tuc'))).toContain('Tiếp tục ngay bây giờ thì hạn mới là')
  const partly = await doIt(officer, code, 'tiep-tuc', { 'da-nhan': ['1'] })
  const told = await partly.text()
  expect([partly.status, textOf(told)]).toEqual([422, expect.stringContaining('còn thiếu so với phiếu')])
  expect(linksOf(told)).toContainEqual(['#da-nhan', expect.stringContaining('“Sổ hộ nghèo”. Hạn chỉ tính tiếp')])
  expect((await doIt(officer, code, 'tiep-tuc', { 'da-nhan': ['1', '2'] })).status).toBe(303)
  const after = await read(officer, at(code))
  for (const part of ['Hạn sau khi tiếp tục', 'Vì sao', 'Đã nhận: Giấy tờ y tế chứng minh về khuyết tật; Sổ hộ nghèo'])
    expect(after).toContain(part)
  expect(after).toContain('Trong quá trình giải quyết chỉ được yêu cầu bổ sung một lần')
})

test('a line without its reason is said beside it, and every line stays', async () => {
  const { code } = await acceptDossier(world)
  const answer = await doIt(officer, code, 'bo-sung', { ...missing, 'thieu-3': '', 'truoc-ngay': '31/02/2026' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(textOf(page)).toContain('Hãy nhập ngày/tháng/năm')
  expect(linksOf(page)).toContainEqual(['#thieu-3', 'Chưa ghi thiếu gì, sai gì.'])
  expect(page).toContain('value="Sổ hộ nghèo"')
  expect(page).toContain('value="31/02/2026"')
})

test('a halt needs its law and paper; extension and apology are the leader’s, and an apology moves nothing', async () => {
  const { code, dueAt } = await acceptDossier(world)
  const halt = await doIt(officer, code, 'tam-dung', { 'ly-do': 'Chờ giám định', 'can-cu': 'Điều 12' })
  expect([halt.status, textOf(await halt.text()).includes('Chưa ghi số, ngày của văn bản')]).toEqual([422, true])
  expect(await read(officer, at(code))).toContain('Chỉ lãnh đạo đơn vị được gia hạn')
  const past = await doIt(leader, code, 'gia-han', { ngay: inDays(-1), gio: '17:00', 'ly-do': 'Vụ việc phức tạp' })
  expect(past.status).toBe(422)
  const sorry = await doIt(leader, code, 'xin-loi', { ngay: inDays(20), gio: '16:30', 'ly-do': 'Máy hỏng' })
  expect(sorry.status).toBe(303)
  const state = await stateOf(code)
  expect([state.dueAt, state.promisedAt !== null]).toEqual([dueAt, true])
  expect(await read(leader, at(code))).toContain('chỉ được hẹn lại một lần')
})

test('a consulted unit reads the dossier, answers once, and can do nothing else to it', async () => {
  const { code } = await acceptDossier(world)
  expect((await neighbour.get(at(code))).status).toBe(403)
  const asked = await doIt(officer, code, 'lay-y-kien', {
    'don-vi': String(world.neighbour),
    'cau-hoi': 'Bà Mỷ có hưởng trợ cấp ở xã không?',
  })
  expect(asked.status).toBe(303)
  expect((await stateOf(code)).phase).toBe('running')
  const page = await read(neighbour, at(code))
  expect(page).toContain('Bà Mỷ có hưởng trợ cấp ở xã không?')
  expect(page).toContain('Trả lời ý kiến')
  expect((await neighbour.post(at(code, 'ghi-chu'), {})).status).not.toBe(303)
  const answered = await doIt(neighbour, code, 'tra-loi', { lan: '1', 'y-kien': 'Không hưởng.' })
  expect([answered.status, answered.headers.get('location')]).toEqual([303, `${at(code)}?xong=tra-loi`])
  expect(await read(officer, at(code))).toContain('Không hưởng.')
  await goOn(world, await stateOf(code), {
    by: 'do.quyet',
    post: 'unit-leader',
    command: { kind: 'finish', outcome: 'withdrawn', reason: 'Theo đơn' },
  })
  expect((await neighbour.get(at(code))).status).toBe(403)
})

test('a correction keeps the old value with the reason, and the receipt is printed as a replacement', async () => {
  const { code } = await acceptDossier(world)
  await receiver.get(at(code, 'phieu/giay-tiep-nhan-1'))
  const before = await read(receiver, at(code))
  const form = await receiver.get(at(code, 'sua'))
  const typed = filledIn(await form.text())
  const wrong = await receiver.post(at(code, 'sua'), { ...typed, 'owner.phone': '12', 'ly-do': 'Gõ nhầm' })
  expect([wrong.status, textOf(await wrong.text()).includes("'12' không phải số điện thoại")]).toEqual([422, true])
  const same = await receiver.post(at(code, 'sua'), { ...typed, 'ly-do': 'Gõ nhầm' })
  expect(textOf(await same.text())).toContain('giống hệt điều đã ghi')
  const right = await receiver.post(at(code, 'sua'), {
    ...typed,
    'owner.fullName': 'Vàng Thị Mị',
    'so-bo': '2',
    'ly-do': 'Gõ nhầm tên',
  })
  expect(right.status).toBe(303)
  const page = await read(receiver, at(code))
  expect(before).not.toContain('Vàng Thị Mị')
  for (const part of ['họ tên: Vàng Thị Mỷ → Vàng Thị Mị', 'Số bộ hồ sơ: 1 → 2', 'Lý do: Gõ nhầm tên'])
    expect(page).toContain(part)
  expect(page).toContain('011148004821')
  expect((await receiver.get(at(code, 'phieu/giay-tiep-nhan-1'))).status).toBe(200)
})

test('a correction adds who was forgotten, takes out who had nothing to do with it, and puts the fee right', async () => {
  const { code } = await acceptDossier(world)
  const form = await receiver.get(at(code, 'sua'))
  const typed = { ...filledIn(await form.text()), 'ly-do': 'Ghi nhầm người' }
  const charged = await receiver.post(at(code, 'sua'), { ...typed, 'fee.due': '20.000' })
  expect([charged.status, linksOf(await charged.text())]).toEqual([
    422,
    expect.arrayContaining([['#fee.due', expect.stringContaining('không được thu ngoài danh mục')]]),
  ])
  const filer = { 'filer.fullName': 'Sùng Thị Dua', 'filer.relation': 'cháu', 'proxy.bo': '1' }
  expect((await receiver.post(at(code, 'sua'), { ...typed, ...filer })).status).toBe(303)
  const known = (await findDossier(site.deps.db, code))?.persons.map(({ role, fullName }) => [role, fullName])
  expect(known).toEqual([
    ['owner', 'Vàng Thị Mỷ'],
    ['filer', 'Sùng Thị Dua'],
  ])
  const page = await read(receiver, at(code))
  for (const part of ['Bỏ: Người được uỷ quyền, Sùng A Dơ', 'họ tên: (không ghi) → Sùng Thị Dua'])
    expect(page).toContain(part)
  const again = await receiver.get(at(code, 'sua'))
  const back = { ...filledIn(await again.text()), 'ly-do': 'Có uỷ quyền thật' }
  const proxy = { 'proxy.fullName': 'Sùng A Dơ', 'proxy.authority': 'Giấy uỷ quyền ngày 01/11/2026' }
  expect((await receiver.post(at(code, 'sua'), { ...back, ...proxy })).status).toBe(303)
  expect((await findDossier(site.deps.db, code))?.persons.map(({ role }) => role)).toEqual(['owner', 'filer', 'proxy'])
  expect((await verifyLog(site.deps.db)).different).toEqual([])
})

test('a number that looks wrong is told once, and taken when it is sent again', async () => {
  const { code } = await acceptDossier(world)
  const form = await receiver.get(at(code, 'sua'))
  const typed = { ...filledIn(await form.text()), 'owner.identityNumber': '01114800482', 'ly-do': 'Theo căn cước' }
  const told = await receiver.post(at(code, 'sua'), typed)
  const page = await told.text()
  expect([told.status, textOf(page)]).toEqual([422, expect.stringContaining('hãy gửi lần nữa')])
  const other = { ...filledIn(page), 'owner.identityNumber': '0111480048', 'ly-do': 'Theo căn cước' }
  expect((await receiver.post(at(code, 'sua'), other)).status).toBe(422)
  expect((await receiver.post(at(code, 'sua'), { ...filledIn(page), 'ly-do': 'Theo căn cước' })).status).toBe(303)
})

/** What a form would send if nobody typed anything. */
function filledIn(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*>/gu)].filter(
    ([tag]) => !/type="(?:radio|checkbox)"/u.test(tag) || /checked/u.test(tag),
  )
  return Object.fromEntries(inputs.map(([tag, name = '']) => [name, /value="([^"]*)"/u.exec(tag)?.[1] ?? '']))
}

test('files of the result come with it or are added; they open under their own type, and each opening is in the log', async () => {
  const accepted = await acceptDossier(world)
  const { code } = accepted
  const page = await (await officer.get(at(code, 'them-tep'))).text()
  const form = new FormData()
  for (const [name, value] of Object.entries(hiddenFields(page, at(code, 'them-tep')))) form.set(name, value)
  form.set('la', 'ket-qua')
  form.append('tep', new File([new Uint8Array(pdf)], 'Giấy xác nhận "1".pdf'))
  expect((await officer.post(at(code, 'them-tep'), form)).status).toBe(303)
  const [file] = await findAttachments(site.deps.db, accepted)
  expect(file).toMatchObject({ isResult: true, mediaType: 'application/pdf', addedBy: 'lo.bien' })
  const opened = await receiver.get(at(code, `tep/${file?.id}`))
  expect([opened.status, opened.headers.get('content-type'), opened.headers.get('x-content-type-options')]).toEqual([
    200,
    'application/pdf',
    'nosniff',
  ])
  expect(opened.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''Gi%E1%BA%A5y/u)
  expect(Buffer.from(await opened.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true)
  const { entries } = await searchAudit(site.deps.db, { event: 'attachment.opened', page: 1, perPage: 1 })
  expect(entries[0]).toMatchObject({ account: 'quang.thom', subject: code })
  const other = await acceptDossier(world)
  expect((await receiver.get(at(other.code, `tep/${file?.id}`))).status).toBe(404)
  expect((await neighbour.get(at(code, `tep/${file?.id}`))).status).toBe(403)
})

test('a file that is no picture and no PDF is refused beside its field, and nothing is stored', async () => {
  const accepted = await acceptDossier(world)
  const { code } = accepted
  const page = await (await officer.get(at(code, 'them-tep'))).text()
  const form = new FormData()
  for (const [name, value] of Object.entries(hiddenFields(page, at(code, 'them-tep')))) form.set(name, value)
  form.append('tep', new File(['MZ'], 'kết quả.pdf'))
  const refused = await officer.post(at(code, 'them-tep'), form)
  expect(refused.status).toBe(422)
  expect(await findAttachments(site.deps.db, accepted)).toEqual([])
})
