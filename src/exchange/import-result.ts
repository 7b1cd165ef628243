import type { BadLine } from './bad-line.ts'
import type { ImportCounts } from './import-run.ts'
import type { CreatedNames } from './name-source.ts'

/** All was well: `lines` read (without header and blank lines), `events` that were news, `dossiers` that they began. */
export interface Imported extends ImportCounts {
  readonly ok: true
  readonly created: CreatedNames
  /** Then nothing was stored. */
  readonly dryRun: boolean
}

/** Nothing was stored. */
export interface NotImported {
  readonly ok: false
  /** The first hundred, in order of line. */
  readonly badLines: readonly BadLine[]
  readonly badLineCount: number
}

export type ImportResult = Imported | NotImported
