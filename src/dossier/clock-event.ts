import type { DossierId, FieldId, Instant, PlainDate, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import type { MissingPaper, Reception } from './reception.ts'

/** How a dossier came in (kênh tiếp nhận): online, at the counter, or by public post. */
export type Channel = 'online' | 'in_person' | 'postal'
/** How a dossier ended: result granted, refused with a reason, returned as not qualifying, withdrawn by its owner. */
export type Outcome = 'issued' | 'refused' | 'returned' | 'withdrawn'
/** Why its time stands still: papers awaited, a financial duty the law leaves out, or a halt that a law provides for. */
export type Ground = 'supplement' | 'financial-duty' | 'statutory'

export const channels = ['online', 'in_person', 'postal'] as const satisfies readonly Channel[]
export const outcomes = ['issued', 'refused', 'returned', 'withdrawn'] as const satisfies readonly Outcome[]
export const grounds = ['supplement', 'financial-duty', 'statutory'] as const satisfies readonly Ground[]

/** Salted SHA-256 of the personal values in dossier_person, in hexadecimal, of those persons that there are. */
export interface PersonHashes {
  readonly ownerHash?: string
  readonly filerHash?: string
  readonly proxyHash?: string
}

export interface Accepted extends PersonHashes {
  readonly kind: 'accepted'
  readonly at: Instant
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly code: string
  readonly procedureId: ProcedureId
  readonly procedureVersionId: ProcedureVersionId
  readonly fieldId: FieldId
  readonly channel: Channel
  /** Present when the citizen filed online with an officer's help (nộp trực tuyến có hỗ trợ). */
  readonly isAssisted?: true
  readonly dueAt: Instant
  /** Present when the due instant is that of an earlier system, not computed. */
  readonly isDueGiven?: true
  /** Step of the process in which it begins; absent in what an earlier system recorded. */
  readonly step?: string
  readonly reception?: Reception
}

export interface Suspended {
  readonly kind: 'suspended'
  readonly at: Instant
  readonly reason?: string
  /** Absent in what an earlier system recorded. */
  readonly ground?: Ground
  readonly legalBasis?: string
  /** Number of the paper that says so. */
  readonly document?: string
  /** What is missing, all of it. */
  readonly items?: readonly MissingPaper[]
  /** Last day on which it can be supplied. */
  readonly supplyBy?: PlainDate
}

export interface Resumed {
  readonly kind: 'resumed'
  readonly at: Instant
  readonly dueAt: Instant
  /** As on acceptance. */
  readonly isDueGiven?: true
  readonly document?: string
  /** Names of the papers that came. */
  readonly received?: readonly string[]
}

export interface Extended {
  readonly kind: 'extended'
  readonly at: Instant
  readonly dueAt: Instant
  readonly reason?: string
  readonly legalBasis?: string
  readonly document?: string
}

export interface Apologised {
  readonly kind: 'apologised'
  readonly at: Instant
  /** Newly promised; no figure follows it. */
  readonly promisedAt: Instant
  readonly reason?: string
  readonly document?: string
}

export interface Transferred {
  readonly kind: 'transferred'
  readonly at: Instant
  readonly toUnitId: UnitId
}

export interface Finished {
  readonly kind: 'finished'
  readonly at: Instant
  readonly outcome: Outcome
  readonly reason?: string
  readonly legalBasis?: string
  /** The agency stops resolving it (form 05); the outcome is then `returned`. */
  readonly isStopped?: true
  /** Number of the result, or of the paper that tells the end. */
  readonly resultNumber?: string
  /** SHA-256 of each file of the result. */
  readonly resultAttachments?: readonly string[]
  /** Something is still to be handed over at the counter, by post or electronically. */
  readonly awaitsHandOver?: true
}

/** Events that start, stop, move or end the time of a dossier: what reports count and the event register carries. */
export type ClockEvent = Accepted | Suspended | Resumed | Extended | Apologised | Transferred | Finished
export type ClockEventKind = ClockEvent['kind']

export const clockEventKinds = [
  'accepted',
  'suspended',
  'resumed',
  'extended',
  'apologised',
  'transferred',
  'finished',
] as const satisfies readonly ClockEventKind[]

const clockKinds: ReadonlySet<string> = new Set(clockEventKinds)

/** Whether it moves the time of the dossier, as against the work within the unit. */
export function isClockEvent<T extends { readonly kind: string }>(event: T): event is T & { kind: ClockEventKind } {
  return clockKinds.has(event.kind)
}
