import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { signInLimits } from '#identity/index.ts'
import { clockAt, hire, type TestClock, testPassword } from '../../../test/identity/officers.ts'
import { signInAs } from '../../../test/web/desk-client.ts'
import { openTestSite, type TestSite } from '../../../test/web/test-site.ts'
import { createApp } from '../app.ts'

const here = '/lam-viec/quyen'
const right = { 'tai-khoan': 'thanh.tra', 'mat-khau': testPassword }

let site: TestSite
let clock: TestClock
beforeAll(async () => {
  clock = clockAt('2026-03-04T08:00:00+07:00')
  site = await openTestSite(inject('serverUrl'), undefined, clock)
  await hire(site.deps, 'thanh.tra', [{ post: 'auditor', unitId: null }])
})
afterAll(() => site.close())

async function signIn(app = site.app, headers: Record<string, string> = {}): Promise<string> {
  const answer = await app.request('/dang-nhap', { method: 'POST', headers, body: new URLSearchParams(right) })
  return answer.headers.get('set-cookie') ?? ''
}
const pairOf = (cookie: string) => cookie.split(';')[0] ?? ''
const statusWith = async (cookie: string, app = site.app) => (await app.request(here, { headers: { cookie } })).status

test('over https the cookie is for this host, for secure connections and for no script; under its other name it opens nothing', async () => {
  const app = createApp({ ...site.deps, publicAddress: 'https://motcua.example.vn' })
  const cookie = await signIn(app)
  expect(cookie).toMatch(/^__Host-motcua=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/u)
  expect(await statusWith(pairOf(cookie), app)).toBe(200)
  expect(await statusWith(pairOf(cookie).replace('__Host-', ''), app)).toBe(302)
  const again = app.request('/dang-nhap', { method: 'POST', body: new URLSearchParams(right) })
  expect((await again).headers.get('set-cookie')).not.toBe(cookie)
})

test('browsers are told to come by https alone where that is where people reach it, and only there', async () => {
  const secure = createApp({ ...site.deps, publicAddress: 'https://motcua.example.vn' })
  const told = async (app: typeof site.app) => (await app.request('/')).headers.get('strict-transport-security')
  expect([await told(secure), await told(site.app)]).toEqual(['max-age=31536000', null])
})

test('a cookie that somebody planted before signing in is not taken over', async () => {
  const planted = `motcua=${'A'.repeat(43)}`
  const cookie = pairOf(await signIn(site.app, { cookie: planted }))
  expect(cookie).not.toBe(planted)
  expect([await statusWith(planted), await statusWith(cookie)]).toEqual([302, 200])
})

test('the session that was there before is not carried into the new one', async () => {
  const first = pairOf(await signIn())
  const second = pairOf(await signIn(site.app, { cookie: first }))
  expect(second).not.toBe(first)
})

test('only the hash of the token is stored', async () => {
  const token = pairOf(await signIn()).replace('motcua=', '')
  const rows = await site.database.owner.selectFrom('officer_session').selectAll().execute()
  const stored = JSON.stringify(
    rows.map((row) => [row, row.token_hash.toString('base64url'), row.token_hash.toString('utf8')]),
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(stored).not.toContain(token)
})

test('a session lasts as long as it is used, and ends 30 minutes after the last use, or after a working day', async () => {
  const idle = signInLimits.idleMs / 60_000
  const client = await signInAs(site, 'thanh.tra')
  for (let visit = 0; visit < 3; visit += 1) {
    clock.pass(idle - 2)
    expect((await client.get(here)).status).toBe(200)
  }
  clock.pass(idle + 1)
  expect((await client.get(here)).status).toBe(302)
  const busy = await signInAs(site, 'thanh.tra')
  for (let minutes = 0; minutes < signInLimits.absoluteMs / 60_000; minutes += 20) {
    expect((await busy.get(here)).status).toBe(200)
    clock.pass(20)
  }
  expect((await busy.get(here)).status).toBe(302)
})

test('pages of the desk are kept by no browser, and signing out makes it forget the cookie', async () => {
  const client = await signInAs(site, 'thanh.tra')
  expect((await client.get(here)).headers.get('cache-control')).toBe('no-store')
  const out = await client.send('/dang-xuat', {}, here)
  expect(out.headers.get('set-cookie')).toMatch(/^motcua=; Max-Age=0; Path=\//u)
})
