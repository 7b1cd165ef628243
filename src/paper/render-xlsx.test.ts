import * as xlsx from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { expectOk, type Table } from '#kernel/index.ts'
import { convert } from '../../test/papers/converted.ts'
import { letterTables, linesOf } from '../../test/papers/letter-tables.ts'
import { requireProgram } from '../../test/programs.ts'
import { renderXlsx } from './index.ts'

const soffice = requireProgram('soffice')

async function readBack(table: Table): Promise<xlsx.WorkSheet> {
  const book = xlsx.read(expectOk(await renderXlsx(table)))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) throw new Error('no sheet')
  return sheet
}

function valuesOf(sheet: xlsx.WorkSheet): readonly (readonly unknown[])[] {
  return xlsx.utils.sheet_to_json(sheet, { header: 1, defval: null, blankrows: true })
}

async function partOf(table: Table, path: string): Promise<string> {
  return strFromU8(unzipSync(expectOk(await renderXlsx(table)))[path] ?? new Uint8Array())
}

test('counts and rates are numbers, names are text', async () => {
  const rows = valuesOf(await readBack(letterTables.bieu4()))
  expect(rows[6]).toEqual([1, 'UBND huyện Tuần Giáo', 466, 389, 385, 4, 77, 77, null, 0.86, null])
  expect(rows.at(-1)).toEqual([null, 'Tổng', 873, 775, 690, 85, 96, 93, 3, 9.74, 0.34])
})

test('every figure of Biểu 1 and Biểu 3 reads back as it was counted', async () => {
  for (const [name, file] of [
    ['bieu1', 'bieu1-by-field'],
    ['bieu3', 'bieu3-by-procedure'],
  ] as const) {
    const sums = linesOf(file).map((line) => Number(line['total']))
    const read = valuesOf(await readBack(letterTables[name]()))
      .slice(6)
      .filter((row) => row[1] !== null)
    expect(read.map((row) => row[2] ?? 0)).toEqual(sums)
  }
})

test('the head is merged as on paper, and the title over the whole width', async () => {
  const merges = (await readBack(letterTables.bieu2()))['!merges']?.map((range) => xlsx.utils.encode_range(range))
  expect(merges).toEqual(
    expect.arrayContaining(['A1:N1', 'A2:N2', 'A4:A6', 'B4:B6', 'C4:F4', 'G4:L4', 'G5:I5', 'J5:L5', 'M4:M6', 'C5:C6']),
  )
})

test('the head stays on screen and repeats on paper; the page is A4, as wide as the table', async () => {
  const book = await partOf(letterTables.bieu1(), 'xl/workbook.xml')
  expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Báo cáo'!$A$1:$N$74</definedName>`)
  expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Báo cáo'!$4:$6</definedName>`)
  const sheet = await partOf(letterTables.bieu1(), 'xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/<pane [^>]*ySplit="6"[^>]*topLeftCell="A7"[^>]*state="frozen"/u)
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
  expect(await partOf(letterTables.letterTable(), 'xl/worksheets/sheet1.xml')).toContain('orientation="portrait"')
  expect(await partOf(letterTables.bieu1(), 'xl/styles.xml')).toContain('Times New Roman')
})

test('no text becomes a formula or another text', async () => {
  const text = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+A1',
      '-2+3',
      '@SUM(A1)',
      '=HYPERLINK("http://x")',
      '00123',
      '3/4',
      'constructor',
      '__proto__',
      '9,74',
    ),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const kept = given.replace(/[\p{Cc}]/gu, '').trim()
      fc.pre(kept !== '' && kept === given && given === given.normalize('NFC') && !/[\uFEFF\uFFFE\uFFFF]/u.test(given))
      const table: Table = {
        heading: [],
        columns: [{ heading: ['Tên'], kind: 'text', weight: 1 }],
        rows: [{ kind: 'item', cells: [given] }],
        notes: [],
        orientation: 'portrait',
      }
      const cell = (await readBack(table))['A3'] as xlsx.CellObject | undefined
      expect(cell?.f).toBeUndefined()
      expect(cell?.t).toBe('s')
      expect(String(cell?.v).trimEnd()).toBe(given)
    }),
    { numRuns: 60 },
  )
})

test.skipIf(soffice.isMissing)(`LibreOffice reads the same figures${soffice.hint}`, async () => {
  const [csv] = convert([expectOk(await renderXlsx(letterTables.bieu2()))], 'xlsx', 'csv')
  const lines = Buffer.from(csv ?? [])
    .toString('utf8')
    .split('\n')
  expect(lines).toContain('2,UBND Xã Phình Sáng,154,,1,153,154,142,12,,,,,')
  expect(lines).toContain(',Tổng,873,,5,868,775,690,85,96,93,3,,5')
})
