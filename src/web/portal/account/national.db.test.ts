import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openNationalProvider } from '#identity/index.ts'
import { startNationalProvider, type TestProvider } from '../../../../test/identity/national-provider.ts'
import { clockAt, type TestClock } from '../../../../test/identity/officers.ts'
import { enterAsCitizen } from '../../../../test/web/citizen-client.ts'
import { hiddenFields } from '../../../../test/web/desk-client.ts'
import { textOf } from '../../../../test/web/html.ts'
import { openTestSite, type TestSite } from '../../../../test/web/test-site.ts'
import { createApp } from '../../app.ts'

/** Signing in by the national identity, at a provider that really runs. */

const returnTo = 'http://localhost/tai-khoan/dinh-danh/ve'
const woman = {
  SoDinhDanh: '011187000001',
  HoVaTen: 'Lò Thị Mẫu',
  NgaySinh: '05/09/1987',
  DiaChi: 'Bản Ten, xã Tuần Giáo',
  LoaiTaiKhoan: '1',
}

let site: TestSite
let provider: TestProvider
let app: Hono
let clock: TestClock
beforeAll(async () => {
  clock = clockAt('2026-11-26T09:00:00+07:00')
  site = await openTestSite(inject('serverUrl'), undefined, clock)
  provider = await startNationalProvider(returnTo)
  app = createApp({ ...site.deps, national: openNationalProvider(provider.settings) })
}, 60_000)
afterAll(async () => {
  await provider.stop()
  await site.close()
})
beforeEach(async () => {
  provider.tampering = 'none'
  provider.claims = woman
  clock.pass(2)
  for (const table of ['citizen_session', 'citizen_code', 'citizen'] as const)
    await site.database.owner.deleteFrom(table).execute()
})

const cookieFrom = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0] ?? '')
    .find((pair) => pair.startsWith(`${name}=`) && pair.length > name.length + 1) ?? ''

async function begin(): Promise<{ readonly address: string; readonly cookie: string }> {
  const answer = await app.request('/tai-khoan/dinh-danh?ve=/thu-tuc')
  expect(answer.status).toBe(302)
  return { address: answer.headers.get('location') ?? '', cookie: cookieFrom(answer, 'motcua-dinh-danh') }
}

const comeBack = (address: string, cookie: string) =>
  app.request(address.replace('http://localhost', ''), { headers: { cookie } })
async function codeOf(answer: Response): Promise<string> {
  const text = textOf(await answer.text())
  const known = {
    'quá 10 phút': 'lost',
    'không kiểm tra được': 'untrue',
    'đã dừng': 'stopped',
    'chưa trả lời': 'unreachable',
  }
  const found = Object.entries(known).find(([words]) => text.includes(words))
  return `${answer.status} ${found?.[1] ?? text.slice(0, 600)}`
}
const accounts = () => site.deps.db.selectFrom('citizen').selectAll().execute()

test('whoever the national identity knows comes in, to where they were going, into one account', async () => {
  for (let round = 0; round < 2; round += 1) {
    const { address, cookie } = await begin()
    const answer = await comeBack(await provider.pass(address), cookie)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/thu-tuc'])
    const page = await app.request('/tai-khoan', { headers: { cookie: cookieFrom(answer, 'motcua-dan') } })
    expect(textOf(await page.text())).toContain('đã xác thực bằng định danh quốc gia')
  }
  expect(await accounts()).toMatchObject([
    {
      assurance: 'national',
      full_name: 'Lò Thị Mẫu',
      identity_number: '011187000001',
      birth_date: '1987-09-05',
      sex: 'female',
      address: 'Bản Ten, xã Tuần Giáo',
      phone: null,
      national_subject: `${provider.settings.issuer} Lò Thị Mẫu`,
    },
  ])
})

test('an answer is for the browser that asked, and opens once', async () => {
  const [mine, theirs] = [await begin(), await begin()]
  const back = await provider.pass(mine.address)
  expect(await codeOf(await comeBack(back, ''))).toBe('401 lost')
  expect(await codeOf(await comeBack(back, theirs.cookie))).toBe('401 untrue')
  expect((await comeBack(back, mine.cookie)).status).toBe(303)
  expect(await codeOf(await comeBack(back, mine.cookie))).toBe('401 lost')
})

