import type { StepPost } from '#catalogue/index.ts'
import type { Channel, DossierPhase, Ground, Outcome } from '#dossier/index.ts'
import type { Instant, PlainDate, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'

/** A dossier with something left to do, as a row of a list. Whoever shows it masks what is personal. */
export interface WorkRow {
  readonly code: string
  /** Number of its newest action: what a command from this row has seen. */
  readonly version: number
  readonly holderUnitId: UnitId
  readonly procedureId: ProcedureId
  readonly procedureVersionId: ProcedureVersionId
  readonly channel: Channel
  readonly isAssisted: boolean
  readonly phase: DossierPhase
  readonly step: string
  /** Null where the process no longer has the step. */
  readonly stepPost: StepPost | null
  readonly isSigning: boolean
  readonly stepSince: Instant
  /** Account; null: nobody holds it. */
  readonly assignee: string | null
  /** Null where the account is none of this installation's. */
  readonly assigneeName: string | null
  /** Null while nobody holds it. */
  readonly heldSince: Instant | null
  readonly acceptedAt: Instant
  /** Null while the clock stands still; of a finished dossier the last one. */
  readonly dueAt: Instant | null
  readonly dueSoonAt: Instant | null
  /** While the clock stands still: the due instant when it stopped. */
  readonly dueBefore: Instant | null
  readonly promisedAt: Instant | null
  readonly suspendedAt: Instant | null
  readonly ground: Ground | null
  readonly supplyBy: PlainDate | null
  readonly finishedAt: Instant | null
  readonly outcome: Outcome | null
  /** Null where the owner is not known, or has been erased. */
  readonly ownerName: string | null
  readonly identityNumber: string | null
  readonly taxCode: string | null
}
