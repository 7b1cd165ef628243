import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { setTotpRequired } from '#identity/index.ts'
import { expectOk, type UnitId } from '#kernel/index.ts'
import { clockAt, hire, type TestClock, testPassword } from '../../../../test/identity/officers.ts'
import { signInAs } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let clock: TestClock
beforeAll(async () => {
  clock = clockAt('2026-03-04T08:00:00+07:00')
  site = await openTestSite(inject('serverUrl'), undefined, clock)
})
afterAll(() => site.close())

const commune = () => site.deps.db.selectFrom('unit').select('unit_id').executeTakeFirstOrThrow()
async function hired(account: string) {
  const { unit_id } = await commune()
  return hire(site.deps, account, [{ post: 'processing-officer', unitId: unit_id as UnitId }])
}
const next = 'thóc giống phơi sân gạch'
const here = '/lam-viec/tai-khoan'

test('the account page tells who one is, and the masthead leads to it', async () => {
  await hired('lo.van.a')
  const client = await signInAs(site, 'lo.van.a')
  const html = await (await client.get(here)).text()
  expect(textOf(html)).toMatch(/Họ tên Cán bộ lo\.van\.a .* Cán bộ thụ lý, /u)
  expect(html).toMatch(/<a href="\/lam-viec\/tai-khoan"><span lang="vi">Cán bộ lo\.van\.a/u)
})

test('a new password ends the other sessions, and nothing typed comes back with an error', async () => {
  await hired('lo.van.b')
  const [client, other] = [await signInAs(site, 'lo.van.b'), await signInAs(site, 'lo.van.b')]
  const change = (present: string, wanted: string, again = wanted) =>
    client.send(`${here}/mat-khau`, { 'hien-tai': present, 'mat-khau-moi': wanted, 'nhap-lai': again }, here)
  for (const [answer, field] of [
    [await change('sai', next), 'hien-tai'],
    [await change(testPassword, 'ngắn'), 'mat-khau-moi'],
    [await change(testPassword, next, 'khác'), 'nhap-lai'],
  ] as const) {
    const html = await answer.text()
    expect([answer.status, html.includes(`id="${field}-error"`)]).toEqual([422, true])
    expect(html).not.toMatch(/value="(sai|ngắn|khác|cá kho|thóc)/u)
  }
  const changed = await change(testPassword, next)
  expect([changed.status, changed.headers.get('location')]).toEqual([303, `${here}?xong=mat-khau`])
  expect((await other.get(here)).status).toBe(302)
  expect(textOf(await (await client.get(`${here}?xong=mat-khau`)).text())).toContain('Đã đổi mật khẩu')
})

test('one-time codes: required, set up by the key on the page, moved to another phone, removed', async () => {
  const officer = await hired('lo.van.c')
  const operator = { by: 'operator', account: officer.account } as const
  expectOk(await setTotpRequired(site.deps, { ...operator, isRequired: true }))
  const client = await signInAs(site, officer.account)
  expect((await client.get('/lam-viec/quyen')).headers.get('location')).toBe(`${here}/ma-6-so`)
  const page = await (await client.get(`${here}/ma-6-so`)).text()
  expect(page).toContain('<svg class="qr"')
  const secret = secretOf(page)
  const wrong = await client.send(`${here}/ma-6-so`, { ma: '12345', 'mat-khau': testPassword }, here)
  expect([wrong.status, secretOf(await wrong.text())]).toEqual([422, secret])
  const code = () => new TOTP({ secret }).generate({ timestamp: clock.now() })
  const confirmed = await client.send(`${here}/ma-6-so`, { ma: code(), 'mat-khau': testPassword }, here)
  expect(confirmed.headers.get('location')).toBe(`${here}?xong=ma-6-so`)
  expect((await client.get('/lam-viec/quyen')).status).toBe(200)
  expectOk(await setTotpRequired(site.deps, { ...operator, isRequired: false }))
  expect(secretOf(await (await client.get(`${here}/ma-6-so`)).text())).not.toBe(secret)
  expect((await client.send(`${here}/bo-ma-6-so`, { 'ma-cuoi': code() }, here)).status).toBe(422)
  clock.pass(1)
  const removed = await client.send(`${here}/bo-ma-6-so`, { 'ma-cuoi': code() }, here)
  expect(removed.headers.get('location')).toBe(`${here}?xong=bo-ma-6-so`)
})

test('who must set codes up first can still sign out', async () => {
  await hired('lo.van.d')
  expectOk(await setTotpRequired(site.deps, { by: 'operator', account: 'lo.van.d', isRequired: true }))
  const client = await signInAs(site, 'lo.van.d')
  const out = await client.send('/dang-xuat', {}, `${here}/ma-6-so`)
  expect(out.headers.get('location')).toBe('/dang-nhap')
  expect((await client.get(here)).status).toBe(302)
})

test('sessions are listed, ended one by one, and all at once; those of others are out of reach', async () => {
  await hired('lo.van.e')
  await hired('lo.van.f')
  const [one, two, three] = [
    await signInAs(site, 'lo.van.e'),
    await signInAs(site, 'lo.van.e'),
    await signInAs(site, 'lo.van.e'),
  ]
  const stranger = await signInAs(site, 'lo.van.f')
  const html = await (await one.get(here)).text()
  const others = [...html.matchAll(/name="phien" value="([^"]+)"/gu)].map(([, id = '']) => id)
  expect([others.length, textOf(html).match(/Phiên này/gu)?.length]).toEqual([2, 1])
  for (const phien of [...others, 'không-có']) await stranger.send(`${here}/phien`, { phien }, here)
  expect([(await two.get(here)).status, (await three.get(here)).status]).toEqual([200, 200])
  await one.send(`${here}/phien`, { phien: others[0] ?? '' }, here)
  expect([(await two.get(here)).status, (await three.get(here)).status].sort()).toEqual([200, 302])
  expect((await one.send(`${here}/moi-phien`, {}, here)).headers.get('location')).toBe('/dang-nhap')
  for (const client of [one, two, three]) expect((await client.get(here)).status).toBe(302)
  expect((await stranger.get(here)).status).toBe(200)
})

function secretOf(html: string): string {
  return (/<p class="secret">([A-Z2-7 ]+)<\/p>/u.exec(html)?.[1] ?? '').replaceAll(' ', '')
}
