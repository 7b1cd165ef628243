import type { Cell, Table, TableRow } from '#kernel/index.ts'
import { printableText } from './printable-text.ts'

/** `table` with every text made printable and every row as wide as the head, so that no renderer has to look again. */
export function printableTable(table: Table): Table {
  const width = table.columns.length
  return {
    ...table,
    heading: table.heading.map((line, index) => (index === 0 ? capitals(line) : printableText(line))),
    columns: table.columns.map((column) => ({ ...column, heading: column.heading.map(printableText) })),
    rows: table.rows.map((row) => printableRow(row, width)),
    notes: table.notes.map(printableText),
  }
}

/** Titles stand in capitals by decree 30/2020/NĐ-CP. */
function capitals(title: string): string {
  return printableText(title).toLocaleUpperCase('vi')
}

function printableRow(row: TableRow, width: number): TableRow {
  if (row.kind === 'group') return { ...row, text: printableText(row.text) }
  if (row.cells.length !== width) throw new Error(`a row of ${row.cells.length} cells under ${width} columns`)
  return { ...row, cells: row.cells.map(printableCell) }
}

function printableCell(cell: Cell): Cell {
  return typeof cell === 'string' ? printableText(cell) : cell
}
