import type { ReadDb } from '#db/index.ts'
import { type Instant, isUuid, type Refusal } from '#kernel/index.ts'
import type { PaymentActor } from './charge.ts'
import { findChargeCommand } from './charge-event.ts'
import { findMoveCommand } from './money-move.ts'
import { keyUsed, refuseWords } from './refusals.ts'

/** Something that an officer does to money. Whether that officer may, the caller has asked. */
export interface PaymentOrder {
  /** Idempotency key, a UUID chosen when the form was opened: sent again it is answered again. */
  readonly key: string
  readonly actor: PaymentActor
  readonly now: Instant
  /** Why, in the officer's words; kept for ever. */
  readonly reason: string
}

/** Why an order cannot even be looked at. */
export function refuseOrder({ key, reason }: PaymentOrder): Refusal | undefined {
  if (!isUuid(key)) return keyUsed
  return refuseWords(reason, { code: 'reason', vi: 'Lý do', en: 'Reason' })
}

/** Whether this order was carried out before; `other` when its key was used for something else. */
export async function findDone(
  db: ReadDb,
  { key }: PaymentOrder,
  about: { readonly creditId: number } | { readonly filingId: string },
): Promise<'same' | 'other' | undefined> {
  const [move, event] = [await findMoveCommand(db, key), await findChargeCommand(db, key)]
  if (move === undefined && event === undefined) return undefined
  const isSame =
    'creditId' in about
      ? move?.creditId === about.creditId
      : event === about.filingId || (move?.filingId === about.filingId && move.creditId === null)
  return isSame ? 'same' : 'other'
}
