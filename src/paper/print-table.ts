import { type Cell, type Column, formatCount, type Table, type TableRow } from '#kernel/index.ts'
import { columnShares } from './column-shares.ts'
import { type HeadingCell, headingGrid } from './heading-grid.ts'
import { printableTable } from './printable-table.ts'

/** A table in the words and figures that stand on paper, for the renderers of DOCX and PDF. */
export interface PrintTable {
  readonly heading: readonly string[]
  readonly head: readonly (readonly HeadingCell[])[]
  readonly columns: readonly PrintColumn[]
  readonly rows: readonly PrintRow[]
  readonly notes: readonly string[]
  readonly orientation: 'portrait' | 'landscape'
}

export interface PrintColumn {
  /** Share of the table's width; all shares together are 1. */
  readonly share: number
  readonly isText: boolean
  /** Width in em of the widest figure, counted from the outermost digit before to the last one behind the comma. */
  readonly figureWidth: number
}

export type PrintRow =
  | { readonly kind: 'group'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'item' | 'total'; readonly cells: readonly PrintCell[] }

export interface PrintCell {
  readonly text: string
  /** A figure stands right-aligned in its column's `figureWidth`, `behind` em before its end, so that commas stand in one line. */
  readonly isFigure: boolean
  readonly behind: number
}

export function printTable(given: Table): PrintTable {
  const table = printableTable(given)
  const rows = table.rows.map((row) => textsOf(row, table.columns))
  const measures = table.columns.map((_, index) => measureColumn(rows, index))
  const figureWidths = measures.map(({ before, behind }) => before + behind)
  const shares = columnShares(table, figureWidths)
  return {
    heading: table.heading,
    head: headingGrid(table.columns),
    columns: table.columns.map(({ kind }, index) => ({
      share: shares[index] ?? 0,
      isText: kind === 'text',
      figureWidth: figureWidths[index] ?? 0,
    })),
    rows: rows.map((row) => placed(row, measures)),
    notes: table.notes,
    orientation: table.orientation,
  }
}

type TextRow =
  | { readonly kind: 'group'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'item' | 'total'
      readonly texts: readonly { readonly text: string; readonly isFigure: boolean }[]
    }

function textsOf(row: TableRow, columns: readonly Column[]): TextRow {
  if (row.kind === 'group') return row
  return { kind: row.kind, texts: row.cells.map((cell, index) => textOf(cell, columns[index]?.kind ?? 'text')) }
}

function textOf(cell: Cell, kind: Column['kind']): { text: string; isFigure: boolean } {
  if (typeof cell === 'number') return { text: kind === 'ordinal' ? String(cell) : formatCount(cell), isFigure: true }
  const text = cell ?? ''
  return { text, isFigure: kind !== 'text' && /^-?[\d.]+(,\d+)?$/u.test(text) }
}

interface Measure {
  readonly before: number
  readonly behind: number
}

function measureColumn(rows: readonly TextRow[], index: number): Measure {
  return rows.reduce<Measure>(
    (widest, row) => {
      const cell = row.kind === 'group' ? undefined : row.texts[index]
      if (!cell?.isFigure) return widest
      const { before, behind } = measureFigure(cell.text)
      return { before: Math.max(widest.before, before), behind: Math.max(widest.behind, behind) }
    },
    { before: 0, behind: 0 },
  )
}

/** In Times a digit is half an em wide, point and comma a quarter, hyphen a third. */
function measureFigure(text: string): Measure {
  const comma = text.indexOf(',')
  const whole = comma === -1 ? text : text.slice(0, comma)
  return { before: widthOf(whole), behind: comma === -1 ? 0 : widthOf(text.slice(comma)) }
}

function widthOf(figure: string): number {
  return [...figure].reduce((width, sign) => width + (/\d/u.test(sign) ? 0.5 : sign === '-' ? 1 / 3 : 0.25), 0)
}

function placed(row: TextRow, measures: readonly Measure[]): PrintRow {
  if (row.kind === 'group') return row
  return {
    kind: row.kind,
    cells: row.texts.map(({ text, isFigure }, index) => {
      const behind = isFigure ? (measures[index]?.behind ?? 0) - measureFigure(text).behind : 0
      return { text, isFigure, behind }
    }),
  }
}
