import type { Level } from '#organisation/index.ts'
import type { Figure, Figures } from '../figures.ts'

export const reportNames = ['bieu1', 'bieu2', 'bieu3', 'bieu4', 'letter-table', '06a'] as const
export type ReportName = (typeof reportNames)[number]

/** In percent of the dossiers to be resolved, as printed text: `9,74`; blank where none is late or overdue. */
export type Rate = 'late_rate_pct' | 'overdue_rate_pct'
export type RowName = 'unit' | 'field' | 'procedure'

/** What a column shows: the row's number, a name, a count that can be opened, or a rate. */
export type Shown = 'no' | RowName | Figure | Rate

export interface FormColumn {
  readonly shows: Shown
  /** Heading from the outermost group inward. */
  readonly heading: readonly string[]
  readonly weight: number
}

/** A report as people know it: what its rows are, which of them are listed and how, and its columns. */
export interface Form {
  readonly name: ReportName
  /** `Biểu 2`: what letters and menus call it. */
  readonly label: string
  /** What the table is called, in capitals as its model has it; `scope` is `CẤP HUYỆN`, `HUYỆN TUẦN GIÁO` or empty. */
  readonly title: (scope: string) => string
  /** Whether the title names the level of the unit, or the area that the units make up. */
  readonly titleScope: 'level' | 'area'
  readonly rowsBy: 'unit' | 'field' | 'procedure' | 'level-field'
  /** Rows that nothing happened in are listed where this says so. */
  readonly lists: (figures: Figures) => boolean
  readonly order: 'catalogue' | 'most-dossiers-first'
  /** Lines over the rows of one group, outermost first. */
  readonly groups: readonly ('unit' | 'field' | 'level')[]
  readonly columns: readonly FormColumn[]
  /** Header of the CSV file. */
  readonly csv: readonly (Shown | 'level')[]
  /** How a zero is printed. */
  readonly zero: 'blank' | '0'
  readonly orientation: 'portrait' | 'landscape'
  /** Lines that explain the form itself, under the table. */
  readonly notes: readonly string[]
}

export const levelNames: Readonly<Record<Level, string>> = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
}
