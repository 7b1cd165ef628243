import type { Database } from '#db/index.ts'
import { type Decision, dong, normalise, ok } from '#kernel/index.ts'
import { actOnCharge, type ChargeOrder } from './carry-out.ts'
import type { Charge } from './charge.ts'
import { insertChargeEvent } from './charge-event.ts'
import { alreadyCancelled } from './refusals.ts'
import { settle } from './settle.ts'

/**
 * Stops a charge that is not to be paid this way any more, such as one whose fee was taken at the counter; what came for
 * it is then due back. Refused: `charge-cancelled`, and as every order about a charge.
 */
export async function cancelCharge(db: Database, order: ChargeOrder): Promise<Decision<Charge>> {
  return actOnCharge(db, order, async (tx, charge) => {
    if (charge.isCancelled) return { ok: false, refusal: alreadyCancelled }
    const { key, actor, now: at, reason } = order
    const event = { kind: 'cancelled', at, actor, key, amount: dong(0), reason: normalise(reason) } as const
    await insertChargeEvent(tx, charge.filingId, event)
    return ok(await settle(tx, charge, { at, isCancelled: true, askedExemption: null }))
  })
}
