import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectOk } from '#kernel/index.ts'
import { colourAt, fourCorners, jpeg, pdf, png, seenThrough, withExif } from '../../test/attachment/sample-files.ts'
import { requireProgram } from '../../test/programs.ts'
import { checkPicture, joinToPdf, type KeptFile, keepFile, mostPages } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-join-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function kept(content: Uint8Array, name = 'ảnh'): Promise<KeptFile> {
  return expectOk(await keepFile({ folder }, { stream: Readable.from([Buffer.from(content)]), name }))
}

const contentOf = (hash: string) => readFileSync(join(folder, hash.slice(0, 2), hash))

async function joined(contents: readonly Uint8Array[], name = 'Giấy chứng sinh') {
  const files: KeptFile[] = []
  for (const content of contents) files.push(await kept(content))
  return expectOk(await joinToPdf({ folder }, { files, name }))
}

test('the same pictures in the same order give the same bytes, each a page, with the hash of each', async () => {
  const made = await joined([jpeg, png, seenThrough])
  expect(made).toMatchObject({ mediaType: 'application/pdf', name: 'Giấy chứng sinh.pdf' })
  expect(made.sources.length).toBe(3)
  expect(
    contentOf(made.hash)
      .toString('latin1')
      .match(/\/Type \/Page\b/gu)?.length,
  ).toBe(3)
  expect(contentOf(made.hash).length).toBe(made.size)
  expect(await joined([jpeg, png, seenThrough])).toEqual(made)
  expect((await joined([png, jpeg, seenThrough])).hash).not.toBe(made.hash)
  expect(readdirSync(folder).filter((name) => name.startsWith('incoming-'))).toEqual([])
})

test('the JPEG is in it as it was coded, without place, time and device', async () => {
  const photo = withExif(fourCorners, { orientation: 6, remark: 'GPS 21.3856 103.0169 iPhone' })
  expect(photo.includes('GPS 21.3856')).toBe(true)
  const content = contentOf((await joined([Buffer.concat([photo, Buffer.from('a film after the picture')])])).hash)
  expect(content.includes('GPS') || content.includes('film') || content.includes('Exif')).toBe(false)
  expect(content.includes(fourCorners.subarray(fourCorners.indexOf(Buffer.from([0xff, 0xda]))))).toBe(true)
})

test('what is made is itself taken in', async () => {
  const made = await joined([jpeg, seenThrough])
  expect((await kept(contentOf(made.hash))).hash).toBe(made.hash)
})

const pdftoppm = requireProgram('pdftoppm')

/** Red, green / blue, yellow, as seen from the upper left to the lower right. */
test.skipIf(pdftoppm.isMissing).each([
  [1, 'rg/by'],
  [2, 'gr/yb'],
  [3, 'yb/gr'],
  [4, 'by/rg'],
  [5, 'rb/gy'],
  [6, 'br/yg'],
  [7, 'yg/br'],
  [8, 'gy/rb'],
])(`a photograph is seen as the camera held it: %i${pdftoppm.hint}`, async (orientation, corners) => {
  const { hash } = await joined([withExif(fourCorners, { orientation })])
  const seen = colourAt(pdftoppm.path, contentOf(hash))
  expect(`${seen(0.3, 0.3)}${seen(0.7, 0.3)}/${seen(0.3, 0.7)}${seen(0.7, 0.7)}`).toBe(corners)
})

test.skipIf(pdftoppm.isMissing)(`what is seen through is laid on white${pdftoppm.hint}`, async () => {
  const { hash } = await joined([seenThrough])
  const seen = colourAt(pdftoppm.path, contentOf(hash))
  expect([seen(0.2, 0.25), seen(0.8, 0.25), seen(0.8, 0.75)]).toEqual(['pink', 'white', 'b'])
})

test('what cannot be a page is told at once; a PDF need not be one', async () => {
  expect(await checkPicture({ folder }, await kept(jpeg))).toMatchObject({ ok: true })
  expect(await checkPicture({ folder }, await kept(pdf))).toMatchObject({ ok: true })
  const interlaced = Buffer.from(png)
  interlaced[28] = 1
  const odd = await kept(interlaced, 'lạ.png')
  expect(await checkPicture({ folder }, odd)).toMatchObject({ refusal: { code: 'picture-odd' } })
  expect(await joinToPdf({ folder }, { files: [odd], name: 'x' })).toMatchObject({
    refusal: { message: { vi: expect.stringContaining("Ảnh 'lạ.png' thuộc dạng hiếm") } },
  })
})

test('a picture that is gone, and too many of them, are told', async () => {
  const file = await kept(jpeg)
  const gone = { ...file, hash: 'ab'.repeat(32) }
  expect(await joinToPdf({ folder }, { files: [gone], name: 'x' })).toMatchObject({ refusal: { code: 'file-gone' } })
  const many = Array.from({ length: mostPages + 1 }, () => file)
  expect(await joinToPdf({ folder }, { files: many, name: 'x' })).toMatchObject({ refusal: { code: 'join-too-large' } })
  const large = { ...file, size: 21 * 1024 * 1024 }
  expect(await joinToPdf({ folder }, { files: [large], name: 'x' })).toMatchObject({
    refusal: { message: { vi: expect.stringContaining('1 ảnh, tổng cộng 21 MB') } },
  })
})

test('a bomb of pixels that look through is no page, and costs no memory', async () => {
  const bomb = Buffer.from(seenThrough)
  bomb.writeUInt32BE(10_000, 16)
  bomb.writeUInt32BE(10_000, 20)
  expect(await checkPicture({ folder }, await kept(bomb))).toMatchObject({ refusal: { code: 'picture-odd' } })
})

test('a JPEG or PNG damaged anywhere becomes a page or is told, and never ends the program', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(fourCorners, withExif(fourCorners, { orientation: 6 }), seenThrough, png),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (sound, damages) => {
        const content = Buffer.from(sound)
        for (const [at, value] of damages) content[at % content.length] = value
        const mediaType = sound === png || sound === seenThrough ? 'image/png' : 'image/jpeg'
        const taken = await keepFile({ folder }, { stream: Readable.from([content]), name: 'x' })
        if (!taken.ok) return
        expect(taken.value.mediaType).toBe(mediaType)
        const made = await joinToPdf({ folder }, { files: [taken.value], name: 'x' })
        expect(made.ok || made.refusal.code === 'picture-odd').toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
