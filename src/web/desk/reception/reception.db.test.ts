import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { searchAudit } from '#audit/index.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { findDossier } from '#dossier/index.ts'
import { emptyContent, findFiling, saveDraft, submitFiling } from '#filing/index.ts'
import { expectOk, type FilingId, instantFromEpochMs } from '#kernel/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { type DeskClient, signInAs } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'
import { unitToday } from '../../../../test/web/unit-today.ts'

let site: TestSite
let officer: DeskClient
let colleague: DeskClient
let neighbour: DeskClient
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => instantFromEpochMs(Date.now()) })
  const own = await unitToday(site, 'UBND xã Tuần Giáo')
  const other = await unitToday(site, 'UBND xã Quài Tở')
  await hire(site.deps, 'tiep.nhan', [{ post: 'receiving-officer', unitId: own }])
  await hire(site.deps, 'dong.nghiep', [{ post: 'receiving-officer', unitId: own }])
  await hire(site.deps, 'xa.khac', [{ post: 'receiving-officer', unitId: other }])
  officer = await signInAs(site, 'tiep.nhan')
  colleague = await signInAs(site, 'dong.nghiep')
  neighbour = await signInAs(site, 'xa.khac')
})
afterAll(() => site.close())

const start = '/lam-viec/tiep-nhan'
const birth = `${start}/moi?thu-tuc=1.001193`

/** The address of a new filing: for the page with its query, for what is sent without. */
async function newFiling(): Promise<{ readonly page: string; readonly path: string; readonly id: FilingId }> {
  const page = (await officer.get(birth)).headers.get('location') ?? ''
  const [path = ''] = page.split('?')
  return { page, path, id: path.slice(start.length + 1) as FilingId }
}

const person = {
  'owner.kind': 'person',
  'owner.fullName': 'Lò Thị Mẫu',
  'owner.identityNumber': '011095000001',
  'owner.address': 'Bản Ta',
  'owner.phone': '0900 000 000',
  sets: '1',
  channel: 'in_person',
  delivery: 'counter',
}
const papers = { 'papers.1.originals': '1', 'papers.2.originals': '1' }
const codeIn = (answer: Response) => /ho-so\/([^?]+)/u.exec(answer.headers.get('location') ?? '')?.[1] ?? ''

test('a few letters without diacritics find the procedure; those of another level are not offered', async () => {
  const found = textOf(await (await officer.get(`${start}?tim=khai+sinh`)).text())
  expect(found).toContain('Đăng ký khai sinh 1.001193')
  expect(found).not.toContain('Đăng ký kết hôn')
  expect(textOf(await (await officer.get(`${start}?tim=DKKH`)).text())).toContain('Đăng ký kết hôn')
  expect(textOf(await (await officer.get(`${start}?tim=zzz`)).text())).toContain('không có thủ tục nào khớp')
})

test('a procedure is received: one press makes the dossier, the same press again leads to the same', async () => {
  const { page, path, id } = await newFiling()
  expect(textOf(await (await officer.get(page)).text())).toMatch(
    /Nếu tiếp nhận bây giờ, hạn trả kết quả ?\d\d:\d\d thứ/u,
  )
  const fields = { ...person, ...papers }
  const accepted = await officer.send(`${path}/tiep-nhan`, fields, page)
  expect(accepted.status).toBe(303)
  expect(accepted.headers.get('location')).toMatch(/^\/lam-viec\/ho-so\/H18\.\S+\?xong=tiep-nhan$/u)
  const view = await findDossier(site.deps.db, codeIn(accepted))
  expect(view?.persons).toMatchObject([{ role: 'owner', fullName: 'Lò Thị Mẫu', identityNumber: '011095000001' }])
  expect((await findFiling(site.deps.db, id))?.state).toBe('accepted')
  const { entries } = await searchAudit(site.deps.db, { event: 'filing.accepted', page: 1, perPage: 5 })
  expect(entries[0]).toMatchObject({
    account: 'tiep.nhan',
    subject: id,
    details: JSON.stringify({ dossier: codeIn(accepted) }),
  })
})

