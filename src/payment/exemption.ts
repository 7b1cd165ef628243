import type { Database, WriteTx } from '#db/index.ts'
import { type Decision, dong, type FilingId, type Instant, normalise, ok, type Refusal } from '#kernel/index.ts'
import { actOnCharge, type ChargeOrder } from './carry-out.ts'
import type { Charge, PaymentActor } from './charge.ts'
import { type ChargeEvent, insertChargeEvent } from './charge-event.ts'
import { outstandingOf } from './charge-state.ts'
import { lockCharge } from './charge-store.ts'
import { alreadyCancelled, chargeUnknown, notAsked, notAwaiting, notWithin, refuseWords } from './refusals.ts'
import { settle } from './settle.ts'

/** Somebody asks to pay less or nothing. */
export interface ExemptionRequest {
  readonly filingId: FilingId
  /** On what ground, and which paper shows it. */
  readonly ground: string
  readonly actor: PaymentActor
  readonly now: Instant
}

/**
 * Notes that the citizen asks for an exemption (miễn, giảm): an officer decides it. The same again is one request. Refused:
 * `ground-missing`, `nothing-to-exempt`, `charge-unknown`.
 */
export async function askExemption(db: Database, asked: ExemptionRequest): Promise<Decision<Charge>> {
  const refusal = refuseWords(asked.ground, { code: 'ground', vi: 'Lý do xin miễn, giảm', en: 'The ground' })
  if (refusal !== undefined) return { ok: false, refusal }
  return db.transaction().execute(async (tx) => {
    const charge = await lockCharge(tx, asked.filingId)
    if (charge === undefined) return { ok: false, refusal: chargeUnknown }
    const ground = normalise(asked.ground)
    if (charge.askedExemption === ground) return ok(charge)
    if (charge.isCancelled || outstandingOf(charge) === 0) return { ok: false, refusal: notAwaiting }
    const { actor, now: at } = asked
    await insertChargeEvent(tx, charge.filingId, {
      kind: 'exemption-asked',
      at,
      actor,
      amount: dong(0),
      reason: ground,
    })
    return ok(await settle(tx, charge, { at, askedExemption: ground }))
  })
}

/** What an officer decides: by how much less is to be paid, on what ground; `reduction` 0: not at all, and why. */
export interface ExemptionDecision extends ChargeOrder {
  readonly reduction: number
}

/**
 * Decides an exemption, asked for or not. Refused: `reduction-not-within`, `exemption-not-asked` where nobody asked and nothing is
 * granted, `charge-cancelled`, and as every order about a charge.
 */
export async function decideExemption(db: Database, order: ExemptionDecision): Promise<Decision<Charge>> {
  return actOnCharge(db, order, async (tx, charge) => {
    const refusal = refuseDecision(charge, order)
    if (refusal !== undefined) return { ok: false, refusal }
    const { key, actor, now: at, reduction: amount } = order
    return ok(await reduceCharge(tx, charge, { amount, reason: normalise(order.reason), at, actor, key }))
  })
}

/** Writes what was decided of a charge that the transaction has locked; `amount` 0: that nothing is waived. */
export async function reduceCharge(
  tx: WriteTx,
  charge: Charge,
  decided: Omit<ChargeEvent, 'kind' | 'amount'> & { readonly amount: number; readonly key?: string },
): Promise<Charge> {
  const amount = dong(decided.amount)
  const kind = amount > 0 ? 'reduced' : 'exemption-declined'
  await insertChargeEvent(tx, charge.filingId, { ...decided, kind, amount })
  return settle(tx, charge, { at: decided.at, askedExemption: null, reduction: dong(charge.reduction + amount) })
}

function refuseDecision(charge: Charge, { reduction }: ExemptionDecision): Refusal | undefined {
  if (charge.isCancelled) return alreadyCancelled
  const most = dong(charge.total - charge.reduction)
  if (!Number.isSafeInteger(reduction) || reduction < 0 || reduction > most) return notWithin('reduction', most)
  return reduction === 0 && charge.askedExemption === null ? notAsked : undefined
}
