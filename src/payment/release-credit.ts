import type { Database } from '#db/index.ts'
import { type Decision, normalise, ok } from '#kernel/index.ts'
import type { BankCredit } from './bank-credit.ts'
import { actOnCredit, type CreditOrder, type CreditScene } from './carry-out.ts'
import type { Charge } from './charge.ts'
import { dueHereOf } from './charge-state.ts'
import { loadCredit, patchCredit } from './credit-store.ts'
import { insertMove } from './money-move.ts'
import { receiptOfFiling } from './receipt.ts'
import { creditNotAllocated, receiptIssued } from './refusals.ts'
import { settle } from './settle.ts'

/**
 * Takes a credit off a charge for which it was not meant: it waits for a person again. Refused: `receipt-issued` where the
 * charge would then owe what its receipt says was paid; `credit-not-allocated`; and as every order about a credit.
 */
export async function releaseCredit(db: Database, order: CreditOrder): Promise<Decision<BankCredit>> {
  return actOnCredit(db, order, {
    chargeOf: async (tx) => (await loadCredit(tx, order.creditId))?.filingId ?? undefined,
    decide: (scene) => release(scene, order),
  })
}

async function release({ tx, credit, charge }: CreditScene, order: CreditOrder): Promise<Decision<BankCredit>> {
  if (charge === undefined || credit.filingId !== charge.filingId) return { ok: false, refusal: creditNotAllocated }
  const isReceipted = (await receiptOfFiling(tx, charge.filingId)) !== undefined
  if (!isSpare(charge, credit, isReceipted)) return { ok: false, refusal: receiptIssued }
  const { actor, key, now: at, reason } = order
  const { id: creditId, amount } = credit
  const released: BankCredit = { ...credit, state: 'waiting', filingId: null }
  const move = {
    from: 'charge',
    to: 'waiting',
    creditId,
    filingId: charge.filingId,
    amount,
    bankReference: '',
  } as const
  await patchCredit(tx, released)
  await insertMove(tx, { ...move, at, actor, key, reason: normalise(reason) })
  await settle(tx, charge, { at, came: -amount })
  return ok(released)
}

/** What was given back already is there no more to be taken off. */
function isSpare(charge: Charge, credit: BankCredit, isReceipted: boolean): boolean {
  return charge.kept - credit.amount >= (isReceipted ? dueHereOf(charge) : 0)
}
