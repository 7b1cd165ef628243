import type { DossierId, FilingId, Instant, UnitId } from '#kernel/index.ts'
import type { KeptFile } from './keep-file.ts'
import type { ScanState } from './scan.ts'

/** A kept file as a paper of a filing or dossier, or as a result. */
export interface Attachment extends KeptFile {
  readonly id: string
  readonly unitId: UnitId
  readonly filingId?: FilingId
  readonly dossierId?: DossierId
  /** Number in the procedure's list of papers; 0 for one outside it, and for a result. */
  readonly paper: number
  readonly isResult: boolean
  /** Place among the files of the same paper. */
  readonly position: number
  readonly scan: ScanState
  readonly addedBy: string
  readonly addedAt: Instant
}

/** What a file is attached to. */
export type Bearer =
  | { readonly unitId: UnitId; readonly filingId: FilingId }
  | { readonly unitId: UnitId; readonly dossierId: DossierId }
