import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { HeadingCell } from './heading-grid.ts'
import type { PrintCell, PrintColumn, PrintRow, PrintTable } from './print-table.ts'

export interface TableStyle {
  /** Twips. */
  readonly width: number
  /** Points. */
  readonly fontSize: number
  /** White above and below the text of a cell, in twips. */
  readonly padding: number
}

interface Frame extends TableStyle {
  readonly columns: readonly (PrintColumn & { readonly width: number })[]
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const cellMargin = 45

/** The table with its head repeated on every page, rows that do not break, figures with their commas in one line. */
export function docxTable(table: PrintTable, style: TableStyle): Table {
  const frame: Frame = {
    ...style,
    columns: table.columns.map((column) => ({ ...column, width: Math.round(column.share * style.width) })),
  }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: style.width, type: WidthType.DXA },
    columnWidths: frame.columns.map(({ width }) => width),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: {
      left: cellMargin,
      right: cellMargin,
      top: style.padding,
      bottom: style.padding,
      marginUnitType: WidthType.DXA,
    },
    rows: [
      ...table.head.map((cells) => headRow(cells, frame)),
      ...table.rows.map((row, index) => bodyRow(row, frame, table.rows[index + 1]?.kind === 'total')),
    ],
  })
}

/** Word wants a paragraph behind every table; this one is a thin gap. */
export function afterTable(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' }, run: { size: 4 } })
}

/** Runs of `text` with its line breaks. */
export function runsOf(
  text: string,
  look: { bold?: boolean; italics?: boolean; size?: number } = {},
): ParagraphChild[] {
  return text.split('\n').map((part, index) => new TextRun({ text: part, ...(index > 0 && { break: 1 }), ...look }))
}

function headRow(cells: readonly HeadingCell[], frame: Frame): TableRow {
  const children = cells.map(({ text, rowSpan, columnSpan }) =>
    cellWith(
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        run: { size: frame.fontSize * 2 },
        children: runsOf(text, { bold: true, size: frame.fontSize * 2 }),
      }),
      { rowSpan, columnSpan },
    ),
  )
  return new TableRow({ tableHeader: true, cantSplit: true, children })
}

/** The row before a total stays with it, so that no total stands alone on a page. */
function bodyRow(row: PrintRow, frame: Frame, keepNext: boolean): TableRow {
  if (row.kind === 'group') return groupRow(row, frame)
  const bold = row.kind === 'total'
  const children = row.cells.map((cell, index) => {
    const column = frame.columns[index]
    if (!column) throw new Error('a row wider than the head of its table')
    return cellWith(bodyParagraph(cell, { column, bold, keepNext, size: frame.fontSize * 2 }))
  })
  return new TableRow({ cantSplit: true, children })
}

function groupRow({ text, level }: Extract<PrintRow, { kind: 'group' }>, frame: Frame): TableRow {
  const look = { bold: true, italics: level === 2, size: frame.fontSize * 2 }
  const paragraph = new Paragraph({ keepNext: true, run: { size: frame.fontSize * 2 }, children: runsOf(text, look) })
  return new TableRow({ cantSplit: true, children: [cellWith(paragraph, { columnSpan: frame.columns.length })] })
}

interface Look {
  readonly column: Frame['columns'][number]
  readonly bold: boolean
  readonly keepNext: boolean
  readonly size: number
}

function bodyParagraph(cell: PrintCell, { column, bold, keepNext, size }: Look): Paragraph {
  const children = runsOf(cell.text, { bold, size })
  if (!cell.isFigure) {
    return new Paragraph({
      alignment: column.isText ? AlignmentType.LEFT : AlignmentType.CENTER,
      run: { size },
      children,
    })
  }
  const em = size * 10
  const beside = Math.max(0, (column.width - 2 * cellMargin - column.figureWidth * em) / 2)
  const indent = { right: Math.round(beside + cell.behind * em) }
  return new Paragraph({ alignment: AlignmentType.RIGHT, indent, run: { size }, keepNext, children })
}

function cellWith(paragraph: Paragraph, span: { rowSpan?: number; columnSpan?: number } = {}): TableCell {
  return new TableCell({ ...span, verticalAlign: VerticalAlignTable.CENTER, children: [paragraph] })
}
