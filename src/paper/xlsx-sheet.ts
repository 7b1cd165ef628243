import type { CellObject } from 'write-excel-file/node'
import type { Cell, Column, Table, TableRow } from '#kernel/index.ts'
import { columnShares } from './column-shares.ts'
import { type HeadingCell, headingGrid } from './heading-grid.ts'
import { lineWidth } from './text-width.ts'

export interface Sheet {
  readonly rows: readonly (readonly (CellObject | null)[])[]
  readonly columnWidths: readonly number[]
  readonly titleRows: { readonly first: number; readonly last: number }
}

const lineHeight = 15
/** A sheet needs one, for the lines above and below a table without any. */
const onlyColumn: Column = { heading: [], kind: 'text', weight: 1 }
const frame = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', wrap: true } as const

/** A printable table as rows of styled cells: its lines above, the merged head, the rows, its notes. */
export function sheetOf(given: Table): Sheet {
  const table = given.columns.length > 0 ? given : { ...given, columns: [onlyColumn], rows: [] }
  const columnWidths = widthsOf(table)
  const page = { columns: table.columns, columnWidths, width: sum(columnWidths) }
  const above = [...table.heading.map((text, index) => titleRow(text, index === 0, page)), emptyRow(page)]
  const head = headingRows(page)
  const rows = [
    ...above,
    ...head,
    ...table.rows.map((row) => bodyRow(row, page)),
    ...table.notes.map((text) => noteRow(text, page)),
  ]
  return { rows, columnWidths, titleRows: { first: above.length + 1, last: above.length + head.length } }
}

interface Page {
  readonly columns: readonly Column[]
  readonly columnWidths: readonly number[]
  readonly width: number
}

/**
 * Characters of 11-point Times across an A4 page between the margins; more where a word of a cell needs it, for a sheet that is
 * too wide is printed smaller.
 */
function widthsOf(table: Table): readonly number[] {
  const available = table.orientation === 'landscape' ? 132 : 86
  const words = widestWords(table)
  return columnShares(table, []).map((share, column) => {
    const word = (words[column] ?? 0) / digit + 1
    return Math.round(Math.max(4, available * share, word) * 10) / 10
  })
}

/** Width of a digit, in em. */
const digit = 0.5

/** What a spreadsheet would break within, where it must not: dates and codes, in em. */
function widestWords({ columns, rows }: Table): readonly number[] {
  const cells = rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]))
  return columns.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, ...wordsOf(row[column] ?? null).map(lineWidth)), 0),
  )
}

function wordsOf(cell: Cell): readonly string[] {
  return typeof cell === 'string' ? cell.split(/[\s-]+/u) : []
}

function titleRow(text: string, isTitle: boolean, page: Page): (CellObject | null)[] {
  const style = isTitle ? ({ fontWeight: 'bold', fontSize: 13 } as const) : {}
  return spanning(
    { ...style, ...textCell(text), align: 'center', wrap: true, height: heightOf(text, page.width * 0.9) },
    page,
  )
}

function noteRow(text: string, page: Page): (CellObject | null)[] {
  return spanning(
    { ...textCell(text), fontStyle: 'italic', wrap: true, height: heightOf(text, page.width * 1.1) },
    page,
  )
}

function emptyRow(page: Page): (CellObject | null)[] {
  return page.columns.map(() => null)
}

function headingRows(page: Page): readonly (CellObject | null)[][] {
  return headingGrid(page.columns).map((cells) =>
    page.columns.map((_, column) => {
      const cell = cells.find((candidate) => candidate.column === column)
      return cell ? headingCell(cell, page) : null
    }),
  )
}

function headingCell(cell: HeadingCell, page: Page): CellObject {
  const width = sum(page.columnWidths.slice(cell.column, cell.column + cell.columnSpan))
  const height = heightOf(cell.text, width * 0.85) / cell.rowSpan
  const span = { rowSpan: cell.rowSpan, columnSpan: cell.columnSpan }
  return { ...textCell(cell.text), ...frame, ...span, align: 'center', fontWeight: 'bold', height }
}

function bodyRow(row: TableRow, page: Page): (CellObject | null)[] {
  if (row.kind === 'group') {
    const style =
      row.level === 1 ? ({ fontWeight: 'bold' } as const) : ({ fontStyle: 'italic', fontWeight: 'bold' } as const)
    return spanning({ ...textCell(row.text), ...frame, ...style, height: heightOf(row.text, page.width * 1.1) }, page)
  }
  const weight = row.kind === 'total' ? ({ fontWeight: 'bold' } as const) : {}
  const lines = row.cells.map((cell, index) =>
    typeof cell === 'string' ? heightOf(cell, (page.columnWidths[index] ?? 0) * 0.85) : lineHeight,
  )
  const height = Math.max(lineHeight, ...lines)
  return row.cells.map((cell, index) => ({ ...bodyCell(cell, page.columns[index]), ...frame, ...weight, height }))
}

function bodyCell(cell: Cell, column: Column | undefined): CellObject {
  if (cell === null) return {}
  if (typeof cell === 'number') return numberCell(cell, column)
  const rate = column?.kind === 'rate' ? findNumber(cell) : undefined
  if (rate !== undefined) return { value: rate, type: Number, align: 'center' }
  return { ...textCell(cell), align: column?.kind === 'text' ? 'left' : 'center' }
}

function numberCell(value: number, column: Column | undefined): CellObject {
  return { value, type: Number, align: 'center', ...(column?.kind !== 'ordinal' && { format: '#,##0' }) }
}

/** The number that `9,74` prints; a General cell shows it as the reader's locale writes it, `4` without a comma. */
function findNumber(text: string): number | undefined {
  return /^-?\d+(,\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : undefined
}

/**
 * `@` keeps `=1+1`, `00123` and `3/4` the text that they are. The library looks texts up in a plain object, where
 * `constructor` would be found before it was written: such words get a space behind them.
 */
function textCell(text: string): CellObject {
  return { value: text in {} ? `${text} ` : text, type: String, format: '@' }
}

function spanning(cell: CellObject, page: Page): (CellObject | null)[] {
  return page.columns.map((_, index) => (index === 0 ? { ...cell, columnSpan: page.columns.length } : null))
}

/** Merged cells do not grow by themselves in a spreadsheet, nor, in some, any cell: the lines that `text` needs in `width` characters. */
function heightOf(text: string, width: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / Math.max(1, width))))
  return sum(lines) * lineHeight
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
