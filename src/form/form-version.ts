import type { FormVersionId, Instant, ProcedureId } from '#kernel/index.ts'
import type { FormDefinition } from './definition.ts'

/** One published version of a procedure's form. It never changes; a filing is pinned to the one under which it was written. */
export interface FormVersion {
  readonly id: FormVersionId
  readonly procedureId: ProcedureId
  /** Counts the procedure's versions from 1; the greatest is the one in use. */
  readonly number: number
  readonly definition: FormDefinition
  /** Why it was published. */
  readonly note: string
  readonly publishedAt: Instant
  readonly publishedBy: string
}

/** What stewards are making of a procedure's form before they publish it. */
export interface FormDraft {
  readonly procedureId: ProcedureId
  readonly definition: FormDefinition
  /** Counts every change: what a steward must have seen. */
  readonly version: number
  /** Number of the published version from which it was begun; 0 where there was none. */
  readonly basedOn: number
  readonly changedAt: Instant
  readonly changedBy: string
}