test('a double press makes one dossier', async () => {
  const { page, path } = await newFiling()
  const hidden = { ...person, ...papers }
  const html = await (await officer.get(page)).text()
  const sealed = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)]
  const own = sealed.slice(sealed.findLastIndex(([, name]) => name === '_phien'))
  const fields = { ...Object.fromEntries(own.map(([, name = '', value = '']) => [name, value])), ...hidden }
  const twins = await Promise.all([1, 2, 3].map(() => officer.post(`${path}/tiep-nhan`, fields)))
  expect(twins.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(new Set(twins.map(codeIn)).size).toBe(1)
  expect(codeIn(await officer.post(`${path}/tiep-nhan`, fields))).toBe(codeIn(twins[0] as Response))
})

test('what is wrong is said beside each field, everything typed stays, and is kept as a draft', async () => {
  const { page, path, id } = await newFiling()
  const typed = { ...person, 'owner.birthDate': '31/02/2000', 'papers.1.originals': 'một', note: '<b>Hẹn gọi</b>' }
  const answer = await officer.send(`${path}/tiep-nhan`, typed, page)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('id="owner.birthDate-error"')
  expect(html).toContain('id="papers.1.originals-error"')
  expect(html).toContain('id="papers.2.originals-error"')
  expect(html).toContain('value="31/02/2000"')
  expect(html).toContain('&lt;b>Hẹn gọi&lt;/b>')
  const draft = await findFiling(site.deps.db, id)
  expect(draft).toMatchObject({ state: 'draft', content: { note: '<b>Hẹn gọi</b>' } })
  expect(textOf(await (await officer.get(start)).text())).toContain('Lò Thị Mẫu')
})

test('the second of two officers on one draft is told what happened; nothing is lost', async () => {
  const { page, path, id } = await newFiling()
  expect((await officer.send(path, { ...person, lam: 'luu' }, page)).status).toBe(303)
  const seen = { 'da-thay': '1' }
  expect((await colleague.send(path, { ...person, 'owner.address': 'Bản Khác', lam: 'luu' })).status).toBe(303)
  const late = await officer.send(path, { ...person, ...seen, note: 'Của tôi', lam: 'luu' })
  expect(late.status).toBe(409)
  const html = await late.text()
  expect(textOf(html)).toMatch(/Hồ sơ này đã được 'dong\.nghiep' thay đổi lúc/u)
  expect(textOf(html)).toContain('Chủ hồ sơ: Nơi cư trú : Bản Khác')
  expect(html).toContain('value="Của tôi"')
  expect((await findFiling(site.deps.db, id))?.content?.owner.address).toBe('Bản Khác')
})

test('the script that saves by itself is answered with what it needs', async () => {
  const { page, path } = await newFiling()
  const saved = await officer.send(path, { ...person, lam: 'tu-luu' }, page)
  expect(await saved.json()).toMatchObject({
    version: 1,
    errors: [{ field: 'papers.1.originals' }, { field: 'papers.2.originals' }],
  })
  const stale = await colleague.send(path, { ...person, 'da-thay': '0', note: 'x', lam: 'tu-luu' })
  expect(stale.status).toBe(409)
  expect(await stale.json()).toMatchObject({ problem: expect.stringContaining("'tiep.nhan'") })
})

test('a filing is not for the neighbour', async () => {
  const { page, path } = await newFiling()
  await officer.send(path, { ...person, lam: 'luu' }, page)
  expect((await neighbour.get(path)).status).toBe(403)
  expect((await neighbour.send(path, { ...person, lam: 'luu' }, start)).status).toBe(403)
  expect((await officer.get(`${start}/khong-phai-ma`)).status).toBe(404)
})

