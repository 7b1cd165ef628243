/**
 * A table as people see it, before it becomes HTML, XLSX, DOCX or PDF. Whoever makes one decides every word and
 * number in it; whoever prints one knows neither what they mean nor how they were counted.
 */
export interface Table {
  /** Lines above the table, most important first; the first is the title. */
  readonly heading: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  /** Lines under the table. */
  readonly notes: readonly string[]
  readonly orientation: 'portrait' | 'landscape'
}

export interface Column {
  /** Heading from the outermost group inward; equal neighbours at one level are printed as one merged cell. */
  readonly heading: readonly string[]
  readonly kind: 'ordinal' | 'text' | 'count' | 'rate'
  /** Share of the table's width, relative to the other columns. */
  readonly weight: number
}

export type TableRow =
  /** A line that spans all columns, over the rows it introduces. */
  | { readonly kind: 'group'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'item' | 'total'; readonly cells: readonly Cell[] }

/** `null` prints nothing. A number is a count and stays a number in a spreadsheet; a rate is its printed text (`9,74`). */
export type Cell = string | number | null
