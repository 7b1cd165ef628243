import { type RawBuilder, sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { Reach } from '#identity/index.ts'
import type { UnitId } from '#kernel/index.ts'
import { isWithin } from './queue-store.ts'

/** A dossier as a command names it: its code, and the newest action that was seen. */
export interface Seen {
  readonly code: string
  readonly seenAction: number
}

/**
 * Everything unfinished that `account` holds in units of `reach`, what is due first before the rest: to be given to others when
 * somebody is ill.
 */
export function heldBy(db: ReadDb, account: string, reach: Reach): Promise<readonly Seen[]> {
  return readHeld(db, sql`assignee = ${account} AND ${isWithin(reach, 'work_item.holder_unit_id')}`)
}

/** Everything unfinished that the unit has, what is due first before the rest: to be handed over when the unit is no more. */
export function heldInUnit(db: ReadDb, unitId: UnitId): Promise<readonly Seen[]> {
  return readHeld(db, sql`holder_unit_id = ${unitId}`)
}

/** How many unfinished dossiers lie in each unit that has any. */
export async function countHeldInUnits(db: ReadDb): Promise<ReadonlyMap<UnitId, number>> {
  const { rows } = await sql<{ readonly unitId: UnitId; readonly held: number }>`
    SELECT holder_unit_id AS "unitId", count(*) AS held
    FROM work_item
    WHERE state <> 'finished'
    GROUP BY holder_unit_id
  `.execute(db)
  return new Map(rows.map(({ unitId, held }) => [unitId, held]))
}

async function readHeld(db: ReadDb, whose: RawBuilder<unknown>): Promise<readonly Seen[]> {
  const { rows } = await sql<Seen>`
    SELECT code, last_action AS "seenAction"
    FROM work_item
    WHERE state <> 'finished' AND ${whose}
    ORDER BY coalesce(due_at, due_before), dossier_id
  `.execute(db)
  return rows
}