test('what a citizen filed online stays as sent: the officer counts, and receives it', async () => {
  const { path, id } = await newFiling()
  const citizen = { id: 'cong-dan-1', post: 'citizen' } as const
  const procedure = (await loadCatalogue(site.deps.db)).procedures.findLast(({ code }) => code === '1.001193')
  const content = {
    ...emptyContent(),
    procedureId: procedure?.id ?? null,
    channel: 'online',
    owner: { ...emptyContent().owner, fullName: 'Lò Thị Nộp', phone: '0900 000 111' },
  } as const
  const unitId = await unitToday(site, 'UBND xã Tuần Giáo')
  expectOk(await saveDraft(site.deps, { id, unitId, content, seenVersion: 0, actor: citizen }))
  const order = { key: randomUUID(), id, actor: citizen, seenVersion: 1 }
  const submitted = await submitFiling(site.deps, order)
  expect(submitted).toMatchObject({ ok: true })
  const html = await (await officer.get(path)).text()
  expect(html).toMatch(/name="owner.fullName"[^>]*readonly/u)
  expect(html).not.toMatch(/name="papers.1.originals"[^>]*readonly/u)
  expect(html).not.toContain('value="in_person"')
  expect(textOf(html)).toContain('Phải trả lời trước')
  const sent = {
    'owner.fullName': 'Lò Thị Nộp',
    'owner.phone': '0900 000 111',
    channel: 'online',
    sets: '1',
    ...papers,
  }
  const accepted = await officer.send(`${path}/tiep-nhan`, sent, path)
  expect((await findDossier(site.deps.db, codeIn(accepted)))?.state).toMatchObject({
    channel: 'online',
    isAssisted: false,
  })
  expect(textOf(await (await officer.get(accepted.headers.get('location') ?? '')).text())).toContain(
    'In giấy tiếp nhận và hẹn trả',
  )
})

test('another procedure can be chosen for a draft: who it is for stays, papers and fee begin anew', async () => {
  const { page, path, id } = await newFiling()
  await officer.send(path, { ...person, ...papers, lam: 'luu' }, page)
  const offered = await (await officer.get(`${start}?cho=${id}&tim=ket+hon`)).text()
  expect(offered).toContain(`${path}?thu-tuc=1.000894`)
  const html = await (await officer.get(`${path}?thu-tuc=1.000894`)).text()
  expect(html).toContain('value="Lò Thị Mẫu"')
  expect(textOf(html)).toContain('Tờ khai đăng ký kết hôn')
  expect(html).not.toMatch(/name="papers.1.originals"[^>]*value="1"/u)
})

test('nothing endless, unreadable or of an unknown shape is kept, and it says so', async () => {
  const { page, path, id } = await newFiling()
  const endless = await officer.send(path, { ...person, note: 'a'.repeat(300_000), lam: 'luu' }, page)
  expect([endless.status, textOf(await endless.text()).includes('nhiều nhất là')]).toEqual([422, true])
  const damaged = await officer.send(path, { ...person, note: 'a\0b', lam: 'luu' }, page)
  expect(damaged.status).toBe(422)
  expect(await findFiling(site.deps.db, id)).toBeUndefined()
  const strange = {
    ...person,
    'owner.kind': 'x',
    channel: 'x',
    delivery: 'x',
    procedureId: '-1',
    'papers.999.originals': '1',
    lam: 'luu',
  }
  expect((await officer.send(path, strange, page)).status).toBe(303)
  expect(await findFiling(site.deps.db, id)).toMatchObject({
    content: { channel: 'in_person', procedureId: null, papers: [] },
  })
  expect(textOf(await (await officer.get(path)).text())).toContain('Hãy chọn thủ tục.')
})

test('a step that is past, or of a draft that is gone, leads back instead of failing', async () => {
  const { page, path } = await newFiling()
  expect((await officer.get(`${path}/yeu-cau-bo-sung`)).status).toBe(303)
  await officer.send(path, { ...person, lam: 'luu' }, page)
  expect((await officer.get(`${path}/rut`)).status).toBe(303)
  const gone = await officer.send(`${path}/xoa`, {}, `${path}/xoa`)
  expect(gone.headers.get('location')).toBe(`${start}?xong=xoa`)
  expect((await officer.get(path)).status).toBe(303)
})
