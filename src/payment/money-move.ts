import type { Selectable } from 'kysely'
import type { DB, ReadDb, WriteTx } from '#db/index.ts'
import { dong, type FilingId, formatInstant, type Instant, type Money } from '#kernel/index.ts'
import type { PaymentActor } from './charge.ts'

/** Where money can be: still the bank's news, with those that wait for a person, with a charge, or back with its sender. */
export type Place = 'bank' | 'waiting' | 'charge' | 'returned'

/** Money that went from one place to another: every sum of the room is a sum over these. */
export interface MoneyMove {
  readonly at: Instant
  readonly actor: PaymentActor
  readonly from: Place
  readonly to: Place
  /** Null where a charge gives back what came for it in several credits. */
  readonly creditId: number | null
  readonly filingId: FilingId | null
  readonly amount: Money
  readonly reason: string
  /** The bank's number of the transfer that gave it back; else empty. */
  readonly bankReference: string
}

/** `key`: of what an officer sent, kept once. */
export async function insertMove(tx: WriteTx, move: MoneyMove & { readonly key?: string }): Promise<void> {
  await tx
    .insertInto('money_move')
    .values({
      at: formatInstant(move.at),
      actor: move.actor.id,
      post: move.actor.post,
      from_place: move.from,
      to_place: move.to,
      credit_id: move.creditId,
      charge_id: move.filingId,
      amount_dong: move.amount,
      reason: move.reason,
      bank_reference: move.bankReference,
      command_key: move.key ?? null,
    })
    .execute()
}

/** What came for a charge and went from it, in order. */
export async function movesOfCharge(db: ReadDb, filingId: FilingId): Promise<readonly MoneyMove[]> {
  const rows = await db
    .selectFrom('money_move')
    .selectAll()
    .where('charge_id', '=', filingId)
    .orderBy('move_id')
    .execute()
  return rows.map(moveOf)
}

/** The way of a credit, in order. */
export async function movesOfCredit(db: ReadDb, creditId: number): Promise<readonly MoneyMove[]> {
  const rows = await db
    .selectFrom('money_move')
    .selectAll()
    .where('credit_id', '=', creditId)
    .orderBy('move_id')
    .execute()
  return rows.map(moveOf)
}

/** What this key was sent for, if it was: a credit or a filing's charge. */
export async function findMoveCommand(
  db: ReadDb,
  key: string,
): Promise<{ readonly creditId: number | null; readonly filingId: string | null } | undefined> {
  const row = await db
    .selectFrom('money_move')
    .select(['credit_id', 'charge_id'])
    .where('command_key', '=', key)
    .executeTakeFirst()
  return row && { creditId: row.credit_id, filingId: row.charge_id }
}

function moveOf(row: Selectable<DB['money_move']>): MoneyMove {
  return {
    at: row.at,
    actor: { id: row.actor, post: row.post },
    from: row.from_place as Place,
    to: row.to_place as Place,
    creditId: row.credit_id,
    filingId: row.charge_id as FilingId | null,
    amount: dong(row.amount_dong),
    reason: row.reason,
    bankReference: row.bank_reference,
  }
}
