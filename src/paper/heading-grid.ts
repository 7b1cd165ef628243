import type { Column } from '#kernel/index.ts'

type Headed = Pick<Column, 'heading'>

/** One printed cell of a table's head; rows and columns count from 0. */
export interface HeadingCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/**
 * The head of a table as merged cells, row by row. Neighbours with the same heading down to a level share one cell
 * there; the innermost heading of a column is its own and reaches down to the last row of the head.
 */
export function headingGrid(columns: readonly Headed[]): readonly (readonly HeadingCell[])[] {
  const depth = Math.max(0, ...columns.map(({ heading }) => heading.length))
  return Array.from({ length: depth }, (_, row) =>
    columns.flatMap((_, column) => {
      const cell = headingCell(columns, { row, column, depth })
      return cell ? [cell] : []
    }),
  )
}

interface Place {
  readonly row: number
  readonly column: number
  readonly depth: number
}

function headingCell(columns: readonly Headed[], place: Place): HeadingCell | undefined {
  const { row, column, depth } = place
  const heading = columns[column]?.heading ?? []
  const text = heading[row]
  if (text === undefined) return undefined
  const isInnermost = row === heading.length - 1
  if (isInnermost) return { text, row, column, rowSpan: depth - row, columnSpan: 1 }
  if (column > 0 && sharesGroup(columns, { row, left: column - 1, right: column })) return undefined
  const end = columns.findIndex((_, right) => right > column && !sharesGroup(columns, { row, left: column, right }))
  return { text, row, column, rowSpan: 1, columnSpan: (end === -1 ? columns.length : end) - column }
}

interface Pair {
  readonly row: number
  readonly left: number
  readonly right: number
}

function sharesGroup(columns: readonly Headed[], { row, left, right }: Pair): boolean {
  const [a = [], b = []] = [columns[left]?.heading, columns[right]?.heading]
  if (a.length - 1 <= row || b.length - 1 <= row) return false
  return a.slice(0, row + 1).every((text, level) => text === b[level])
}
