/** How the result reaches the person: at the counter, by public post, or electronically. */
export type Delivery = 'counter' | 'post' | 'electronic'

export const deliveries = ['counter', 'post', 'electronic'] as const satisfies readonly Delivery[]

/** One paper of a received dossier (thành phần hồ sơ). */
export interface ReceivedPaper {
  /** Place in the procedure's list, from 1; 0 for any other paper. */
  readonly number: number
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly isElectronic?: true
  /** SHA-256 of each file. */
  readonly attachments?: readonly string[]
}

/** Whole đồng, due and paid on reception. */
export interface PaidFee {
  readonly due: number
  readonly paid: number
  readonly receiptNumber?: string
  /** Why less than what is due was paid. */
  readonly exemption?: string
}

/** What was received, as form 01 lists it. Nothing personal stands here: it is part of the log. */
export interface Reception {
  /** Số bộ hồ sơ. */
  readonly sets: number
  readonly papers: readonly ReceivedPaper[]
  readonly delivery: Delivery
  readonly fee?: PaidFee
  /** Trích yếu: what is asked for, in a line. */
  readonly subject?: string
  /** What the receiving officer noted, as in a note to the dossier. */
  readonly note?: string
}

/** One paper of a request for supplements (form 02). */
export interface MissingPaper {
  readonly name: string
  readonly originals: number
  readonly copies: number
  /** What is missing or wrong, and how it should be. */
  readonly why: string
}
