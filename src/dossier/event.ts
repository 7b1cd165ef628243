import type { DossierId, FieldId, Instant, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'

/** How a dossier came in (kênh tiếp nhận): online, at the counter, or by public post. */
export type Channel = 'online' | 'in_person' | 'postal'
/** How a dossier ended: result granted, refused with a reason, returned as not qualifying, withdrawn by its owner. */
export type Outcome = 'issued' | 'refused' | 'returned' | 'withdrawn'

export const channels = ['online', 'in_person', 'postal'] as const satisfies readonly Channel[]
export const outcomes = ['issued', 'refused', 'returned', 'withdrawn'] as const satisfies readonly Outcome[]

export interface Accepted {
  readonly kind: 'accepted'
  readonly at: Instant
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly code: string
  readonly procedureId: ProcedureId
  readonly procedureVersionId: ProcedureVersionId
  readonly fieldId: FieldId
  readonly channel: Channel
  readonly dueAt: Instant
  /** Present when the due instant is that of an earlier system, not computed. */
  readonly isDueGiven?: true
  /** Salted SHA-256 of the personal values in dossier_person, in hexadecimal. */
  readonly ownerHash?: string
  readonly filerHash?: string
}

export interface Suspended {
  readonly kind: 'suspended'
  readonly at: Instant
  readonly reason?: string
}

export interface Resumed {
  readonly kind: 'resumed'
  readonly at: Instant
  readonly dueAt: Instant
  /** As on acceptance. */
  readonly isDueGiven?: true
}

export interface Extended {
  readonly kind: 'extended'
  readonly at: Instant
  readonly dueAt: Instant
  readonly reason?: string
}

export interface Apologised {
  readonly kind: 'apologised'
  readonly at: Instant
  /** Newly promised; no figure follows it. */
  readonly promisedAt: Instant
  readonly reason?: string
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
}

/** What happened to a dossier at an instant. */
export type DossierEvent = Accepted | Suspended | Resumed | Extended | Apologised | Transferred | Finished
export type EventKind = DossierEvent['kind']
