import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { instant } from '#kernel/index.ts'
import { lay, silentWav } from '../../../../test/spoken/lay.ts'
import { misplacedTags, textOf } from '../../../../test/web/html.ts'
import { openTestSite, spokenFolderOf, type TestSite } from '../../../../test/web/test-site.ts'
import { partOf } from './recording-file.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, { now: () => instant('2026-11-25T09:00:00+07:00') })
})
afterEach(() => rmSync(spokenFolderOf(site.deps), { recursive: true, force: true }))
afterAll(() => site.close())

const wav = silentWav()
const layHere = (files: Parameters<typeof lay>[1]) => lay(spokenFolderOf(site.deps), files)
const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => site.app.request(path, { headers })
const page = async (path: string) => {
  const html = await (await get(path)).text()
  expect(misplacedTags(html)).toEqual([])
  return html
}

describe('pages', () => {
  test.each(['/', '/thu-tuc/1.001193', '/en'])('%s says nothing where nothing was laid', async (path) => {
    expect(await page(path)).not.toMatch(/<audio|Nghe, đọc|Listen or read/u)
  })

  test('the first page offers what there is, in each language', async () => {
    layHere({ 'thai/first-page.txt': 'Mẫu <b>Thái</b>', 'thai/first-page.wav': wav, 'mong/first-page.txt': 'Mẫu Mông' })
    const html = await page('/')
    expect(textOf(html)).toContain('Nghe, đọc bằng tiếng Thái · tiếng Mông')
    expect(html).toContain('<div class="said" lang="blt">Mẫu &lt;b>Thái&lt;/b></div>')
    expect(html).toContain('<div class="said" lang="hmn">Mẫu Mông</div>')
    expect(html.match(/<audio /gu)).toHaveLength(1)
    expect(html).toMatch(/<audio controls preload="none" src="\/doc-nghe\/thai\/first-page"/u)
    expect((await get('/')).headers.get('content-security-policy')).toContain("media-src 'self'")
    expect(textOf(await page('/en'))).toContain('Listen or read in Thái · Mông')
  })

  test('the page of a procedure offers its own', async () => {
    layHere({ 'mong/procedure-1.001193.wav': wav })
    const html = await page('/thu-tuc/1.001193')
    expect(textOf(html)).toContain('Nghe, đọc bằng tiếng Mông')
    expect(html).toContain('src="/doc-nghe/mong/procedure-1.001193"')
    expect(await page('/thu-tuc/2.000815')).not.toContain('<audio')
  })

  test('what is not sound is not offered', async () => {
    layHere({ 'thai/first-page.txt': 'Mẫu'.normalize('NFD'), 'thai/first-page.mp3': '<script>alert(1)</script>' })
    expect(await page('/')).not.toMatch(/<audio|Nghe, đọc/u)
    expect((await get('/doc-nghe/thai/first-page')).status).toBe(404)
  })
})

describe('a recording', () => {
  test('is sent under the type of its content, whole or in parts', async () => {
    layHere({ 'thai/first-page.mp3': wav })
    const whole = await get('/doc-nghe/thai/first-page')
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/wav'])
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(wav)
    const part = await get('/doc-nghe/thai/first-page', { range: 'bytes=0-1' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 0-1/8044', 'RI'])
    const beyond = await get('/doc-nghe/thai/first-page', { range: 'bytes=8044-' })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */8044'])
  })

  test.each([
    '/doc-nghe/thai/pay',
    '/doc-nghe/lao/first-page',
    '/doc-nghe/thai/secret',
    '/doc-nghe/thai/..%2Ffirst-page',
    '/doc-nghe/..%2Fthai/first-page',
    '/doc-nghe/%2E%2E/first-page',
    '/doc-nghe/thai/procedure-..%2F..%2Ffirst-page',
    '/doc-nghe/thai/first-page.wav',
    '/doc-nghe/thai/first-page%00',
  ])('%s is nothing', async (path) => {
    layHere({ 'thai/first-page.wav': wav, 'thai/secret.wav': wav, 'first-page.wav': wav, 'lao/first-page.wav': wav })
    expect((await get(path)).status).toBe(404)
  })
})

test.each([
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=-0', 'beyond'],
  ['bytes=100-', 'beyond'],
  ['bytes=20-10', undefined],
  ['bytes=0-1,5-6', undefined],
  ['bytes=-', undefined],
  ['lines=1-2', undefined],
])('the range %s of a hundred bytes', (range, part) => {
  expect(partOf(range, 100)).toEqual(part)
})
