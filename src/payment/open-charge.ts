import type { WriteTx } from '#db/index.ts'
import { dong, type FilingId, type Instant, type UnitId } from '#kernel/index.ts'
import type { Charge, ChargeLine, Payer, PaymentActor } from './charge.ts'
import { insertChargeEvent } from './charge-event.ts'
import { insertCharge, lockCharge } from './charge-store.ts'
import { memoOf } from './memo.ts'

/** What a filing costs, and whom. */
export interface ChargeOpening {
  readonly filingId: FilingId
  readonly unitId: UnitId
  /** By which the citizen knows the filing: `MC-yyMMdd-XXXXXX`. */
  readonly reference: string
  /** Name of the procedure. */
  readonly subject: string
  readonly lines: readonly ChargeLine[]
  readonly payer: Payer
  /** The ground on which less is asked for; empty where nothing is. */
  readonly exemption: string
  readonly at: Instant
  readonly actor: PaymentActor
}

/**
 * Opens the charge of a filing that is handed in, once: called again it answers the charge that there is. Undefined where nothing is to be paid.
 */
export async function openCharge(tx: WriteTx, opening: ChargeOpening): Promise<Charge | undefined> {
  const known = await lockCharge(tx, opening.filingId)
  if (known !== undefined) return known
  const lines = opening.lines.filter(({ amount }) => amount > 0)
  if (lines.length === 0) return undefined
  const charge = newCharge({ ...opening, lines })
  if (!(await insertCharge(tx, charge))) return openCharge(tx, opening)
  const { filingId, at, actor, exemption } = opening
  await insertChargeEvent(tx, filingId, { kind: 'opened', at, actor, amount: charge.total, reason: '' })
  if (charge.askedExemption !== null)
    await insertChargeEvent(tx, filingId, { kind: 'exemption-asked', at, actor, amount: dong(0), reason: exemption })
  return charge
}

function newCharge(opening: ChargeOpening): Charge {
  const { filingId, unitId, reference, subject, lines, payer, at, exemption } = opening
  return {
    filingId,
    unitId,
    reference,
    memo: memoOf(reference),
    payer,
    subject,
    lines,
    openedAt: at,
    state: 'awaiting',
    total: dong(lines.reduce((sum, { amount }) => sum + amount, 0)),
    reduction: dong(0),
    elsewhere: dong(0),
    kept: dong(0),
    refunded: dong(0),
    isCancelled: false,
    askedExemption: exemption === '' ? null : exemption,
  }
}
