import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findCharge, takeCredit, verifyPayments } from '#payment/index.ts'
import { hire } from '../../../../test/identity/officers.ts'
import { inventedBin, told } from '../../../../test/payment/payment-world.ts'
import { type DeskClient, hiddenFields, signInAs } from '../../../../test/web/desk-client.ts'
import { type DeskWorld, furnishDesk, runningClock } from '../../../../test/web/desk-world.ts'
import { misplacedTags, textOf } from '../../../../test/web/html.ts'
import { payIn } from '../../../../test/web/paid-things.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let world: DeskWorld
let officer: DeskClient
let leader: DeskClient
let here: Awaited<ReturnType<typeof payIn>>
let there: Awaited<ReturnType<typeof payIn>>
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
  here = await payIn(site, world.unit)
  there = await payIn(site, world.neighbour)
  officer = await signInAs(site, 'quang.thom')
  leader = await signInAs(site, 'do.quyet')
}, 60_000)
afterAll(async () => {
  expect((await verifyPayments(site.deps.db)).differences).toEqual([])
  await site.close()
})

const queue = '/lam-viec/thu-tien'
async function open(client: DeskClient, path: string): Promise<string> {
  const response = await client.get(path)
  const html = await response.text()
  expect([path, response.status, misplacedTags(html)]).toEqual([path, 200, []])
  return html
}
async function send(client: DeskClient, page: string, deed: string, fields: Record<string, string>): Promise<Response> {
  const html = await open(client, page)
  const form = [...html.matchAll(/action="([^"]*lam-viec\/thu-tien[^"]*)"/gu)].map(([, action = '']) => action)[0] ?? ''
  return client.post(`${page}/${deed}`, { ...hiddenFields(html, form), ...fields })
}

test('the queues show what waits in the own unit, and nothing of another', async () => {
  const text = textOf(await open(officer, queue))
  expect(text).toContain('Tiền đến chưa rõ của ai (1)')
  expect(text).toContain('Nội dung không có mã hồ sơ nào')
  expect(text).toContain(`${here.charge} Thủ tục mẫu Lò Thị Mẫu 100.000 Chưa nộp`)
  expect(text).not.toContain(there.charge)
  expect((await officer.get(`${queue}/khoan/${there.charge}`)).status).toBe(403)
  expect((await officer.get(`${queue}/bao-co/${there.credit}`)).status).toBe(403)
  expect((await officer.get(`${queue}/khoan/MC-000000-000000`)).status).toBe(404)
  expect((await officer.get(`${queue}/bao-co/99999`)).status).toBe(404)
})

test('an officer gives the credit to its filing; what is missing is told beside its field and stays typed', async () => {
  const page = `${queue}/bao-co/${here.credit}`
  const wrong = await send(officer, page, 'gan', { 'ma-ho-so': 'MC-1', 'ly-do': 'Gọi hỏi rồi' })
  const html = await wrong.text()
  expect([wrong.status, html.includes('id="ma-ho-so-error"'), html.includes('value="Gọi hỏi rồi"')]).toEqual([
    422,
    true,
    true,
  ])
  const empty = await send(officer, page, 'gan', { 'ma-ho-so': here.charge, 'ly-do': '' })
  expect((await empty.text()).includes('id="ly-do-error"')).toBe(true)
  const done = await send(officer, page, 'gan', { 'ma-ho-so': here.charge, 'ly-do': 'Gọi hỏi rồi' })
  expect(done.headers.get('location')).toBe(`${page}?xong=gan`)
  expect(textOf(await open(officer, `${page}?xong=gan`))).toMatch(
    /Đã gắn tiền vào hồ sơ.*chờ xử lý → hồ sơ 100.000 quang.thom Gọi hỏi rồi/u,
  )
  expect((await findCharge(site.deps.db, here.charge))?.state).toBe('paid')
  expect(textOf(await open(officer, `${queue}/khoan/${here.charge}`))).toMatch(/Đã nộp đủ.*Biên lai điện tử 1\/20\d\d/u)
})

test('what was too much is paid back by the leader alone, never more', async () => {
  const memo = here.charge.replaceAll('-', '')
  const change = { bankBin: inventedBin, accountNumber: `000${world.unit}`, bookedAt: site.deps.clock.now() }
  await takeCredit(site.deps.db, told(memo, 30_000, change), { source: 'notice', now: site.deps.clock.now() })
  const page = `${queue}/khoan/${here.charge}`
  const fields = { 'so-tien': '30.000', 'so-giao-dich': 'FT77', 'ly-do': 'Nộp thừa' }
  expect(textOf(await open(leader, queue))).toContain('Phải hoàn tiền (1)')
  expect((await send(officer, page, 'hoan', fields)).status).toBe(403)
  const much = await send(leader, page, 'hoan', { ...fields, 'so-tien': '30.001' })
  expect([much.status, (await much.text()).includes('id="so-tien-error"')]).toEqual([422, true])
  expect((await send(leader, page, 'hoan', fields)).status).toBe(303)
  expect((await findCharge(site.deps.db, here.charge))?.refunded).toBe(30_000)
})

test('the day balances, on the page and as a file', async () => {
  const text = textOf(await open(officer, `${queue}/doi-chieu`))
  expect(text).toContain('Khớp: không thừa, không thiếu đồng nào.')
  expect(text).toMatch(/Các hồ sơ 0 130.000 30.000 100.000/u)
  const file = await officer.get(`${queue}/doi-chieu.csv`)
  expect(file.headers.get('content-type')).toContain('text/csv')
  expect((await file.text()).trim().split('\n')).toHaveLength(5)
})

test('accounts are put down by the administrator, who sees money that came to none', async () => {
  await hire(site.deps, 'quan.tri', [{ post: 'administrator', unitId: null }])
  const admin = await signInAs(site, 'quan.tri')
  const now = site.deps.clock.now()
  await takeCredit(site.deps.db, told('le phi', 5_000, { accountNumber: 'LA1' }), { source: 'notice', now })
  expect(textOf(await open(admin, queue))).toContain('Tiền đến tài khoản chưa khai báo (1)')
  const page = '/lam-viec/tai-khoan-thu'
  const keep = async (fields: Record<string, string>) =>
    admin.post(page, { ...hiddenFields(await open(admin, page), page), ...fields })
  const account = {
    'don-vi': `${world.unit}`,
    bin: inventedBin,
    'ngan-hang': 'Ngân hàng mẫu',
    'so-tai-khoan': 'LA1',
    'chu-tai-khoan': 'UBND xã',
    'tu-ngay': '01/01/2030',
  }
  for (const [field, value] of [
    ['don-vi', ''],
    ['bin', '12'],
    ['so-tai-khoan', 'đ'],
    ['chu-tai-khoan', ''],
    ['tu-ngay', '31/02/2030'],
    ['tu-ngay', '01/01/2020'],
  ] as const) {
    const refused = await keep({ ...account, [field]: value })
    expect([field, refused.status, (await refused.text()).includes(`id="${field}-error"`)]).toEqual([field, 422, true])
  }
  expect((await keep(account)).status).toBe(303)
  expect(textOf(await open(admin, queue))).toContain('Tiền đến chưa rõ của ai (2)')
  expect((await officer.get(page)).status).toBe(403)
})
