import { afterEach, expect, test, vi } from 'vitest'
import { expectOk, type Letter, officialDate, plainDate } from '#kernel/index.ts'
import { convert, factsOf, fontsOf, pageSizesOf, pagesOf } from '../../test/papers/converted.ts'
import { sampleLetter } from '../../test/papers/sample-letter.ts'
import { requireProgram } from '../../test/programs.ts'
import { renderLetterDocx, renderLetterPdf } from './index.ts'
import { printLetter } from './print-letter.ts'

const pdftotext = requireProgram('pdftotext')
const soffice = requireProgram('soffice')
const attached = '(Kèm theo Công văn số 394/UBND-VP ngày 03 tháng 4 năm 2020 của Ủy ban nhân dân huyện Tuần Giáo)'

/** What has to hold on the pages of the letter, whichever program made the PDF. */
function expectLetter(pdf: Uint8Array): void {
  const pages = pagesOf(pdf)
  const first = pages[0] ?? ''
  expect(first.split('\n')[0]).toMatch(/^\s*ỦY BAN NHÂN DÂN\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u)
  expect(first).toMatch(/HUYỆN TUẦN GIÁO\s+Độc lập - Tự do - Hạnh phúc/u)
  expect(first).toMatch(/Số: 394\/UBND-VP\s+Tuần Giáo, ngày 03 tháng 4 năm 2020/u)
  expect(first).toMatch(/V\/v đôn đốc/u)
  expect(first).toMatch(/Kính gửi:\s+- Các cơ quan, đơn vị trực thuộc UBND huyện;\s+- UBND các xã, thị trấn\./u)
  expect(first).toMatch(/1\. Tiếp nhận[\s\S]+- Các đơn vị còn[\s\S]+9,74\s+0,34[\s\S]+\+ Rà soát[\s\S]+2\. Rà soát/u)
  const whole = pages.slice(0, 2).join('\n')
  expect(whole).toMatch(/thực\s+hiện\.\/\./u)
  expect(whole).toMatch(/Nơi nhận:\s+TM\. ỦY BAN NHÂN DÂN[\s\S]+CHỦ TỊCH[\s\S]+- Lưu: VT, VP\./u)
  for (const label of ['Biểu 1', 'Biểu 2', 'Biểu 3', 'Biểu 4']) {
    expect(pages.filter((page) => page.trimStart().startsWith(`${label}\n`) && page.includes(attached))).toHaveLength(1)
  }
  expect(whole).not.toContain('Kèm theo')
}

/** The number above each page, or nothing. */
function pageNumbers(pdf: Uint8Array): readonly string[] {
  return pagesOf(pdf).map((page) => /^\s*(\d+)\n/u.exec(page)?.[1] ?? '')
}

test.skipIf(pdftotext.isMissing)(`the PDF has every part in its place, fonts inside${pdftotext.hint}`, async () => {
  const pdf = expectOk(await renderLetterPdf(sampleLetter()))
  expectLetter(pdf)
  expect(pageNumbers(pdf)).toEqual(['', '2', '', '2', '3', '', '', '2', '3', ''])
  expect(fontsOf(pdf).every(({ name, isEmbedded }) => isEmbedded && name.includes('Tinos'))).toBe(true)
  expect(pageSizesOf(pdf)).toEqual([...Array(2).fill('595 x 842'), ...Array(8).fill('842 x 595')])
  expect(factsOf(pdf)).toMatchObject({
    Tagged: 'yes',
    Title: expect.stringContaining('Công văn số 394/UBND-VP ngày 03'),
  })
  const metadata = Buffer.from(pdf).toString('latin1')
  expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(metadata).toMatch(/\/Lang\s*\(vi/u)
})

test.skipIf(soffice.isMissing || pdftotext.isMissing)(
  `the DOCX has every part in its place, each appendix on pages of its own${soffice.hint}`,
  async () => {
    const [pdf = new Uint8Array()] = convert([expectOk(await renderLetterDocx(sampleLetter()))], 'docx', 'pdf')
    expectLetter(pdf)
    expect(pageNumbers(pdf).filter((number) => number === '')).toHaveLength(5)
    expect(fontsOf(pdf).every(({ name, isEmbedded }) => isEmbedded && name.includes('Tinos'))).toBe(true)
    expect(pageSizesOf(pdf).slice(0, 3)).toEqual(['595 x 842', '595 x 842', '842 x 595'])
  },
)

const renderers = { docx: renderLetterDocx, pdf: renderLetterPdf }
const kinds = ['docx', 'pdf'] as const
afterEach(() => void vi.useRealTimers())

test.each(kinds)('%s: the same letter gives the same bytes on another day', async (kind) => {
  const once = expectOk(await renderers[kind](sampleLetter()))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 6, 7, 8, 9) })
  const again = expectOk(await renderers[kind](sampleLetter()))
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true)
})

test.each(kinds)('%s: the barest letter, with strange texts, is printed', async (kind) => {
  const strange = '#x *y* _z_ $a$ @b & <c>\nd\u0000'
  const bare: Letter = {
    superior: strange,
    issuer: strange,
    issuedBy: strange,
    number: strange,
    place: strange,
    date: plainDate('2026-01-09'),
    subject: strange,
    addressees: [strange],
    body: [],
    signatory: { authority: strange, title: strange, name: strange },
    recipients: [],
    appendices: [],
  }
  expectOk(await renderers[kind](bare))
  expectOk(
    await renderers[kind]({ ...bare, addressees: [], body: [{ kind: 'point', level: 2, text: strange.repeat(500) }] }),
  )
})

test.each([
  ['2020-04-03', 'ngày 03 tháng 4 năm 2020'],
  ['2020-02-15', 'ngày 15 tháng 02 năm 2020'],
  ['2021-01-01', 'ngày 01 tháng 01 năm 2021'],
  ['2025-12-31', 'ngày 31 tháng 12 năm 2025'],
])('%s is written %s', (day, text) => {
  expect(officialDate(plainDate(day))).toBe(text)
})

test('one number and one date stand in the letter and on every appendix', () => {
  const printed = printLetter(sampleLetter())
  expect(new Set(printed.appendices.map(({ attachedTo }) => attachedTo))).toEqual(new Set([attached]))
  expect(printed.number).toBe('Số: 394/UBND-VP')
  expect(printed.placeAndDate).toBe('Tuần Giáo, ngày 03 tháng 4 năm 2020')
})
