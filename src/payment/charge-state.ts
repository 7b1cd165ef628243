import { dong, type Money } from '#kernel/index.ts'
import type { ChargeState, ChargeSums } from './charge.ts'

/** What is to be paid in all: nothing once it is cancelled. */
export function dueOf({ total, reduction, isCancelled }: ChargeSums): Money {
  return dong(isCancelled ? 0 : total - reduction)
}

/** What of it is to come to our accounts: the rest was paid elsewhere. */
export function dueHereOf(sums: ChargeSums): Money {
  return dong(Math.max(0, dueOf(sums) - sums.elsewhere))
}

/** What is still to come. */
export function outstandingOf(sums: ChargeSums): Money {
  return dong(Math.max(0, dueHereOf(sums) - sums.kept))
}

/** What came beyond what is due, and goes back. */
export function refundableOf(sums: ChargeSums): Money {
  return dong(Math.max(0, sums.kept - dueHereOf(sums)))
}

/** How a charge stands: nothing else decides it, so that whoever has the sums has the state. */
export function chargeStateOf(sums: ChargeSums): ChargeState {
  const { kept, elsewhere, refunded, isCancelled } = sums
  if (isCancelled) return kept > 0 ? 'refund-due' : refunded > 0 ? 'refunded' : 'cancelled'
  const dueHere = dueHereOf(sums)
  if (kept > dueHere) return 'over-paid'
  if (dueOf(sums) === 0) return 'exempt'
  if (dueHere === 0) return 'paid-elsewhere'
  if (kept === dueHere) return 'paid'
  return kept + elsewhere === 0 ? 'awaiting' : 'partly-paid'
}
