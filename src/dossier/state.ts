import type { DossierId, FieldId, Instant, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import type { Channel, Outcome } from './event.ts'

/** Where a dossier stands: its time runs, its time stands still, or it has ended. */
export type DossierPhase = 'running' | 'suspended' | 'finished'

/** A time that does not count towards the limit: from the suspension to what ended it. */
export interface Pause {
  readonly from: Instant
  readonly to: Instant
}

/** A due instant that was set at `at`; later suspensions move it. */
export interface GivenDue {
  readonly at: Instant
  readonly dueAt: Instant
}

/** A dossier as the fold of its actions. */
export interface DossierState {
  /** The unit that accepted it; never changes. */
  readonly unitId: UnitId
  /** The unit that answers for it now; another one after a merger. */
  readonly holderUnitId: UnitId
  readonly dossierId: DossierId
  readonly code: string
  readonly procedureId: ProcedureId
  readonly procedureVersionId: ProcedureVersionId
  readonly fieldId: FieldId
  readonly channel: Channel
  readonly phase: DossierPhase
  readonly acceptedAt: Instant
  /** The due instant while running; null while suspended; the last one once finished (null when finished while suspended). */
  readonly dueAt: Instant | null
  /** When the due instant became what it is: on acceptance, resumption or extension. */
  readonly dueKnownAt: Instant
  /** The last due instant that was set rather than computed (an extension, or what an earlier system promised). */
  readonly givenDue: GivenDue | null
  /** Newly promised in the last apology; moves nothing. */
  readonly promisedAt: Instant | null
  /** When the present suspension began; null when there is none. */
  readonly suspendedAt: Instant | null
  /** Suspensions that have ended, in order. */
  readonly pauses: readonly Pause[]
  readonly finishedAt: Instant | null
  readonly outcome: Outcome | null
  /** Number of the newest action, from 1: the version that a command must have seen. */
  readonly lastAction: number
  /** When the newest action happened. */
  readonly lastAt: Instant
}
