import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findFilingByReference, listFilingsOf, verifyFilings } from '#filing/index.ts'
import { instantFromEpochMs } from '#kernel/index.ts'
import { jpeg, pdf } from '../../../../test/attachment/sample-files.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { type CitizenClient, enterAsCitizen } from '../../../../test/web/citizen-client.ts'
import { type Fields, hiddenFields, signInAs } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

/** Filing "Đăng ký thành lập hộ kinh doanh" page by page, as a browser without scripts does. */

const code = '1.001612'
const start = `/nop/bat-dau?thu-tuc=${code}`

let site: TestSite
let phones = 900_100_000
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => instantFromEpochMs(Date.now()) })
}, 60_000)
afterAll(() => site.close())

async function newcomer(): Promise<CitizenClient> {
  phones += 1
  return enterAsCitizen(site, `0${phones}`)
}

/** Begins a filing for oneself in the first commune; answers the address of its first page. */
async function begin(citizen: CitizenClient, fields: Fields = {}): Promise<string> {
  const page = await (await citizen.get(`${start}&moi=1`)).text()
  const unit = /<option value="([^"]+)"[^>]*>UBND xã/u.exec(page)?.[1] ?? ''
  const begun = await citizen.post(start, {
    ...hiddenFields(page, start),
    'nop-cho': 'toi',
    'noi-nhan': unit,
    ...fields,
  })
  expect(begun.status).toBe(303)
  const next = begun.headers.get('location') ?? ''
  return (await citizen.get(next)).headers.get('location') ?? ''
}

/** Sends what was typed on the page at `address`; answers where it leads. */
async function fill(citizen: CitizenClient, address: string, fields: Fields): Promise<string> {
  const answer = await citizen.send(address, { lam: 'tiep', ...fields })
  if (answer.status !== 303) expect([address, answer.status, textOf(await answer.text())]).toEqual([address, 303])
  return answer.headers.get('location') ?? ''
}

