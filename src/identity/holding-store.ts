import { sql } from 'kysely'
import type { WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, type OfficerId, type PlainDate } from '#kernel/index.ts'
import type { Holding } from './officer.ts'

/** A post to be held, from one day to another (both included); open where there is no last day. */
export interface Term extends Holding {
  readonly from: PlainDate
  readonly to?: PlainDate
}

/** False, and nothing is stored, where the officer holds the post on one of those days already. */
export async function insertHolding(tx: WriteTx, id: OfficerId, { post, unitId, from, to }: Term): Promise<boolean> {
  const inserted = await tx
    .insertInto('officer_holding')
    .values({ officer_id: id, post, unit_id: unitId, valid_from: from, valid_to: to ?? null, ended_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Takes the post back at once, with what was still to come of it. False where it is not held. */
export async function endHolding(
  tx: WriteTx,
  id: OfficerId,
  held: Holding & { readonly at: Instant },
): Promise<boolean> {
  const ended = await tx
    .updateTable('officer_holding')
    .set({ ended_at: formatInstant(held.at) })
    .where('officer_id', '=', id)
    .where('post', '=', held.post)
    .where(sql<boolean>`unit_id IS NOT DISTINCT FROM ${held.unitId}::integer`)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
