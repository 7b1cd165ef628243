import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, type OfficerId, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { Holding } from './officer.ts'
import type { Post } from './post.ts'

/** A post to be held, from one day to another (both included); open where there is no last day. */
export interface Term extends Holding {
  readonly from: PlainDate
  readonly to?: PlainDate
}

/** A term as it was given, and to whom. */
export interface GivenTerm extends Term {
  readonly account: string
}

/** Terms of these accounts that last on `day` or begin after it, and were not taken back: as lists of officers show them. */
export async function listTerms(
  db: ReadDb,
  accounts: readonly string[],
  day: PlainDate,
): Promise<readonly GivenTerm[]> {
  if (accounts.length === 0) return []
  const rows = await db
    .selectFrom('officer_holding')
    .innerJoin('officer', 'officer.officer_id', 'officer_holding.officer_id')
    .select(['account', 'post', 'unit_id', 'valid_from', 'valid_to'])
    .where('account', 'in', accounts)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('valid_from')
    .orderBy('unit_id')
    .orderBy('post')
    .execute()
  return rows.map(({ account, post, unit_id, valid_from: from, valid_to: to }) => {
    const term = { account, post: post as Post, unitId: unit_id as UnitId | null, from }
    return to === null ? term : { ...term, to }
  })
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

/** Takes the post back at once, with what was still to come of it; terms that were over by `day` stay as they were. False where it is not held. */
export async function endHolding(
  tx: WriteTx,
  id: OfficerId,
  held: Holding & { readonly at: Instant; readonly day: PlainDate },
): Promise<boolean> {
  const ended = await tx
    .updateTable('officer_holding')
    .set({ ended_at: formatInstant(held.at) })
    .where('officer_id', '=', id)
    .where('post', '=', held.post)
    .where(sql<boolean>`unit_id IS NOT DISTINCT FROM ${held.unitId}::integer`)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', held.day)]))
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
