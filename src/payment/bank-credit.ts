import type { FilingId, Instant, Money, UnitId } from '#kernel/index.ts'

/** What a bank says of one credit: never changed. */
export interface ToldCredit {
  readonly bankBin: string
  /** The bank's own number of the transaction. */
  readonly transactionId: string
  readonly accountNumber: string
  readonly amount: Money
  /** However the banks on its way mangled it. */
  readonly memo: string
  readonly bookedAt: Instant
}

/** How it came: by a notice as it happened, or in a statement afterwards. */
export type CreditSource = 'notice' | 'statement'

/** What the program found when a credit came. */
export const creditFindings = [
  'exact',
  'partial',
  'over',
  'duplicate',
  'cancelled',
  'unknown-memo',
  'several-memos',
  'other-unit',
  'unknown-account',
] as const
export type CreditFinding = (typeof creditFindings)[number]

/** Where its money is: every credit is in exactly one state. */
export type CreditState = 'waiting' | 'allocated' | 'returned'

/** Báo có: a credit as it stands. */
export interface BankCredit extends ToldCredit {
  readonly id: number
  readonly receivedAt: Instant
  readonly source: CreditSource
  /** Whose account it came to; null while nobody has put that account down. */
  readonly unitId: UnitId | null
  readonly state: CreditState
  readonly finding: CreditFinding
  /** The charge that it pays, by the id of its filing; null unless allocated. */
  readonly filingId: FilingId | null
}
