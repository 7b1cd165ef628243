import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { Reach } from '#identity/index.ts'
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
export async function heldBy(db: ReadDb, account: string, reach: Reach): Promise<readonly Seen[]> {
  const { rows } = await sql<Seen>`
    SELECT code, last_action AS "seenAction"
    FROM work_item
    WHERE assignee = ${account} AND state <> 'finished' AND ${isWithin(reach, 'work_item.holder_unit_id')}
    ORDER BY coalesce(due_at, due_before), dossier_id
  `.execute(db)
  return rows
}