async function sendFile(citizen: CitizenClient, address: string, paper: number): Promise<string> {
  const page = await (await citizen.get(address)).text()
  const form = new FormData()
  for (const [name, value] of Object.entries(hiddenFields(page, address))) form.append(name, value)
  form.append('lam', 'tiep')
  form.append(`papers.${paper}.file`, new Blob([new Uint8Array(pdf)]), 'can-cuoc.pdf')
  const answer = await citizen.post(address, form)
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const owner = {
  'owner.fullName': 'Lò Thị Mẫu',
  'owner.identityNumber': '011195000001',
  'owner.birthDate': '05/09/1995',
  'owner.address': 'bản Ta, xã Tuần Giáo, tỉnh Điện Biên',
}

const place = {
  'ten-va-tru-so.ten': 'Tạp hóa Mẫu',
  'ten-va-tru-so.tru-so.detail': 'bản Ta',
  'ten-va-tru-so.tru-so.commune': 'xã Tuần Giáo',
}

const trade = { 'nganh-nghe.nganh-chinh': 'bán tạp hóa', 'nganh-nghe.von': '50.000.000', 'nganh-nghe.lao-dong': '1' }

/** All pages up to the one on which everything is read again. */
async function fillAll(citizen: CitizenClient, first: string): Promise<string> {
  let address = await fill(citizen, first, owner)
  address = await fill(citizen, address, place)
  return fillFromTrade(citizen, address)
}

async function fillFromTrade(citizen: CitizenClient, first: string): Promise<string> {
  let address = await fill(citizen, first, trade)
  address = await fill(citizen, address, { 'ai-thanh-lap.chu-the': 'ca-nhan' })
  address = await fill(citizen, address, { 'cam-ket.dung-su-that': 'yes' })
  address = await sendFile(citizen, address, 2)
  address = await fill(citizen, address, {})
  return fill(citizen, address, { delivery: 'counter' })
}

test('from the first question to the receipt, and what was answered is what was filed', async () => {
  const citizen = await newcomer()
  const check = await fillAll(citizen, await begin(citizen))
  expect(check).toMatch(/\/kiem-tra$/u)
  const text = textOf(await (await citizen.get(check)).text())
  expect(text).toContain('Lò Thị Mẫu')
  expect(text).toContain('Tạp hóa Mẫu')
  expect(text).toContain('Không cung cấp')
  const undeclared = await citizen.send(check, {})
  expect(undeclared.status).toBe(422)
  const receipt = await fill(citizen, check, { 'cam-doan': 'co' })
  const shown = textOf(await (await citizen.get(receipt)).text())
  const reference = /MC-\d{6}-[0-9A-Z]{6}/u.exec(shown)?.[0] ?? ''
  const filing = await findFilingByReference(site.deps.db, reference)
  expect(filing).toMatchObject({ state: 'submitted', isByCitizen: true, draftedBy: citizen.id })
  expect(filing?.content?.form?.answers['nganh-nghe']).toMatchObject({ 'nganh-chinh': 'bán tạp hóa' })
  expect(filing?.content?.papers.map(({ isElectronic }) => isElectronic)).toEqual([true, true, false])
  expect((await verifyFilings(site.deps.db)).different).toEqual([])
}, 60_000)

test('what was answered before is offered again', async () => {
  const citizen = await newcomer()
  const check = await fillAll(citizen, await begin(citizen))
  expect(await (await citizen.get(await nextForm(citizen))).text()).not.toContain('value="Tạp hóa Mẫu"')
  await fill(citizen, check, { 'cam-doan': 'co' })
  expect(await (await citizen.get(await nextForm(citizen))).text()).toContain('value="Tạp hóa Mẫu"')
})

/** The first page of the form in a further filing. */
async function nextForm(citizen: CitizenClient): Promise<string> {
  return fill(citizen, await begin(citizen, { moi: '1' }), owner)
}

test('one draft of a procedure is gone on with, on whatever device', async () => {
  const citizen = await newcomer()
  const first = await begin(citizen)
  await fill(citizen, first, owner)
  const [filing] = await listFilingsOf(site.deps.db, citizen.id)
  const other = await enterAsCitizen(site, `0${phones}`)
  expect(textOf(await (await other.get(start)).text())).toContain('Tiếp tục hồ sơ đang làm dở')
  expect(textOf(await (await other.get(`/thu-tuc/${code}`)).text())).toContain('Tiếp tục hồ sơ đang làm dở')
  const tasks = textOf(await (await other.get(`/nop/${filing?.id}`)).text())
  expect(tasks).toContain('Thông tin của bạn Đã xong')
  expect(tasks).toContain('Đọc lại tất cả và nộp hồ sơ Chưa thể làm')
})

test('what another device saved on the same page is not written over, and nothing typed is lost', async () => {
  const citizen = await newcomer()
  const address = await fill(citizen, await begin(citizen), owner)
  const stale = hiddenFields(await (await citizen.get(address)).text(), address)
  await fill(citizen, address, place)
  const late = await citizen.post(address, { ...stale, ...place, 'ten-va-tru-so.ten': 'Quán Mẫu', lam: 'tiep' })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(textOf(page)).toContain('Trang này vừa được sửa ở máy khác')
  expect(page).toContain('value="Quán Mẫu"')
  const again = await citizen.post(address, {
    ...hiddenFields(page, address),
    ...place,
    'ten-va-tru-so.ten': 'Quán Mẫu',
    lam: 'tiep',
  })
  expect(again.status).toBe(303)
  const twin = await citizen.post(address, { ...stale, ...place, 'ten-va-tru-so.ten': 'Quán Mẫu', lam: 'tiep' })
  expect(twin.status).toBe(303)
})

test('what is wrong is said beside its field and at the top, and is kept as typed', async () => {
  const citizen = await newcomer()
  const first = await begin(citizen)
  const answer = await citizen.send(first, { ...owner, 'owner.birthDate': '31/02/1995', lam: 'tiep' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('href="#owner.birthDate"')
  expect(page).toContain('value="31/02/1995"')
  expect(await (await citizen.get(first)).text()).toContain('value="31/02/1995"')
})

test('filing for somebody else shows on every page, and asks what one is to them', async () => {
  const citizen = await newcomer()
  const first = await begin(citizen, { 'nop-cho': 'nguoi-khac' })
  const filer = await fill(citizen, first, owner)
  expect(filer).toMatch(/nguoi-nop$/u)
  expect(textOf(await (await citizen.get(filer)).text())).toContain('Bạn đang nộp thay cho Lò Thị Mẫu')
  const me = { 'filer.fullName': 'Quàng Văn Thử', 'filer.identityNumber': '011090000002' }
  const asProxy = await citizen.send(filer, { ...me, 'filer.relation': 'Người được ủy quyền', lam: 'tiep' })
  expect(asProxy.status).toBe(422)
  const next = await fill(citizen, filer, { 'proxy.authorityPaper': 'Số 12, UBND xã Tuần Giáo' })
  expect(next).toMatch(/mau-ten-va-tru-so$/u)
})

test('a correction leads straight back to reading everything again', async () => {
  const citizen = await newcomer()
  const check = await fillAll(citizen, await begin(citizen))
  const change = check.replace('kiem-tra', 'muc/mau-ten-va-tru-so?ve=kiem-tra')
  expect(await fill(citizen, change, { ...place, 'ten-va-tru-so.ten': 'Quán Mẫu' })).toBe(check)
  const who = check.replace('kiem-tra', 'muc/mau-ai-thanh-lap?ve=kiem-tra')
  const more = await fill(citizen, who, { 'ai-thanh-lap.chu-the': 'thanh-vien-ho' })
  expect(more).toContain('mau-thanh-vien?ve=kiem-tra')
})

test('of another one’s draft nobody is told', async () => {
  const first = await begin(await newcomer())
  const stranger = await newcomer()
  for (const address of [first, first.replace(/muc\/.*$/u, 'kiem-tra'), first.replace(/\/muc\/.*$/u, '')])
    expect((await stranger.get(address)).status).toBe(404)
})

test('a form that is published anew meanwhile takes over what still fits, and says so', async () => {
  const citizen = await newcomer()
  let address = await fill(citizen, await begin(citizen), owner)
  address = await fill(citizen, address, place)
  address = await fill(citizen, address, trade)
  await publishAnew()
  const tasks = textOf(await (await citizen.get(address.replace(/\/muc\/.*$/u, ''))).text())
  expect(tasks).toContain('vừa có bản mới')
  expect(tasks).toContain('Tên và nơi kinh doanh Đã xong')
  expect(tasks).toContain('Buôn bán, làm nghề gì Chưa bắt đầu')
  const changed = address.replace(/muc\/.*$/u, 'muc/mau-nganh-nghe')
  expect(await (await citizen.get(changed)).text()).toContain('value="bán tạp hóa"')
  await fill(citizen, changed, trade)
  expect(textOf(await (await citizen.get(changed)).text())).not.toContain('vừa có bản mới')
})

test('a page of the form may ask for a file: the answer names it to the citizen and to the officer', async () => {
  await sql`
    INSERT INTO form_version (procedure_id, number, definition, note, published_at, published_by)
    SELECT procedure_id, 99, jsonb_set(definition, '{pages,0,fields}', '[{"key": "anh", "kind": "file",
      "label": {"vi": "Ảnh cửa hàng", "en": "Photo"}}]'), 'thử', now(), 'motcua'
    FROM form_version WHERE definition #>> '{title,vi}' = 'Giấy đề nghị đăng ký hộ kinh doanh' AND number = 1
  `.execute(site.database.owner)
  const citizen = await newcomer()
  const address = await fill(citizen, await begin(citizen), owner)
  const without = await citizen.send(address, { lam: 'tiep' })
  expect(without.status).toBe(422)
  const form = new FormData()
  for (const [name, value] of Object.entries(hiddenFields(await without.text(), address))) form.append(name, value)
  form.append('lam', 'tiep')
  form.append('ten-va-tru-so.anh', new Blob([new Uint8Array(jpeg)]), 'cua-hang.jpg')
  const sent = await citizen.post(address, form)
  expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringMatching(/mau-nganh-nghe$/u)])
  const check = await fillFromTrade(citizen, sent.headers.get('location') ?? '')
  expect(textOf(await (await citizen.get(check)).text())).toMatch(/Ảnh cửa hàng cua-hang\.jpg/u)
  await fill(citizen, check, { 'cam-doan': 'co' })
  const [filing] = await listFilingsOf(site.deps.db, citizen.id)
  await hire(site.deps, 'nhan.anh', [{ post: 'receiving-officer', unitId: filing?.unitId ?? null }])
  const officer = await signInAs(site, 'nhan.anh')
  const page = await (await officer.get(`/lam-viec/tiep-nhan/${filing?.id}`)).text()
  const [, href = ''] = /<a href="([^"]+)">cua-hang\.jpg<\/a>/u.exec(page) ?? []
  expect((await officer.get(href)).headers.get('content-type')).toBe('image/jpeg')
})

/** The same form, its second page with another question. */
async function publishAnew(): Promise<void> {
  await sql`
    INSERT INTO form_version (procedure_id, number, definition, note, published_at, published_by)
    SELECT procedure_id, number + 1,
      jsonb_set(definition, '{pages,1,help}', '{"vi": "Ghi đúng như biển hiệu.", "en": "As on the sign."}'), 'thử', now(), 'motcua'
    FROM form_version WHERE definition #>> '{title,vi}' = 'Giấy đề nghị đăng ký hộ kinh doanh'
  `.execute(site.database.owner)
}
