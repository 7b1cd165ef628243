import type { Process } from '#catalogue/index.ts'
import type { Actor } from '#identity/index.ts'
import type { Decision, DossierId, FieldId, Instant, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import type { CorrectedValue, PersonHashes } from './event.ts'
import type { GivenDue, Pause } from './state.ts'
import type { Companion } from './work-event.ts'

/** Recorded now by the database clock, or brought in from an earlier system with the times that it recorded. */
export type Origin = 'live' | 'import'

/** From when a due instant is counted, without which pauses, and what replaces the limit if something does. */
export interface DueInput {
  readonly acceptedAt: Instant
  readonly pauses: readonly Pause[]
  readonly given: GivenDue | null
}

/** How the law of one procedure turns into due instants, by the calendar of one unit as decided at the time. */
export type DueRule = (input: DueInput) => Decision<Instant>

/** What a dossier gets when it is accepted, and keeps. */
export interface Opening extends PersonHashes {
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly code: string
  readonly procedureId: ProcedureId
  readonly procedureVersionId: ProcedureVersionId
  readonly fieldId: FieldId
  /** Live: the first step of the process. */
  readonly step?: string
}

/** Personal values that a correction puts right, without the values: which, and the hashes of the persons as they now are. */
export interface PersonCorrection {
  readonly changes: readonly CorrectedValue[]
  readonly hashes: PersonHashes
  readonly removed?: readonly Companion[]
}

/** What `decide` must know besides the dossier and the command. */
export interface Facts {
  /** When it happens: the database clock, or the register's time. */
  readonly at: Instant
  readonly origin: Origin
  readonly actor: Actor
  readonly due: DueRule
  /** For accept. */
  readonly opening?: Opening
  /** Live: the units that handle on this day what was the holder's. */
  readonly successors?: readonly UnitId[]
  /** Live: the process of the dossier. */
  readonly process?: Process
  /** For consult: whether there is such a unit on this day. */
  readonly isUnit?: (unitId: UnitId) => boolean
  /** Where work is given to somebody else: whether they work for the holder on this day. */
  readonly isColleague?: boolean | undefined
  /** For correct. */
  readonly persons?: PersonCorrection
}