test.each([
  ['nonce', 'khac', '401 untrue'],
  ['code_challenge', 'x'.repeat(43), '401 lost'],
  ['state', 'khac', '401 untrue'],
])('a sign-in whose %s somebody changed is refused', async (name, value, code) => {
  const { address, cookie } = await begin()
  const changed = new URL(address)
  changed.searchParams.set(name, value)
  expect(await codeOf(await comeBack(await provider.pass(changed.href), cookie))).toBe(code)
  expect(await accounts()).toEqual([])
})

test.each(['bad-signature', 'expired', 'other-subject'] as const)(
  '%s: what the provider says is not used',
  async (how) => {
    provider.tampering = how
    const { address, cookie } = await begin()
    expect(await codeOf(await comeBack(await provider.pass(address), cookie))).toBe('401 untrue')
    expect(await accounts()).toEqual([])
  },
)

test('who stops there is told how to go on', async () => {
  const { address, cookie } = await begin()
  const state = new URL(address).searchParams.get('state') ?? ''
  const query = new URLSearchParams({ error: 'access_denied', state, iss: provider.settings.issuer })
  expect(await codeOf(await comeBack(`${returnTo}?${query}`, cookie))).toBe('401 stopped')
})

test('a provider that does not answer is told of in a sentence', async () => {
  const settings = { ...provider.settings, issuer: 'http://127.0.0.1:9' }
  const down = createApp({ ...site.deps, national: openNationalProvider(settings) })
  expect(await codeOf(await down.request('/tai-khoan/dinh-danh'))).toBe('503 unreachable')
})

test.each([
  ['an organisation', { ...woman, LoaiTaiKhoan: '2' }],
  ['somebody with an old number only', { ...woman, SoDinhDanh: '', SoCMND: '040123456' }],
])('%s is no person here', async (_, claims) => {
  provider.claims = claims
  const { address, cookie } = await begin()
  expect(await codeOf(await comeBack(await provider.pass(address), cookie))).toContain('không phải của cá nhân')
})

/** Asks from a citizen's account page to be joined, and comes back. */
async function join(phone: string, wait = 0): Promise<Response> {
  const client = await enterAsCitizen({ ...site, app }, phone)
  const page = await (await client.get('/tai-khoan')).text()
  clock.pass(wait)
  const asked = await client.post('/tai-khoan/dinh-danh/lien-ket', hiddenFields(page, '/tai-khoan/dinh-danh/lien-ket'))
  if (asked.status !== 303) return asked
  const address = asked.headers.get('location') ?? ''
  expect(new URL(address).searchParams.get('prompt')).toBe('login')
  const cookie = `${client.cookie}; ${cookieFrom(asked, 'motcua-dinh-danh')}`
  return comeBack(await provider.pass(address), cookie)
}

test('the account of a number is joined where its owner asks for it, and keeps its number', async () => {
  expect((await join('0912345678')).headers.get('location')).toBe('/tai-khoan?xong=dinh-danh')
  expect(await accounts()).toMatchObject([{ phone: '0912345678', assurance: 'national', full_name: 'Lò Thị Mẫu' }])
})

test('it is never joined by itself, though everything be alike', async () => {
  await enterAsCitizen({ ...site, app }, '0912345678')
  await site.database.owner.updateTable('citizen').set({ identity_number: woman.SoDinhDanh }).execute()
  provider.claims = { ...woman, SoDienThoai: '0912345678' }
  const { address, cookie } = await begin()
  await comeBack(await provider.pass(address), cookie)
  expect((await accounts()).map(({ assurance }) => assurance).sort()).toEqual(['national', 'phone'])
})

test('it is not joined long after its owner came in, nor with another person, nor with one who has an account', async () => {
  expect((await join('0912345678', 20)).status).toBe(409)
  await site.database.owner.updateTable('citizen').set({ identity_number: '011087000009' }).execute()
  expect(await codeOf(await join('0912345678'))).toContain('Không liên kết được')
  const { address, cookie } = await begin()
  await comeBack(await provider.pass(address), cookie)
  expect(await codeOf(await join('0987654321'))).toContain('Không liên kết được')
  expect((await accounts()).map(({ assurance }) => assurance).sort()).toEqual(['national', 'phone', 'phone'])
})
