import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { searchAudit } from '#audit/index.ts'
import { type DossierState, findDossier } from '#dossier/index.ts'
import { type DeskClient, hiddenFields, signInAs } from '../../../../test/web/desk-client.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../../../../test/web/desk-world.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let world: DeskWorld
let receiver: DeskClient
let officer: DeskClient
let colleague: DeskClient
let leader: DeskClient
let stranger: DeskClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
  receiver = await signInAs(site, 'quang.thom')
  officer = await signInAs(site, 'lo.bien')
  colleague = await signInAs(site, 'giang.dinh')
  leader = await signInAs(site, 'do.quyet')
  stranger = await signInAs(site, 'vang.sua')
})
afterAll(() => site.close())

const at = (code: string, act = '') => `/lam-viec/ho-so/${code}${act && `/${act}`}`
const read = async (client: DeskClient, path: string) => textOf(await (await client.get(path)).text())

async function stateOf(code: string): Promise<DossierState> {
  const view = await findDossier(site.deps.db, code)
  if (view === undefined) throw new Error(`no dossier ${code}`)
  return view.state
}

/** One press of a button of the dossier's page, or its form filled in. */
async function doIt(client: DeskClient, code: string, act: string, fields: Record<string, string | string[]> = {}) {
  const from = Object.keys(fields).length === 0 ? at(code) : at(code, act)
  return client.send(at(code, act), fields, from)
}

async function toSigning(code: string): Promise<void> {
  for (const step of ['review', 'publish', 'assess', 'sign']) await doIt(officer, code, 'chuyen-buoc', { buoc: step })
}

test('from the counter to the result handed over, each by the officer whose turn it is', async () => {
  const { code } = await acceptDossier(world)
  const page = await read(officer, at(code))
  for (const part of [
    'Bước 1/5: Thụ lý',
    'Chưa ai nhận',
    'Vàng Thị Mỷ',
    '011148004821',
    'Sùng A Dơ',
    'Vì sao là ngày này',
  ])
    expect(page).toContain(part)
  const taken = await doIt(officer, code, 'nhan')
  expect([taken.status, taken.headers.get('location')]).toEqual([303, `${at(code)}?xong=nhan`])
  expect(await read(officer, `${at(code)}?xong=nhan`)).toContain('Bạn đã nhận hồ sơ này.')
  await toSigning(code)
  expect((await stateOf(code)).step).toBe('sign')
  const signed = await doIt(leader, code, 'ket-qua', { 'so-ket-qua': '145/GXN-UBND' })
  expect(signed.status).toBe(303)
  expect(await read(receiver, at(code))).toContain('kết quả chờ trả cho người dân')
  const given = await doIt(receiver, code, 'trao-ket-qua', {
    'nguoi-nhan': 'proxy',
    'cach-nhan': 'counter',
    'giay-to': 'Căn cước, giấy hẹn',
  })
  expect(given.status).toBe(303)
  const after = await read(receiver, at(code))
  expect(after).toContain('Trả kết quả')
  expect(after).toContain('Người được uỷ quyền: Sùng A Dơ')
  expect(after).toContain('145/GXN-UBND')
  expect((await stateOf(code)).handedOverAt).not.toBeNull()
})

test('what cannot be done says why, and to whom it is left', async () => {
  const { code } = await acceptDossier(world)
  const seen = await read(receiver, at(code))
  expect(seen).toContain('Trả kết quả cho người dân Hồ sơ chưa kết thúc.')
  expect(seen).toContain('Công chức giải quyết và lãnh đạo đơn vị chuyển hồ sơ sang bước sau')
  await doIt(officer, code, 'nhan')
  expect(await read(colleague, at(code))).toContain('Cán bộ lo.bien đang giữ hồ sơ.')
  expect(await read(colleague, at(code, 'chuyen-buoc'))).toContain('Cán bộ lo.bien đang giữ hồ sơ.')
  const refused = await doIt(officer, code, 'chuyen-buoc', { buoc: 'sign' })
  expect(refused.status).toBe(422)
  expect(textOf(await refused.text())).toContain("không chuyển được đến 'Trình ký'")
})

