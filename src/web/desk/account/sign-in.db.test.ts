import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { searchAudit } from '#audit/index.ts'
import type { Officer } from '#identity/index.ts'
import { pdf } from '../../../../test/attachment/sample-files.ts'
import { hire, testPassword } from '../../../../test/identity/officers.ts'
import { hiddenFields, signInAs } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'

let site: TestSite
let auditor: Officer
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'))
  auditor = await hire(site.deps, 'thanh.tra', [{ post: 'auditor', unitId: null }])
})
afterAll(() => site.close())

const signIn = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  site.app.request('/dang-nhap', { method: 'POST', headers, body: new URLSearchParams(fields) })
const right = { 'tai-khoan': 'thanh.tra', 'mat-khau': testPassword }

test('who has not signed in is led to sign in, and from there to where they were going', async () => {
  const led = await site.app.request('/lam-viec/quyen?x=1')
  expect(led.headers.get('location')).toBe('/dang-nhap?ve=%2Flam-viec%2Fquyen%3Fx%3D1')
  const on = await signIn({ ...right, ve: '/lam-viec/quyen?x=1' })
  expect([on.status, on.headers.get('location')]).toEqual([303, '/lam-viec/quyen?x=1'])
  const cookie = on.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/; HttpOnly/u)
  expect(cookie).toMatch(/; SameSite=Lax/u)
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'lam-viec'])(
  'never to %s',
  async (elsewhere) => {
    const on = await signIn({ ...right, ve: elsewhere })
    expect(on.headers.get('location')).toBe('/lam-viec/bat-dau')
  },
)

test('a wrong password is one sentence beside the form, keeps the account and is in the log', async () => {
  const answer = await signIn({ ...right, 'mat-khau': 'sai' })
  expect(answer.status).toBe(401)
  const html = await answer.text()
  expect(textOf(html)).toContain('Tài khoản hoặc mật khẩu không đúng')
  expect(html).toContain('value="thanh.tra"')
  expect(html).not.toContain('value="sai"')
  const { entries } = await searchAudit(site.deps.db, { event: 'session.refused', page: 1, perPage: 10 })
  expect(entries[0]).toMatchObject({ account: 'thanh.tra', status: 401 })
})

test.each(['011148004821', 'mật khẩu của tôi', 'a\0b', 'x'.repeat(400_000)])(
  'what can be no account is not written down: %.20s',
  async (typed) => {
    const answer = await signIn({ ...right, 'tai-khoan': typed })
    expect(textOf(await answer.text())).toContain('Tài khoản hoặc mật khẩu không đúng')
    const { entries } = await searchAudit(site.deps.db, { event: 'session.refused', page: 1, perPage: 1 })
    expect(entries[0]).toMatchObject({ account: null, status: 401 })
  },
)

test('a form from another site is refused, by what the browser says of it and by its seal', async () => {
  const foreign = await signIn(right, { 'sec-fetch-site': 'cross-site' })
  expect([foreign.status, foreign.headers.get('set-cookie')]).toEqual([403, null])
  expect((await signIn(right, { origin: 'https://evil.example' })).status).toBe(403)
  const client = await signInAs(site, auditor.account)
  const unsealed = await client.post('/dang-xuat', {})
  expect(unsealed.status).toBe(409)
  expect((await client.get('/lam-viec/quyen')).status).toBe(200)
})

test('signing out ends the session', async () => {
  const client = await signInAs(site, auditor.account)
  const out = await client.send('/dang-xuat', {}, '/lam-viec/quyen')
  expect([out.status, out.headers.get('location')]).toEqual([303, '/dang-nhap'])
  expect((await client.get('/lam-viec/quyen')).status).toBe(302)
})

test('who has not signed in leaves no file on the disk', async () => {
  const form = new FormData()
  form.append('tep', new File([new Uint8Array(pdf)], 'don.pdf'))
  for (const path of ['/dang-nhap', '/lam-viec/tai-khoan/mat-khau']) {
    const answer = await site.app.request(path, { method: 'POST', body: form })
    expect(textOf(await answer.text())).toContain('Cán bộ đăng nhập')
  }
  expect(readdirSync(site.deps.attachmentFolder)).toEqual([])
})

test('what was typed when the session had ended waits through signing in, and is sent with one press', async () => {
  const late = await site.app.request('/dang-xuat', {
    method: 'POST',
    body: new URLSearchParams({ '_tai-khoan': 'thanh.tra', 'ghi-chu': 'Bản "Ta" & <b>', 'mat-khau-moi': 'kín' }),
  })
  const page = await late.text()
  expect(textOf(page)).toContain('Những gì bạn đã nhập vẫn còn')
  expect(page).not.toContain('kín')
  const again = await signIn({ ...hiddenFields(page, '/dang-nhap'), ...right })
  const sent = await again.text()
  expect(again.headers.get('set-cookie')).toContain('motcua=')
  expect(hiddenFields(sent, '/dang-xuat')['ghi-chu']).toBe('Bản "Ta" & <b>')
})

test('what somebody else had typed is not sent by whoever signs in next', async () => {
  const late = await site.app.request('/dang-xuat', {
    method: 'POST',
    body: new URLSearchParams({ '_tai-khoan': 'nguoi.khac', 'ghi-chu': 'của người khác' }),
  })
  const on = await signIn({ ...hiddenFields(await late.text(), '/dang-nhap'), ...right })
  expect([on.status, on.headers.get('location')]).toEqual([303, '/lam-viec/bat-dau'])
})

test('reading at the desk is in the log, with post and session, before the page leaves', async () => {
  const client = await signInAs(site, auditor.account)
  await client.get('/en/lam-viec/quyen')
  const { entries } = await searchAudit(site.deps.db, { event: 'permissions.viewed', page: 1, perPage: 1 })
  expect(entries[0]).toMatchObject({ account: 'thanh.tra', post: 'auditor', path: '/lam-viec/quyen', status: 200 })
  expect(entries[0]?.sessionId).toBeTruthy()
})

test('what everybody may read leads an officer back to the desk, names nobody, and is kept apart for the two', async () => {
  const client = await signInAs(site, auditor.account)
  for (const path of ['/bao-cao', '/khong-co-trang-nay']) {
    const [theirs, mine] = [await site.app.request(path), await client.get(path)]
    expect(mine.headers.get('vary')).toContain('cookie')
    expect(textOf(await theirs.text())).toContain('Cán bộ đăng nhập')
    const html = await mine.text()
    expect([html.includes('href="/lam-viec/bat-dau"'), html.includes(auditor.fullName)]).toEqual([true, false])
  }
})
