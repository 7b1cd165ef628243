import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  jpeg,
  pdf,
  pdfWith,
  pdfWithPacked,
  png,
  pngOfSize,
  program,
  zipEnd,
} from '../../test/attachment/sample-files.ts'
import { keepFile, type Upload } from './index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-attachments-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function keep(content: Uint8Array, name = 'tờ khai.pdf', limits: Partial<Upload> = {}) {
  return keepFile({ folder }, { stream: Readable.from([Buffer.from(content)]), name, ...limits })
}

/** Everything in the folder that is no folder. */
function kept(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
}

async function codeOf(content: Uint8Array, name?: string, limits?: Partial<Upload>): Promise<string> {
  const decision = await keep(content, name, limits)
  if (!decision.ok) expect(readdirSync(folder)).toEqual([])
  return decision.ok ? 'kept' : decision.refusal.code
}

test.each([
  [pdf, 'application/pdf', 'tờ khai.pdf'],
  [jpeg, 'image/jpeg', 'tờ khai.jpg'],
  [png, 'image/png', 'tờ khai.png'],
])('a sound file is kept whole under its hash, whatever it was called (%#)', async (content, mediaType, name) => {
  const hash = createHash('sha256').update(content).digest('hex')
  expect(await keep(content)).toEqual({ ok: true, value: { hash, size: content.length, mediaType, name } })
  expect(readFileSync(join(folder, hash.slice(0, 2), hash)).equals(content)).toBe(true)
  expect((await keep(content)).ok).toBe(true)
  expect(kept()).toEqual([hash])
})

test('a program is refused by what it is, and the sentence says what to do', async () => {
  const decision = await keep(program, 'C:\\tải về\\x.exe')
  expect(decision.ok || decision.refusal.message.vi).toBe(
    "Tệp 'x.exe' là chương trình Windows, không nhận; hãy gửi PDF hoặc ảnh JPG, PNG không quá 20 MB.",
  )
  expect(await codeOf(program, 'anh.jpg')).toBe('file-type')
})

test.each([
  ['nothing in it', Buffer.alloc(0), 'file-empty'],
  ['plain text', Buffer.from('họ và tên'), 'file-type'],
  ['a web page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'file-type'],
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'file-type'],
  ['an archive', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100), zipEnd]), 'file-type'],
  ['a PDF cut off', pdf.subarray(0, pdf.length - 100), 'file-damaged'],
  ['a JPEG cut off', jpeg.subarray(0, jpeg.length - 2), 'file-damaged'],
  ['a PNG cut off', png.subarray(0, png.length - 12), 'file-damaged'],
  ['only the first bytes of a PNG', png.subarray(0, 20), 'file-damaged'],
  ['a PNG and an archive in one', Buffer.concat([png, zipEnd]), 'file-two-faced'],
  ['a JPEG and a web page in one', Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]), 'file-two-faced'],
  ['a PDF and an archive in one', Buffer.concat([pdf, zipEnd]), 'file-two-faced'],
  ['a picture of 400 million pixels', pngOfSize(20_000, 20_000), 'file-pixels'],
  ['a picture without a width', pngOfSize(0, 100), 'file-damaged'],
  ['a PDF with a script', pdfWith('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'file-active'],
  ['a script behind an escaped name', pdfWith('/OpenAction << /S /Java#53cript /JS (1) >>'), 'file-active'],
  ['a script in a compressed stream', pdfWithPacked('5 0 << /S /JavaScript /JS (1) >>'), 'file-active'],
  ['a PDF that starts a program', pdfWith('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'file-active'],
  ['a PDF with a file inside', pdfWith('/Names << /EmbeddedFiles 5 0 R >>'), 'file-active'],
  ['a PDF with a password', pdfWith('/Encrypt 5 0 R'), 'file-locked'],
  ['a stream that unpacks without end', pdfWithPacked(' '.repeat(40_000_000)), 'file-damaged'],
  ['more streams than any paper has', pdfWith('', '/ObjStm '.repeat(10_001)), 'file-damaged'],
])('%s is refused and leaves nothing', async (_what, content, code) => {
  expect(await codeOf(content)).toBe(code)
})

test('an ordinary PDF of an editor, packed or not, is taken', async () => {
  expect(await codeOf(pdfWith('/Lang (vi)'))).toBe('kept')
  expect(await codeOf(pdfWithPacked('5 0 << /Type /Font >>'))).toBe('kept')
})

test('streams that nothing ends are looked through once, not each to the end of the file', async () => {
  const open = `/ObjStm stream\n${deflateSync('').toString('latin1')}`
  expect(await codeOf(pdfWith('', open.repeat(4_000) + ' '.repeat(5_000_000)))).toBe('kept')
})

test('only what is allowed here, and only so much of it', async () => {
  expect(await codeOf(png, 'a.png', { allowed: ['application/pdf'] })).toBe('file-type')
  expect(await codeOf(png, 'a.png', { limit: png.length })).toBe('kept')
  rmSync(folder, { recursive: true })
  expect(await codeOf(png, 'a.png', { limit: png.length - 1 })).toBe('file-too-large')
})

test('two gigabytes fill neither memory nor disk, and their sender is not left hanging', async () => {
  const piece = Buffer.alloc(1024 * 1024, 0x41)
  let sent = 0
  function* endless() {
    for (; sent < 2048; sent += 1) yield piece
  }
  const stream = Readable.from(endless(), { highWaterMark: 2 })
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers)
  }, 1)
  const before = process.memoryUsage().arrayBuffers
  const decision = await keepFile({ folder }, { stream, name: 'phim.mp4' })
  clearInterval(watch)
  expect(decision).toMatchObject({ ok: false, refusal: { code: 'file-too-large' } })
  expect(sent).toBeLessThan(64)
  expect(most - before).toBeLessThan(64 * 1024 * 1024)
  expect(readdirSync(folder)).toEqual([])
  await finished(stream)
  expect(sent).toBe(2048)
})

