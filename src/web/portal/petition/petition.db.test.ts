import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dayOf, instantFromEpochMs, type UnitId } from '#kernel/index.ts'
import { loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { loadReceiptKey, receiptSecret } from '#slip/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { type DeskClient, hiddenFields, signInAs } from '../../../../test/web/desk-client.ts'
import { misplacedTags, textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let unit: UnitId
let leader: DeskClient
const now = instantFromEpochMs(Date.now())
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => now })
  const day = dayOf(now)
  unit = unitsDuring(await loadOrganisation(site.deps.db), { from: day, to: day })[0]?.id ?? unit
  await hire(site.deps, 'lanh.dao', [{ post: 'unit-leader', unitId: unit }])
  leader = await signInAs(site, 'lanh.dao')
})
afterAll(() => site.close())

const typed = (change: Record<string, string> = {}) => ({
  'don-vi': `${unit}`,
  've-viec': 'conduct',
  'noi-dung': 'Tôi chờ ba ngày.\r\nKhông ai <b>trả lời</b> điện thoại.',
  'ho-ten': 'Lò Thị Mẩy',
  'dia-chi': 'bản Cang, xã Tuần Giáo',
  'dien-thoai': '0912 345 678',
  ...change,
})
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  site.app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
async function send(change: Record<string, string> = {}): Promise<Response> {
  const page = await (await site.app.request('/gop-y')).text()
  return post('/gop-y', { ...hiddenFields(page, '/gop-y'), ...typed(change) })
}
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
async function page(path: string, cookie = ''): Promise<string> {
  const response = await site.app.request(path, { headers: { cookie } })
  const html = await response.text()
  expect([path, response.status, misplacedTags(html)]).toEqual([path, 200, []])
  return html
}
async function desk(path: string): Promise<string> {
  const response = await leader.get(path)
  const html = await response.text()
  expect([path, response.status, misplacedTags(html)]).toEqual([path, 200, []])
  return html
}

test('from the form to an answer that everybody may read', async () => {
  const sent = await send()
  const [address = ''] = (sent.headers.get('location') ?? '').split('?')
  const reference = address.replace('/gop-y/', '')
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${address}?xong=gui`])
  const thanks = textOf(await page(`${address}?xong=gui`, cookieOf(sent)))
  expect(thanks).toContain(`${reference} Mã bí mật: ${receiptSecret(await loadReceiptKey(site.deps.db), reference)}`)
  expect(thanks).toMatch(/Mới nhận Trả lời bạn trước hết thứ \S+ \S+ · Còn \d+ ngày làm việc/u)
  expect(textOf(await desk('/lam-viec/gop-y'))).toContain(reference)

  const at = `/lam-viec/gop-y/${reference}`
  const asked = await leader.send(`${at}/hoi-them`, { 'noi-dung': 'Bạn gọi vào số nào?' }, `${at}/hoi-them`)
  expect(asked.headers.get('location')).toBe(`${at}?xong=hoi-them`)
  const waiting = await page(address, cookieOf(sent))
  expect(textOf(waiting)).toContain('Bạn gọi vào số nào?')
  const more = { ...hiddenFields(waiting, address), 'noi-them': 'Số 0215 3888 999.' }
  expect((await post(address, more, { cookie: cookieOf(sent) })).headers.get('location')).toBe(`${address}?xong=them`)

  await leader.send(`${at}/tiep-nhan`, { loai: 'conduct' }, `${at}/tiep-nhan`)
  await leader.send(`${at}/tra-loi`, { 'noi-dung': 'Đã cử người trực máy, xin lỗi bà.' }, `${at}/tra-loi`)
  const publish = `${at}/cong-khai`
  const fields = { 'phan-anh': 'Không ai trả lời điện thoại.', 'noi-dung': 'Đã cử người trực máy, xin lỗi.' }
  const unlooked = await leader.send(publish, fields, publish)
  expect([unlooked.status, textOf(await unlooked.text()).includes('rồi đánh dấu ô này')]).toEqual([422, true])
  await leader.send(publish, { ...fields, 'da-xem': 'roi' }, publish)
  const published = await page('/gop-y/da-tra-loi')
  expect(textOf(published)).toContain('Không ai trả lời điện thoại. Đã cử người trực máy, xin lỗi.')
  expect(published).not.toContain('Mẩy')
  expect(textOf(await page(address, cookieOf(sent)))).toContain('Đã cử người trực máy, xin lỗi bà.')
  expect(textOf(await desk('/lam-viec/gop-y?loai=xong'))).toContain(reference)
})

test('what is wrong stands beside its field, and what was typed stays', async () => {
  const refused = await send({ 'dien-thoai': '12', 've-viec': '' })
  const html = await refused.text()
  expect([refused.status, misplacedTags(html)]).toEqual([422, []])
  expect(textOf(html)).toContain("'12' không phải số điện thoại")
  expect(html).toContain('value="bản Cang, xã Tuần Giáo"')
  expect(html).toContain('Không ai &lt;b>trả lời&lt;/b> điện thoại.')
  expect(html).toContain('<a href="#ve-viec">')
})

test('nobody but its sender sees it, and no other site sends one', async () => {
  const sent = await send()
  const [address = ''] = (sent.headers.get('location') ?? '').split('?')
  for (const path of [address, '/gop-y/PA-261126-ABCDEF', '/gop-y/<script>'])
    expect(textOf(await page(path))).toMatch(/Mã bí mật.*Tiếp tục/u)
  const wrong = await post(address, { khoa: '0000-0000' })
  expect([wrong.status, textOf(await wrong.text()).includes('không khớp')]).toEqual([403, true])
  const khoa = receiptSecret(await loadReceiptKey(site.deps.db), address.replace('/gop-y/', ''))
  const right = await post(address, { khoa })
  expect([right.status, textOf(await page(address, cookieOf(right))).includes('Bạn đã viết')]).toEqual([303, true])
  expect((await post('/gop-y', typed(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test('a form sent twice is one; without its key it says what to do', async () => {
  const html = await page('/gop-y')
  const fields = { ...hiddenFields(html, '/gop-y'), ...typed() }
  const twins = await Promise.all([1, 2].map(() => post('/gop-y', fields)))
  expect(new Set(twins.map((twin) => twin.headers.get('location'))).size).toBe(1)
  const keyless = await post('/gop-y', typed())
  expect([keyless.status, textOf(await keyless.text()).includes('Hãy tải lại trang')]).toEqual([422, true])
})

test('an empty queue and empty statistics say what would stand there', async () => {
  await hire(site.deps, 'theo.doi', [{ post: 'monitor', unitId: null }])
  const monitor = await signInAs(site, 'theo.doi')
  expect(textOf(await (await monitor.get('/lam-viec/gop-y?loai=xong&trang=9')).text())).toContain('Đã xong')
  expect(textOf(await desk('/lam-viec/danh-gia'))).toContain('chưa đủ để hiện')
})