test('who is of another unit sees nothing and does nothing', async () => {
  const { code } = await acceptDossier(world)
  const page = await stranger.get(at(code))
  expect(page.status).toBe(403)
  expect(await page.text()).not.toContain('Vàng Thị Mỷ')
  expect((await doIt(stranger, code, 'nhan')).status).toBe(403)
  expect((await officer.get(at('H18.00-000000-0001'))).status).toBe(404)
  expect((await stateOf(code)).assignee).toBeNull()
})

test('a form with a fault comes back with what was typed', async () => {
  const { code } = await acceptDossier(world)
  const answer = await doIt(leader, code, 'giao', { nguoi: '', 'ghi-chu': 'Làm trước <thứ Sáu>' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(textOf(page)).toContain('Chưa chọn người')
  expect(page).toContain('Làm trước &lt;thứ Sáu>')
})

test('the same form sent twice does it once', async () => {
  const { code } = await acceptDossier(world)
  const form = hiddenFields(await (await officer.get(at(code, 'ghi-chu'))).text(), at(code, 'ghi-chu'))
  const fields = { ...form, 'noi-dung': 'Đã gọi điện cho gia đình.' }
  const answers = await Promise.all([
    officer.post(at(code, 'ghi-chu'), fields),
    officer.post(at(code, 'ghi-chu'), fields),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await officer.post(at(code, 'ghi-chu'), fields)).status).toBe(303)
  expect((await stateOf(code)).lastAction).toBe(2)
})

test('the second of two officers is told what happened; what was typed is kept, and can be sent all the same', async () => {
  const accepted = await acceptDossier(world)
  const { code } = accepted
  const form = hiddenFields(await (await leader.get(at(code, 'giao'))).text(), at(code, 'giao'))
  await goOn(world, accepted, { by: 'quang.thom', post: 'receiving-officer', command: { kind: 'note', text: 'Gấp' } })
  const stale = await leader.post(at(code, 'giao'), { ...form, nguoi: 'lo.bien', 'ghi-chu': 'Xem kỹ' })
  expect(stale.status).toBe(409)
  const page = await stale.text()
  const told = textOf(page)
  for (const part of ['đã thay đổi trong khi bạn xem', 'Ghi chú', 'Cán bộ quang.thom', 'Gấp', 'Vẫn làm'])
    expect(told).toContain(part)
  expect(told).not.toContain('Hẹn trả')
  expect(page).toContain('Xem kỹ')
  expect((await stateOf(code)).assignee).toBeNull()
  const again = hiddenFields(page, at(code, 'giao'))
  expect((await leader.post(at(code, 'giao'), { ...again, nguoi: 'lo.bien' })).status).toBe(303)
  expect((await stateOf(code)).assignee).toBe('lo.bien')
})

test('what is no longer possible is said, with what was typed still to be read', async () => {
  const accepted = await acceptDossier(world)
  const { code } = accepted
  const form = hiddenFields(await (await officer.get(at(code, 'tra-lai'))).text(), at(code, 'tra-lai'))
  await goOn(world, accepted, {
    by: 'do.quyet',
    post: 'unit-leader',
    command: { kind: 'finish', outcome: 'withdrawn', reason: 'Theo đơn ngày 25/11' },
  })
  const stale = await officer.post(at(code, 'tra-lai'), { ...form, 'ly-do': 'Thiếu điều kiện về cư trú' })
  const page = await stale.text()
  expect(stale.status).toBe(409)
  expect(textOf(page)).toContain('Hồ sơ đã kết thúc.')
  expect(page).toContain('Thiếu điều kiện về cư trú')
  expect(textOf(page)).not.toContain('Vẫn làm')
})

test('a slip is printed as PDF, numbered once, and the printing is in the log', async () => {
  const { code } = await acceptDossier(world)
  const answer = await receiver.get(at(code, 'phieu/giay-tiep-nhan-1'))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="giay-tiep-nhan-/u)
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(await read(receiver, at(code))).toMatch(/\d+\/TNHS · \d{2}\/\d{2}\/\d{4} · Mẫu số 01/u)
  const { entries } = await searchAudit(site.deps.db, { event: 'slip.printed', page: 1, perPage: 1 })
  expect(entries[0]).toMatchObject({ account: 'quang.thom', subject: code, status: 200 })
  expect((await receiver.get(at(code, 'phieu/van-ban-xin-loi-1'))).status).toBe(404)
})
