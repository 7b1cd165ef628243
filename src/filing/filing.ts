import type { DossierId, FilingId, Instant, PlainDate, UnitId } from '#kernel/index.ts'
import type { FilingContent } from './content.ts'

/**
 * Where a filing stands: being written; handed in and to be received; waiting for what form 02 asked for; and its three ends.
 * At the counter a draft is accepted at once.
 */
export const filingStates = ['draft', 'submitted', 'awaiting-supplement', 'accepted', 'refused', 'withdrawn'] as const
export type FilingState = (typeof filingStates)[number]

/** A paper that is missing or not as it should be: a line of form 02. */
export interface MissingPaper {
  readonly name: string
  readonly originals: number
  readonly copies: number
  /** What is wrong with it, and what is to be done. */
  readonly why: string
}

/** A line of form 02. What is not in the procedure's list is asked for only on a ground of law. */
export interface SupplementItem extends MissingPaper {
  readonly legalGround?: string
}

/** One form 02 (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ). */
export interface SupplementRequest {
  /** Number of its event in the filing's log. */
  readonly event: number
  readonly at: Instant
  readonly by: string
  readonly items: readonly SupplementItem[]
  readonly reason: string
  readonly supplyBy: PlainDate
}

/** Form 03 (phiếu từ chối tiếp nhận). */
export interface FilingRefusal {
  readonly event: number
  readonly at: Instant
  readonly by: string
  readonly reason: string
  readonly legalBasis: string
}

export interface FilingWithdrawal {
  readonly event: number
  readonly at: Instant
  readonly by: string
  readonly reason: string
}

/** Hồ sơ nộp: what somebody hands in, before it is accepted and has a code. */
export interface Filing {
  readonly id: FilingId
  readonly unitId: UnitId
  readonly state: FilingState
  /** Null once it was accepted: then the dossier holds it, and nothing personal is kept twice. */
  readonly content: FilingContent | null
  /** Counts every change: what a command must have seen. */
  readonly version: number
  readonly draftedBy: string
  /** Whether somebody files it by an account of his own; until it is handed in, nobody else sees it. */
  readonly isByCitizen: boolean
  readonly changedBy: string
  readonly changedAt: Instant
  readonly submittedAt: Instant | null
  /** By what its filer calls it, from the first submission on, also when it has become a dossier: `MC-261126-7KQM2X`. */
  readonly reference?: string
  /** By when an online filing is to be answered; null for one made at the counter. */
  readonly answerBy: Instant | null
  readonly requests: readonly SupplementRequest[]
  readonly refusal?: FilingRefusal
  readonly withdrawal?: FilingWithdrawal
  readonly dossierId?: DossierId
  readonly dossierCode?: string
}
