import { type Cell, type Column, formatCount, type Table, type TableRow } from '#kernel/index.ts'

const widestText = 60

/** A table as lines of plain text, columns aligned, for a terminal. */
export function printTable(table: Table): string {
  const head = headingLines(table.columns)
  const cells = table.rows.map((row) => (row.kind === 'group' ? undefined : row.cells.map(printCell)))
  const widths = table.columns.map((_, index) =>
    Math.max(...[...head, ...cells].map((line) => line?.[index]?.length ?? 0)),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  const alignLine = (line: readonly string[]) =>
    line
      .map((text, index) => align(text, widths[index] ?? 0, table.columns[index]?.kind))
      .join('  ')
      .trimEnd()
  return [
    ...table.heading,
    '',
    ...head.map(alignLine),
    rule,
    ...table.rows.map((row, index) => (row.kind === 'group' ? printGroup(row) : alignLine(cells[index] ?? []))),
    rule,
    ...table.notes,
  ].join('\n')
}

/** One line for each level of headings; a group's name stands over the first of its columns only. */
function headingLines(columns: readonly Column[]): readonly (readonly string[])[] {
  const depth = Math.max(...columns.map(({ heading }) => heading.length))
  return Array.from({ length: depth }, (_, level) =>
    columns.map(({ heading }, index) => {
      const path = heading.slice(0, level + 1).join('/')
      const before = columns[index - 1]?.heading.slice(0, level + 1).join('/')
      return path === before ? '' : cut(heading[level] ?? '')
    }),
  )
}

function printGroup(row: Extract<TableRow, { kind: 'group' }>): string {
  return `${'  '.repeat(row.level - 1)}${row.text}`
}

function printCell(cell: Cell): string {
  return typeof cell === 'number' ? formatCount(cell) : cut(cell ?? '')
}

function cut(text: string): string {
  return text.length > widestText ? `${text.slice(0, widestText - 1)}…` : text
}

function align(text: string, width: number, kind: Column['kind'] | undefined): string {
  return kind === 'text' ? text.padEnd(width) : text.padStart(width)
}
