import type { Database } from '#db/index.ts'
import { type Decision, normalise, ok } from '#kernel/index.ts'
import type { BankCredit } from './bank-credit.ts'
import { actOnCredit, type CreditOrder, type CreditScene } from './carry-out.ts'
import { findCharge } from './charge-store.ts'
import { patchCredit } from './credit-store.ts'
import { insertMove } from './money-move.ts'
import { chargeOfOtherUnit, chargeUnknown, creditSettled } from './refusals.ts'
import { settle } from './settle.ts'

export interface Allocation extends CreditOrder {
  /** Of the filing that the money is for, as typed. */
  readonly reference: string
}

/**
 * Gives a credit that waits to a filing's charge, by an officer's hand and with the reason. Refused: `charge-unknown`,
 * `charge-of-other-unit`, `credit-settled`, and as every order about a credit.
 */
export async function allocateCredit(db: Database, order: Allocation): Promise<Decision<BankCredit>> {
  return actOnCredit(db, order, {
    chargeOf: async (tx) => (await findCharge(tx, normalise(order.reference).toUpperCase()))?.filingId,
    decide: (scene) => allocate(scene, order),
  })
}

async function allocate({ tx, credit, charge }: CreditScene, order: Allocation): Promise<Decision<BankCredit>> {
  if (charge === undefined) return { ok: false, refusal: chargeUnknown }
  if (credit.state !== 'waiting' || credit.unitId === null) return { ok: false, refusal: creditSettled }
  if (credit.unitId !== charge.unitId) return { ok: false, refusal: chargeOfOtherUnit }
  const { key, actor, now: at, reason } = order
  const { filingId } = charge
  const { id: creditId, amount } = credit
  const allocated: BankCredit = { ...credit, state: 'allocated', filingId }
  const move = { from: 'waiting', to: 'charge', creditId, filingId, amount, bankReference: '' } as const
  await patchCredit(tx, allocated)
  await insertMove(tx, { ...move, at, actor, key, reason: normalise(reason) })
  await settle(tx, charge, { at, came: amount })
  return ok(allocated)
}
