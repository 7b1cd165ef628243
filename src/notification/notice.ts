import type { DossierId, Instant, UnitId } from '#kernel/index.ts'

/** Sắp đến hạn, quá hạn. */
export type NoticeKind = 'due-soon' | 'overdue'

/** What an officer was warned of. */
export interface Notice {
  readonly id: number
  readonly kind: NoticeKind
  readonly code: string
  /** Name of the procedure under which the dossier was accepted. */
  readonly procedureName: string
  /** The unit that holds the dossier now. */
  readonly unitId: UnitId
  /** The due instant that the warning was about. */
  readonly dueAt: Instant
  readonly raisedAt: Instant
  readonly seenAt: Instant | null
  /** Whether the warning has nothing left to say: the dossier has ended, stands still, or got another due instant. */
  readonly isSettled: boolean
}

/** A dossier that its due instant calls for a warning of. */
export interface WarnedDossier {
  /** Unit that accepted it, with `dossierId` its key. */
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly holderUnitId: UnitId
  readonly kind: NoticeKind
  readonly dueAt: Instant
  /** Account that holds it; null when nobody has taken it. */
  readonly assignee: string | null
  /** Post whose work its present step is. */
  readonly stepPost: string
  /** When somebody was first told of this, since the dossier came to its present step; null when nobody was. */
  readonly toldAt: Instant | null
}
