import type { DossierId, FieldId, Instant, PlainDate, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import type { Channel, Ground, Outcome } from './event.ts'
import type { MissingPaper, Reception } from './reception.ts'

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

/** A suspension with its ground and paper, and the due instants around it. */
export interface Suspension {
  readonly from: Instant
  /** Null while it lasts. */
  readonly to: Instant | null
  /** Null where an earlier system did not say. */
  readonly ground: Ground | null
  readonly reason: string | null
  readonly legalBasis: string | null
  readonly document: string | null
  readonly items: readonly MissingPaper[]
  readonly supplyBy: PlainDate | null
  /** Due when the clock stopped. */
  readonly dueBefore: Instant
  /** Due once it ran again; null before that, and when the dossier ended meanwhile. */
  readonly dueAfter: Instant | null
}

/** Another unit was asked for its opinion. */
export interface Consultation {
  readonly number: number
  readonly unitId: UnitId
  readonly question: string
  readonly askedAt: Instant
  readonly answerBy: PlainDate | null
  readonly answeredAt: Instant | null
  readonly opinion: string | null
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
  /** Filed online by the citizen with an officer's help. */
  readonly isAssisted: boolean
  /** What was received, as corrected since; null where an earlier system did not say. */
  readonly reception: Reception | null
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
  /** All suspensions, also the present one, in order. */
  readonly suspensions: readonly Suspension[]
  /** Step of the process; null where no action said one: it then stands in the first (`stepCodeOf`). */
  readonly step: string | null
  readonly stepSince: Instant
  /** Account that holds it; null: nobody has taken it. */
  readonly assignee: string | null
  /** Since when; null while nobody holds it. */
  readonly heldSince: Instant | null
  readonly consultations: readonly Consultation[]
  readonly finishedAt: Instant | null
  readonly outcome: Outcome | null
  /** The agency stopped resolving it (form 05). */
  readonly isStopped: boolean
  /** Its result, or the answer that there is none, lies ready to be handed over. */
  readonly awaitsHandOver: boolean
  readonly handedOverAt: Instant | null
  /** Number of the newest action, from 1: the version that a command must have seen. */
  readonly lastAction: number
  /** When the newest action happened. */
  readonly lastAt: Instant
}
