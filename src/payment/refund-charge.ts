import type { Database } from '#db/index.ts'
import { type Decision, dong, normalise, ok } from '#kernel/index.ts'
import { actOnCharge, type ChargeOrder } from './carry-out.ts'
import type { Charge } from './charge.ts'
import { refundableOf } from './charge-state.ts'
import { insertMove } from './money-move.ts'
import { notWithin } from './refusals.ts'
import { refuseBankReference } from './return-credit.ts'
import { settle } from './settle.ts'

export interface Refund extends ChargeOrder {
  /** In đồng. */
  readonly amount: number
  readonly bankReference: string
}

/**
 * Records that what was paid too much for a filing went back: never more than that. Refused: `refund-not-within`,
 * `bank-reference-missing`, and as every order about a charge.
 */
export async function refundCharge(db: Database, order: Refund): Promise<Decision<Charge>> {
  const refusal = refuseBankReference(order)
  if (refusal !== undefined) return { ok: false, refusal }
  return actOnCharge(db, order, async (tx, charge) => {
    const { actor, key, now: at, reason, bankReference, amount } = order
    const most = refundableOf(charge)
    if (!Number.isSafeInteger(amount) || amount < 1 || amount > most)
      return { ok: false, refusal: notWithin('refund', most) }
    const move = { from: 'charge', to: 'returned', creditId: null, filingId: charge.filingId } as const
    const words = { reason: normalise(reason), bankReference: normalise(bankReference) }
    await insertMove(tx, { ...move, ...words, at, actor, key, amount: dong(amount) })
    return ok(await settle(tx, charge, { at, wentBack: amount }))
  })
}