test('an upload that breaks off leaves nothing', async () => {
  async function* broken() {
    yield pdf.subarray(0, 100)
    throw new Error('connection reset')
  }
  const decision = await keepFile({ folder }, { stream: Readable.from(broken()), name: 'a.pdf' })
  expect(decision).toMatchObject({ ok: false, refusal: { code: 'file-incomplete' } })
  expect(readdirSync(folder)).toEqual([])
})

test('what a multipart reader cut off at its own limit is no whole file', async () => {
  const stream = Object.assign(Readable.from([pdf]), { truncated: true })
  expect(await keepFile({ folder }, { stream, name: 'a.pdf' })).toMatchObject({
    ok: false,
    refusal: { code: 'file-too-large' },
  })
})

test('whatever comes is kept whole or refused, never half, never thrown at', async () => {
  const starts = fc.constantFrom(pdf, jpeg, png, program, Buffer.alloc(0))
  const spoiled = fc
    .tuple(starts, fc.nat(), fc.uint8Array({ maxLength: 200 }), fc.nat())
    .map(([start, cut, noise, at]) => {
      const content = Buffer.concat([start.subarray(0, start.length - (cut % 3)), noise])
      if (content.length > 0) content[at % content.length] = (at >> 8) & 0xff
      return content
    })
  const contents = fc.oneof(fc.uint8Array({ maxLength: 3000 }), spoiled)
  await fc.assert(
    fc.asyncProperty(contents, fc.string({ unit: 'binary', maxLength: 300 }), async (content, name) => {
      const decision = await keep(content, name)
      if (!decision.ok) {
        expect(decision.refusal.message.vi).toContain('không nhận')
        return
      }
      const { hash, size } = decision.value
      expect(size).toBe(content.length)
      expect(readFileSync(join(folder, hash.slice(0, 2), hash)).equals(Buffer.from(content))).toBe(true)
      expect(decision.value.name).toMatch(/^[^/\\\p{C}]{1,120}$/u)
    }),
    { numRuns: 300 },
  )
  expect(readdirSync(folder).filter((name) => name.length > 2)).toEqual([])
})
