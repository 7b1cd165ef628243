import type { Database } from '#db/index.ts'
import { type Decision, normalise, ok, type Refusal } from '#kernel/index.ts'
import type { BankCredit } from './bank-credit.ts'
import { actOnCredit, type CreditOrder, type CreditScene } from './carry-out.ts'
import { patchCredit } from './credit-store.ts'
import { insertMove } from './money-move.ts'
import { creditSettled, refuseWords } from './refusals.ts'

export interface Return extends CreditOrder {
  /** The bank's number of the transfer that gave it back. */
  readonly bankReference: string
}

/**
 * Records that a credit which was for nobody went back to its sender. Refused: `bank-reference-missing`, `credit-settled`,
 * and as every order about a credit.
 */
export async function returnCredit(db: Database, order: Return): Promise<Decision<BankCredit>> {
  const refusal = refuseBankReference(order)
  if (refusal !== undefined) return { ok: false, refusal }
  return actOnCredit(db, order, { chargeOf: async () => undefined, decide: (scene) => giveBack(scene, order) })
}

async function giveBack({ tx, credit }: CreditScene, order: Return): Promise<Decision<BankCredit>> {
  if (credit.state !== 'waiting' || credit.unitId === null) return { ok: false, refusal: creditSettled }
  const { actor, key, now: at, reason, bankReference } = order
  const { id: creditId, amount } = credit
  const returned: BankCredit = { ...credit, state: 'returned' }
  const move = { from: 'waiting', to: 'returned', creditId, filingId: null, amount } as const
  const words = { reason: normalise(reason), bankReference: normalise(bankReference) }
  await patchCredit(tx, returned)
  await insertMove(tx, { ...move, ...words, at, actor, key })
  return ok(returned)
}

/** Money that went back is proved by the bank's number. */
export function refuseBankReference({ bankReference }: Pick<Return, 'bankReference'>): Refusal | undefined {
  const what = { code: 'bank-reference', vi: 'Số giao dịch hoàn tiền', en: 'The bank’s number of the refund' }
  return refuseWords(bankReference, what)
}
