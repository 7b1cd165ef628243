import { sql } from 'kysely'
import type { Database, ReadDb, WriteTx } from '#db/index.ts'
import type { DossierId, Instant, UnitId } from '#kernel/index.ts'
import { formatInstant } from '#kernel/index.ts'
import { clock } from './store.ts'

export interface CommandClaim {
  readonly unitId: UnitId
  readonly key: string
  readonly requestHash: Buffer
  readonly dossierId: DossierId
}

/**
 * When this transaction, as the first to carry out the command of this key, claimed it; undefined when another did. Waits for a
 * twin to end.
 */
export async function claimCommand(tx: WriteTx, claim: CommandClaim): Promise<Instant | undefined> {
  const row = await tx
    .insertInto('dossier_command')
    .values({
      unit_id: claim.unitId,
      command_key: claim.key,
      request_hash: claim.requestHash,
      dossier_id: claim.dossierId,
      last_action: null,
      recorded_at: sql<string>`${clock}`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('recorded_at')
    .executeTakeFirst()
  return row?.recorded_at
}

export async function completeCommand(tx: WriteTx, claim: CommandClaim, lastAction: number): Promise<void> {
  await tx
    .updateTable('dossier_command')
    .set({ last_action: lastAction })
    .where('unit_id', '=', claim.unitId)
    .where('command_key', '=', claim.key)
    .execute()
}

/** What was done under this key. Throws when nothing was: it is asked only after a claim failed. */
export async function readCommand(
  db: ReadDb,
  claim: CommandClaim,
): Promise<{ readonly requestHash: Buffer; readonly dossierId: DossierId; readonly lastAction: number }> {
  const row = await db
    .selectFrom('dossier_command')
    .select(['request_hash', 'dossier_id', 'last_action'])
    .where('unit_id', '=', claim.unitId)
    .where('command_key', '=', claim.key)
    .executeTakeFirstOrThrow()
  return {
    requestHash: row.request_hash,
    dossierId: row.dossier_id as DossierId,
    lastAction: row.last_action ?? 0,
  }
}

/** Forgets commands that were sent before `before`: a key that is sent again is then a new command. Answers how many. */
export async function forgetCommands(db: Database, before: Instant): Promise<number> {
  const result = await db
    .deleteFrom('dossier_command')
    .where(sql<boolean>`recorded_at < ${formatInstant(before)}`)
    .executeTakeFirstOrThrow()
  return Number(result.numDeletedRows)
}
