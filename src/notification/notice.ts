import type { DossierId, Instant, UnitId } from '#kernel/index.ts'

/** A dossier: sắp đến hạn, quá hạn, người dân đề nghị. A petition: mới đến, sắp đến hạn, quá hạn. */
export type NoticeKind = 'due-soon' | 'overdue' | 'asked' | PetitionNoticeKind
export type PetitionNoticeKind = 'petition-arrived' | 'petition-due-soon' | 'petition-overdue'

/** What an officer was told of. */
export interface Notice {
  readonly id: number
  readonly kind: NoticeKind
  /** Code of the dossier, reference of the petition. */
  readonly code: string
  /** Name of the procedure under which the dossier was accepted; null of a petition. */
  readonly procedureName: string | null
  /** The unit that holds it now. */
  readonly unitId: UnitId
  /** The due instant that the warning was about; of what a citizen has sent, when it came. */
  readonly dueAt: Instant
  readonly raisedAt: Instant
  readonly seenAt: Instant | null
  /** Whether the notice has nothing left to say: it has ended, stands still, got another due instant, or was answered. */
  readonly isSettled: boolean
}

/** A dossier that its due instant, or what a citizen asks, calls for a notice of. */
export interface WarnedDossier {
  /** Unit that accepted it, with `dossierId` its key. */
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly holderUnitId: UnitId
  readonly kind: 'due-soon' | 'overdue' | 'asked'
  /** As in a notice. */
  readonly dueAt: Instant
  /** Account that holds it; null when nobody has taken it. */
  readonly assignee: string | null
  /** Post whose work its present step is. */
  readonly stepPost: string
  /** When somebody was first told of this, since the dossier came to its present step; null when nobody was. */
  readonly toldAt: Instant | null
}

/** A petition that has come to its unit, or whose next step is due soon or overdue. */
export interface WarnedPetition {
  readonly petitionId: string
  readonly holderUnitId: UnitId
  readonly kind: PetitionNoticeKind
  readonly dueAt: Instant
}
