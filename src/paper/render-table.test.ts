import { afterEach, expect, test, vi } from 'vitest'
import { type Decision, expectOk, type Table } from '#kernel/index.ts'
import { convert, factsOf, fontsOf, pageSizesOf, pagesOf } from '../../test/papers/converted.ts'
import { letterTables } from '../../test/papers/letter-tables.ts'
import { requireProgram } from '../../test/programs.ts'
import { renderTableDocx, renderTablePdf, renderXlsx } from './index.ts'
import { printTable } from './print-table.ts'

const pdftotext = requireProgram('pdftotext')
const soffice = requireProgram('soffice')
const names = ['bieu1', 'bieu2', 'bieu3', 'bieu4', 'letterTable'] as const

/** Every figure of every row, in order, as it has to stand on paper. */
function figureRows(table: Table): readonly string[] {
  return printTable(table).rows.flatMap((row) =>
    row.kind === 'group' ? [] : [row.cells.flatMap(({ text, isFigure }) => (isFigure ? [text] : [])).join(' ')],
  )
}

/** The figures that stand on the lines of the pages, line by line. */
function printedFigures(pages: readonly string[]): readonly string[] {
  return pages
    .flatMap((page) => page.split('\n'))
    .map((line) => (line.match(/(?<=^|\s)[\d.]+(,\d+)?(?=\s|$)/gu) ?? []).join(' '))
}

function expectEveryFigure(table: Table, pdf: Uint8Array): void {
  const printed = new Set(printedFigures(pagesOf(pdf)))
  expect(figureRows(table).filter((row) => !printed.has(row))).toEqual([])
}

test.skipIf(pdftotext.isMissing).each(names)(
  `every figure of %s stands in its row of the PDF${pdftotext.hint}`,
  async (name) => {
    const table = letterTables[name]()
    const pdf = expectOk(await renderTablePdf(table))
    expectEveryFigure(table, pdf)
    expect(fontsOf(pdf).every((font) => font.isEmbedded && font.name.includes('Tinos'))).toBe(true)
    expect(new Set(pageSizesOf(pdf))).toEqual(new Set([table.orientation === 'landscape' ? '842 x 595' : '595 x 842']))
    expect(factsOf(pdf)).toMatchObject({ Tagged: 'yes', 'PDF version': '1.7' })
  },
)

test.skipIf(soffice.isMissing || pdftotext.isMissing)(
  `every figure of every table stands in its row of the DOCX as LibreOffice shows it${soffice.hint}`,
  async () => {
    const documents = await Promise.all(
      names.map(async (name) => expectOk(await renderTableDocx(letterTables[name]()))),
    )
    for (const [index, pdf] of convert(documents, 'docx', 'pdf').entries()) {
      const table = letterTables[names[index] ?? 'bieu1']()
      expectEveryFigure(table, pdf)
      expect(fontsOf(pdf).every((font) => font.isEmbedded && font.name.includes('Tinos'))).toBe(true)
      expect(new Set(pageSizesOf(pdf))).toEqual(
        new Set([table.orientation === 'landscape' ? '842 x 595' : '595 x 842']),
      )
    }
  },
)

test.skipIf(pdftotext.isMissing)(
  `headings and page numbers repeat, none on the first page${pdftotext.hint}`,
  async () => {
    const pages = pagesOf(expectOk(await renderTablePdf(letterTables.bieu1())))
    expect(pages).toHaveLength(3)
    expect(pages.filter((page) => page.includes('Lĩnh vực') && page.includes('Kỳ'))).toHaveLength(3)
    expect(pages.map((page) => page.trimStart().split('\n')[0]?.trim())).toEqual([
      'BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ THỦ TỤC HÀNH CHÍNH CẤP HUYỆN CHIA THEO LĨNH VỰC',
      '2',
      '3',
    ])
  },
)

const strange: Table = {
  heading: ['A & B <c> "d" #e *f* _g_ $h$ @i `j` [k] \\ // =x', 'hai\ndòng'],
  columns: [
    { heading: ['Stt'], kind: 'ordinal', weight: 1 },
    { heading: ['N & <M>', 'constructor'], kind: 'text', weight: 3 },
    { heading: ['N & <M>', '#read("/etc/passwd")'], kind: 'count', weight: 0.001 },
  ],
  rows: [
    { kind: 'group', level: 1, text: '#pagebreak() & <x>' },
    { kind: 'item', cells: [1, `Tên rất dài ${'thủ tục hành chính '.repeat(400)}`, 1_234_567] },
    { kind: 'item', cells: [null, '=1+1', '#sum(1)'] },
    { kind: 'item', cells: [null, 'a\u0000b\u0007\uD800c\r\nd\te', null] },
    { kind: 'item', cells: [null, 'toString', -3] },
    { kind: 'total', cells: [null, '$x$ @y `z`', 0] },
  ],
  notes: ['*không đậm* _không nghiêng_ #h(1cm) ./. <https://example.vn>'],
  orientation: 'portrait',
}
const bare: Table = { heading: [], columns: [], rows: [], notes: [], orientation: 'portrait' }
const renderers = { xlsx: renderXlsx, docx: renderTableDocx, pdf: renderTablePdf }
const kinds = ['xlsx', 'docx', 'pdf'] as const

test.each(kinds)('%s: strange texts, no rows and no columns at all are printed', async (kind) => {
  expectOk(await renderers[kind](strange))
  expectOk(await renderers[kind](bare))
  expectOk(await renderers[kind]({ ...strange, rows: [] }))
})

test.skipIf(pdftotext.isMissing)(`nothing in a text is taken for markup${pdftotext.hint}`, async () => {
  const text = pagesOf(expectOk(await renderTablePdf(strange))).join('\n')
  for (const part of [
    '#E *F* _G_ $H$ @I `J` [K]',
    '#pagebreak() & <x>',
    '*không đậm* _không nghiêng_ #h(1cm)',
    '1.234.567',
    '-3',
  ])
    expect(text).toContain(part)
})

afterEach(() => void vi.useRealTimers())

test.each(kinds)('%s: the same table gives the same bytes', async (kind) => {
  const once = expectOk(await renderers[kind](letterTables.bieu3()))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 6, 7, 8, 9) })
  const again = expectOk(await renderers[kind](letterTables.bieu3()))
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true)
})

test.each(['docx', 'pdf'] as const)('%s: a table too long for paper is refused with the way out', async (kind) => {
  const rows = Array.from({ length: 2_001 }, () => ({ kind: 'item', cells: [1, 'x', 1] }) as const)
  const refused: Decision<unknown> = await renderers[kind]({ ...strange, rows })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'table-too-long-for-paper' } })
  expect(!refused.ok && refused.refusal.message.vi).toContain('Hãy xuất XLSX')
})
