import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Instant, instant } from '#kernel/index.ts'
import { lay, silentWav } from '../../test/spoken/lay.ts'
import { examineSpoken, keepSpoken, loadSpoken, spokenKeys } from './index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-spoken-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const keys = spokenKeys(['1.001193', '1.001193', '2.000815', '../../pay', 'a/b', ''])
const mp3 = Buffer.concat([
  Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'),
  Buffer.from([0xff, 0xfb, 0x90, 0x64]),
  Buffer.alloc(413),
])
const m4a = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), Buffer.alloc(64)])
const faultsOf = async () =>
  (await examineSpoken(folder, keys)).flatMap(({ name, fault }) => (fault ? [`${name} ${fault.en}`] : []))

test('the texts that have a place', () => {
  expect(keys).toEqual([
    'first-page',
    'how-to-file',
    'receipt',
    'follow',
    'pay',
    'procedure-1.001193',
    'procedure-2.000815',
  ])
})

test('words, a recording, both, or nothing', async () => {
  const load = loadSpoken(folder)
  expect(await load('first-page')).toEqual([])
  lay(folder, { 'thai/first-page.txt': '\uFEFFMẫu để thử\r\ndòng hai\r\n', 'mong/first-page.mp3': silentWav() })
  expect(await load('first-page')).toEqual([
    { language: 'thai', text: 'Mẫu để thử\ndòng hai', recording: undefined },
    {
      language: 'mong',
      text: undefined,
      recording: { path: join(folder, 'mong/first-page.mp3'), mediaType: 'audio/wav', size: 8044 },
    },
  ])
  expect(await faultsOf()).toEqual([])
})

test.each([
  ['mp3', mp3, 'audio/mpeg'],
  ['m4a', m4a, 'audio/mp4'],
  ['wav', silentWav(), 'audio/wav'],
])('a recording in %s', async (ending, content, mediaType) => {
  lay(folder, { [`mong/procedure-1.001193.${ending}`]: content })
  const [spoken] = await loadSpoken(folder)('procedure-1.001193')
  expect(spoken?.recording?.mediaType).toBe(mediaType)
})

test.each([
  ['pay.txt', 'a'.repeat(20_481), /has 20481 bytes, 20480 are allowed/u],
  ['pay.txt', Buffer.from([0x4d, 0xe3, 0x75]), /no text in UTF-8/u],
  ['pay.txt', Buffer.from('Mẫu', 'utf16le'), /no text in UTF-8/u],
  ['pay.txt', 'Mẫu'.normalize('NFD'), /not in NFC/u],
  ['pay.txt', ' \n', /is empty/u],
  ['pay.mp3', '<!DOCTYPE html><script>alert(1)</script>', /no recording .*content: unknown/u],
  ['pay.mp3', '', /no recording/u],
  ['pay.ogg', Buffer.from('%PDF-1.7\n', 'latin1'), /content: application\/pdf/u],
  ['pay.wav', silentWav(10 * 1024 * 1024), /has 10485804 bytes, 10485760 are allowed/u],
  ['pai.txt', 'Mẫu', /no text that has a place. Names like it: pay;/u],
  ['pay.docx', 'Mẫu', /no text that has a place/u],
  ['procedure-9.999999.txt', 'Mẫu', /Names like it: procedure-/u],
  ['pay.txt/within.txt', 'Mẫu', /a file is needed/u],
])('%s is not shown, and named with what is wrong: %#', async (name, content, fault) => {
  lay(folder, { [`thai/${name}`]: content })
  expect(await loadSpoken(folder)('pay')).toEqual([])
  const faults = await faultsOf()
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(fault)
  expect(faults[0]).toContain(`thai/${name.split('/')[0]}`)
})

test('a file of no language, a second recording, and a link that leads nowhere', async () => {
  lay(folder, { 'first-page.txt': 'Mẫu', 'lao/pay.txt': 'Mẫu', 'thai/pay.mp3': mp3, 'thai/pay.wav': silentWav() })
  lay(folder, { 'mong/.DS_Store': 'x' })
  symlinkSync(join(folder, 'gone'), join(folder, 'mong/pay.txt'))
  const [first, second, link, wav, ...more] = await faultsOf()
  expect(more).toEqual([])
  expect(first).toMatch(/^first-page.txt .*folder of no language/u)
  expect(second).toMatch(/^lao .*folder of no language/u)
  expect([link, wav].join('\n')).toMatch(/mong\/pay.txt cannot be read \(ENOENT\)/u)
  expect([link, wav].join('\n')).toMatch(/thai\/pay.wav is one too many: there is pay.mp3/u)
  expect((await loadSpoken(folder)('pay'))[0]?.recording?.mediaType).toBe('audio/mpeg')
})

test('the folder is asked anew after five seconds', async () => {
  const start = instant('2026-11-26T08:00:00+07:00')
  let now = start
  const load = keepSpoken(loadSpoken(folder), { now: () => now })
  expect(await load('pay')).toEqual([])
  lay(folder, { 'thai/pay.txt': 'Mẫu' })
  now = (start + 4_999) as Instant
  expect(await load('pay')).toEqual([])
  expect(await load('follow')).toEqual([])
  now = (start + 5_000) as Instant
  expect(await load('pay')).toHaveLength(1)
})
