import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { dong, type FilingId, formatInstant, type Instant, type Money } from '#kernel/index.ts'
import type { PaymentActor } from './charge.ts'

export type ChargeEventKind =
  | 'opened'
  | 'exemption-asked'
  | 'reduced'
  | 'exemption-declined'
  | 'paid-elsewhere'
  | 'cancelled'

/** Something that was decided about a charge. */
export interface ChargeEvent {
  readonly kind: ChargeEventKind
  readonly at: Instant
  readonly actor: PaymentActor
  /** Of an opening: what it costs; of a reduction: by how much less; of a payment elsewhere: how much; else nothing. */
  readonly amount: Money
  readonly reason: string
}

/** Appends to the log of a charge that the transaction has locked. `key`: of what an officer sent, kept once. */
export async function insertChargeEvent(
  tx: WriteTx,
  filingId: FilingId,
  event: ChargeEvent & { readonly key?: string },
): Promise<void> {
  await tx
    .insertInto('charge_event')
    .values({
      charge_id: filingId,
      number: sql<number>`1 + (SELECT count(*) FROM charge_event WHERE charge_id = ${filingId})`,
      at: formatInstant(event.at),
      actor: event.actor.id,
      post: event.actor.post,
      kind: event.kind,
      amount_dong: event.amount,
      reason: event.reason,
      command_key: event.key ?? null,
    })
    .execute()
}

/** The log of a charge, in order. */
export async function readChargeEvents(db: ReadDb, filingId: FilingId): Promise<readonly ChargeEvent[]> {
  const rows = await db
    .selectFrom('charge_event')
    .selectAll()
    .where('charge_id', '=', filingId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    kind: row.kind as ChargeEventKind,
    at: row.at,
    actor: { id: row.actor, post: row.post },
    amount: dong(row.amount_dong),
    reason: row.reason,
  }))
}

/** Which filing's charge this key was sent for, if it was. */
export async function findChargeCommand(db: ReadDb, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('charge_event').select('charge_id').where('command_key', '=', key).executeTakeFirst()
  return row?.charge_id
}
