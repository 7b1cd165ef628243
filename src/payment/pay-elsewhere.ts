import type { WriteTx } from '#db/index.ts'
import { dong, type FilingId, type Instant } from '#kernel/index.ts'
import type { Charge, PaymentActor } from './charge.ts'
import { insertChargeEvent } from './charge-event.ts'
import { outstandingOf } from './charge-state.ts'
import { lockCharge } from './charge-store.ts'
import { settle } from './settle.ts'

/** That a filing was paid where our accounts do not see it. */
export interface PaidElsewhere {
  readonly filingId: FilingId
  /** In đồng; undefined: all that is left to pay. */
  readonly amount?: number
  /** Where, and by what it is proved: `Cổng Dịch vụ công quốc gia, mã H18.22-…`, `Biên lai 0012`. */
  readonly proof: string
  readonly at: Instant
  readonly actor: PaymentActor
}

/**
 * Notes what was paid elsewhere, so that nobody is asked for it again: at most what is left to pay. Answers the charge as it is then;
 * undefined where nothing was charged. Told again, it finds nothing left, and notes nothing.
 */
export async function payElsewhere(tx: WriteTx, paid: PaidElsewhere): Promise<Charge | undefined> {
  const charge = await lockCharge(tx, paid.filingId)
  if (charge === undefined) return undefined
  const { at, actor, proof } = paid
  const left = outstandingOf(charge)
  const amount = dong(Math.min(left, paid.amount ?? left))
  if (amount <= 0) return charge
  await insertChargeEvent(tx, charge.filingId, { kind: 'paid-elsewhere', at, actor, amount, reason: proof })
  const askedExemption = amount === left ? null : charge.askedExemption
  return settle(tx, charge, { at, elsewhere: dong(charge.elsewhere + amount), askedExemption })
}
