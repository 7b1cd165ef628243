import type { Instant, PlainDate, UnitId } from '#kernel/index.ts'
import type { PersonHashes } from './clock-event.ts'
import type { Delivery, Reception } from './reception.ts'

/** Goes to another step of the process; whoever held it holds it no longer. */
export interface Routed {
  readonly kind: 'routed'
  readonly at: Instant
  readonly step: string
  /** Account that is to take it. */
  readonly assignee?: string
  readonly note?: string
}

export interface Assigned {
  readonly kind: 'assigned'
  readonly at: Instant
  /** Account that holds it from now on; null: handed back, nobody's. */
  readonly assignee: string | null
  /** Why a leader moves somebody's work. */
  readonly reason?: string
  readonly note?: string
}

/** Another unit is asked; the clock runs on. */
export interface Consulted {
  readonly kind: 'consulted'
  readonly at: Instant
  /** From 1 within the dossier. */
  readonly consultation: number
  readonly unitId: UnitId
  readonly question: string
  readonly answerBy?: PlainDate
}

export interface Answered {
  readonly kind: 'answered'
  readonly at: Instant
  readonly consultation: number
  readonly opinion: string
}

/** One value put right. Null where it is personal: such values stand beside the log, in their versions. */
export interface CorrectedValue {
  /** `owner.fullName`, `reception.sets`, … */
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}

export interface Corrected extends PersonHashes {
  readonly kind: 'corrected'
  readonly at: Instant
  readonly reason: string
  readonly changes: readonly CorrectedValue[]
  /** What was received, as it should have been recorded; absent when that was right. */
  readonly reception?: Reception
  /** Who was recorded but had nothing to do with it. */
  readonly removed?: readonly Companion[]
}

/** Who took the result. */
export type Receiver = 'owner' | 'filer' | 'proxy'

/** Who comes for the owner: there may be none, as against an owner. */
export type Companion = Exclude<Receiver, 'owner'>

export const companions = ['filer', 'proxy'] as const satisfies readonly Companion[]

export const receivers = ['owner', 'filer', 'proxy'] as const satisfies readonly Receiver[]

export interface HandedOver {
  readonly kind: 'handed_over'
  readonly at: Instant
  readonly to: Receiver
  readonly by: Delivery
  /** Number of the receipt or of the postal item. */
  readonly document?: string
  readonly note?: string
}

export interface Noted {
  readonly kind: 'noted'
  readonly at: Instant
  readonly text: string
}

/** Events of the work within the unit: no figure follows them, and an event register does not carry them. */
export type WorkEvent = Routed | Assigned | Consulted | Answered | Corrected | HandedOver | Noted
