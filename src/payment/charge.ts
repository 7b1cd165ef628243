import type { FilingId, Instant, Money, UnitId } from '#kernel/index.ts'

/** How a charge stands, from what it costs and what has come and gone of money. */
export const chargeStates = [
  'awaiting',
  'partly-paid',
  'paid',
  'over-paid',
  'exempt',
  'paid-elsewhere',
  'cancelled',
  'refund-due',
  'refunded',
] as const
export type ChargeState = (typeof chargeStates)[number]

/** What a charge is made of: a line of the catalogue as it was on the day. */
export interface ChargeLine {
  readonly name: string
  readonly kind: 'phi' | 'le-phi'
  readonly amount: Money
}

/** Who pays, as far as it was told; empty where it was not. */
export interface Payer {
  readonly fullName: string
  readonly phone: string
  readonly email: string
  readonly language: 'vi' | 'en'
}

/** Khoản phải nộp: what one filing costs, and how it stands. */
export interface Charge extends ChargeSums {
  /** Of the filing: a filing has one charge at most. */
  readonly filingId: FilingId
  readonly unitId: UnitId
  /** By which the citizen knows the filing: `MC-261126-7KQM2X`. */
  readonly reference: string
  /** What the transfer has to say: `MC2611267KQM2X`. */
  readonly memo: string
  readonly payer: Payer
  /** Name of the procedure. */
  readonly subject: string
  readonly lines: readonly ChargeLine[]
  /** When its filing was handed in: a draft costs nothing yet. */
  readonly openedAt: Instant
  readonly state: ChargeState
  /** The ground on which less is asked for, while nobody has decided it. */
  readonly askedExemption: string | null
}

/** What decides how a charge stands. */
export interface ChargeSums {
  readonly total: Money
  /** By how much an officer made it less (miễn, giảm). */
  readonly reduction: Money
  /** What was paid of it where our accounts do not see it: on the national portal, or at the counter. */
  readonly elsewhere: Money
  /** What has come to our accounts and was not given back. */
  readonly kept: Money
  readonly refunded: Money
  readonly isCancelled: boolean
}

/** Who does something to money: an officer in a post, the bank, the program. */
export interface PaymentActor {
  readonly id: string
  readonly post: string
}

/** The bank, which tells of credits. */
export const bank: PaymentActor = { id: 'bank', post: 'system' }
