import { dong, type Money } from '#kernel/index.ts'
import type { ChargeState, ChargeSums } from './charge.ts'

/** What is to be paid in all: nothing once it is cancelled. */
export function dueOf({ total, reduction, isCancelled }: ChargeSums): Money {
  return dong(isCancelled ? 0 : total - reduction)
}

/** What is still to come. */
export function outstandingOf(sums: ChargeSums): Money {
  return dong(Math.max(0, dueOf(sums) - sums.kept))
}

/** What came beyond what is due, and goes back. */
export function refundableOf(sums: ChargeSums): Money {
  return dong(Math.max(0, sums.kept - dueOf(sums)))
}

/** How a charge stands: nothing else decides it, so that whoever has the sums has the state. */
export function chargeStateOf(sums: ChargeSums): ChargeState {
  const { kept, refunded, isCancelled } = sums
  const due = dueOf(sums)
  if (isCancelled) return kept > 0 ? 'refund-due' : refunded > 0 ? 'refunded' : 'cancelled'
  if (kept > due) return 'over-paid'
  if (due === 0) return 'exempt'
  if (kept === due) return 'paid'
  return kept === 0 ? 'awaiting' : 'partly-paid'
}
