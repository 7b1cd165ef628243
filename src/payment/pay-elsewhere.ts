import type { Database, WriteTx } from '#db/index.ts'
import { type Decision, dong, type FilingId, type Instant, normalise, ok } from '#kernel/index.ts'
import { actOnCharge, type ChargeOrder } from './carry-out.ts'
import type { Charge, PaymentActor } from './charge.ts'
import { type ChargeEvent, insertChargeEvent } from './charge-event.ts'
import { outstandingOf } from './charge-state.ts'
import { lockCharge } from './charge-store.ts'
import { notWithin } from './refusals.ts'
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
  const amount = Math.min(left, paid.amount ?? left)
  return amount <= 0 ? charge : note(tx, charge, { amount, reason: proof, at, actor })
}

/** `reason`: where it was paid and by what that is proved, such as the number of the counter's receipt. */
export interface PaidElsewhereOrder extends ChargeOrder {
  readonly amount: number
}

/**
 * An officer records that a charge was paid elsewhere, such as at the counter when the result was fetched. Refused:
 * `elsewhere-not-within`, and as every order about a charge.
 */
export async function recordPaidElsewhere(db: Database, order: PaidElsewhereOrder): Promise<Decision<Charge>> {
  return actOnCharge(db, order, async (tx, charge) => {
    const { actor, key, now: at, reason, amount } = order
    const most = outstandingOf(charge)
    if (!Number.isSafeInteger(amount) || amount < 1 || amount > most)
      return { ok: false, refusal: notWithin('elsewhere', most) }
    return ok(await note(tx, charge, { amount, reason: normalise(reason), at, actor, key }))
  })
}

async function note(
  tx: WriteTx,
  charge: Charge,
  told: Omit<ChargeEvent, 'kind' | 'amount'> & { readonly amount: number; readonly key?: string },
): Promise<Charge> {
  const amount = dong(told.amount)
  await insertChargeEvent(tx, charge.filingId, { ...told, kind: 'paid-elsewhere', amount })
  const askedExemption = amount === outstandingOf(charge) ? null : charge.askedExemption
  return settle(tx, charge, { at: told.at, elsewhere: dong(charge.elsewhere + amount), askedExemption })
}
