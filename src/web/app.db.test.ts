import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTestSite, type TestSite } from '../../test/web/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'))
})
afterAll(() => site.close())

const get = (path: string, headers: Record<string, string> = {}) => site.app.request(path, { headers })

test('health says whether the database answers', async () => {
  const response = await get('/suc-khoe')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok', at: '2020-04-03T08:12:00+07:00' })
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['/khong-co', 'vi', 'Không có trang này'],
  ['/en/khong-co', 'en', 'There is no such page'],
  ['/%ff%00', 'vi', 'Không có trang này'],
  ['/ho-so?ma=%00', 'vi', 'Không có trang này'],
  ['/en/lam-viec?tim=a%00', 'en', 'There is no such page'],
])('%s is a page that says so in %s', async (path, language, sentence) => {
  const response = await get(path)
  expect(response.status).toBe(404)
  const html = await response.text()
  expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`, 'u'))
  expect(html).toContain(sentence)
})

test.each(['POST', 'PUT', 'DELETE'])(
  '%s on a page for reading is refused by 405 with what is allowed',
  async (method) => {
    const response = await site.app.request('/suc-khoe', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  },
)

test('every answer carries the policy that lets no script and no foreign frame in', async () => {
  for (const path of ['/suc-khoe', '/khong-co', '/favicon.ico']) {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|script/u)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('assets are named by what they hold, kept for ever, compressed on request and not sent twice', async () => {
  const name = site.deps.assets.styles.site.stylesheet
  const plain = await get(`/assets/${name}`)
  const css = await plain.text()
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(css).not.toMatch(/font:be-|GDS|crown/u)
  for (const encoding of ['gzip', 'br']) {
    const packed = await get(`/assets/${name}`, { 'accept-encoding': encoding })
    expect(packed.headers.get('content-encoding')).toBe(encoding)
    expect((await packed.arrayBuffer()).byteLength).toBeLessThan(css.length / 3)
  }
  const again = await get(`/assets/${name}`, { 'if-none-match': plain.headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await get(`/assets/${name}`, { 'accept-encoding': 'br;q=0' })).headers.get('content-encoding')).toBeNull()
})

test('a typed language leads to its own address, never to another site', async () => {
  expect((await get('/bao-cao?lang=en&tu=2020-01-01')).headers.get('location')).toBe('/en/bao-cao?tu=2020-01-01')
  expect((await get('/en?lang=vi')).headers.get('location')).toBe('/')
  expect((await get('//evil.example/?lang=vi')).headers.get('location')).toBe('/evil.example/')
  expect((await get('/en//evil.example/?lang=vi')).headers.get('location')).toBe('/evil.example/')
  const lost = await (await get('/en//evil.example/x')).text()
  expect(lost).toContain('href="/evil.example/x"')
  expect(lost).not.toContain('"//evil')
})

test('each answered request is recorded with its event', async () => {
  await get('/favicon.ico')
  expect(site.accesses.at(-1)).toMatchObject({ event: 'asset.fetched', path: '/favicon.ico', status: 200 })
})
