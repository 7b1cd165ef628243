import type { Database, WriteTx } from '#db/index.ts'
import { type Decision, type FilingId, ok } from '#kernel/index.ts'
import type { BankCredit } from './bank-credit.ts'
import type { Charge } from './charge.ts'
import { lockCharge } from './charge-store.ts'
import { lockCredit } from './credit-store.ts'
import { findDone, type PaymentOrder, refuseOrder } from './order.ts'
import { chargeUnknown, creditUnknown, keyUsed } from './refusals.ts'

export interface ChargeOrder extends PaymentOrder {
  readonly filingId: FilingId
}

/**
 * Does something to a charge in one transaction, its row locked. The same order again is answered with the charge as it is
 * now. Refused: `reason-missing`, `reason-too-long`, `reason-unreadable`, `charge-unknown`, `key-used`.
 */
export async function actOnCharge(
  db: Database,
  order: ChargeOrder,
  decide: (tx: WriteTx, charge: Charge) => Promise<Decision<Charge>>,
): Promise<Decision<Charge>> {
  const refusal = refuseOrder(order)
  if (refusal !== undefined) return { ok: false, refusal }
  return db.transaction().execute(async (tx) => {
    const charge = await lockCharge(tx, order.filingId)
    if (charge === undefined) return { ok: false, refusal: chargeUnknown }
    const done = await findDone(tx, order, { filingId: charge.filingId })
    if (done === 'other') return { ok: false, refusal: keyUsed }
    return done === 'same' ? ok(charge) : decide(tx, charge)
  })
}

export interface CreditOrder extends PaymentOrder {
  readonly creditId: number
}

/** A credit, locked, and the charge that is concerned, locked before it. */
export interface CreditScene {
  readonly tx: WriteTx
  readonly credit: BankCredit
  readonly charge: Charge | undefined
}

interface Deciding {
  /** Which filing's charge is concerned, if one is. */
  readonly chargeOf: (tx: WriteTx) => Promise<FilingId | undefined>
  readonly decide: (scene: CreditScene) => Promise<Decision<BankCredit>>
}

/**
 * Does something to a credit in one transaction. Charges are locked before credits, as when a credit comes, so that two at
 * once never wait for each other. Refused as `actOnCharge`, with `credit-unknown`.
 */
export async function actOnCredit(
  db: Database,
  order: CreditOrder,
  { chargeOf, decide }: Deciding,
): Promise<Decision<BankCredit>> {
  const refusal = refuseOrder(order)
  if (refusal !== undefined) return { ok: false, refusal }
  return db.transaction().execute(async (tx) => {
    const filingId = await chargeOf(tx)
    const charge = filingId && (await lockCharge(tx, filingId))
    const credit = await lockCredit(tx, order.creditId)
    if (credit === undefined) return { ok: false, refusal: creditUnknown }
    const done = await findDone(tx, order, { creditId: credit.id })
    if (done === 'other') return { ok: false, refusal: keyUsed }
    return done === 'same' ? ok(credit) : decide({ tx, credit, charge })
  })
}
