import { sql } from 'kysely'
import type { Database, ReadDb, WriteTx } from '#db/index.ts'
import { type FilingId, formatInstant, type Instant } from '#kernel/index.ts'

/** What was asked of a filing under a key. */
export interface FilingCommand {
  readonly id: FilingId
  readonly key: string
  readonly requestHash: Buffer
}

export async function insertFilingCommand(tx: WriteTx, { id, key, requestHash }: FilingCommand, at: Instant) {
  await tx
    .insertInto('filing_command')
    .values({ filing_id: id, command_key: key, request_hash: requestHash, recorded_at: formatInstant(at) })
    .execute()
}

/** Whether this very command was carried out before, or another one under its key. */
export async function findFilingCommand(
  db: ReadDb,
  { id, key, requestHash }: FilingCommand,
): Promise<'same' | 'other' | undefined> {
  const row = await db
    .selectFrom('filing_command')
    .select('request_hash')
    .where('filing_id', '=', id)
    .where('command_key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return row.request_hash.equals(requestHash) ? 'same' : 'other'
}

/** Forgets what was sent before `before`: a key that is sent again then meets the version check. Answers how many. */
export async function forgetFilingCommands(db: Database, before: Instant): Promise<number> {
  const result = await db
    .deleteFrom('filing_command')
    .where(sql<boolean>`recorded_at < ${formatInstant(before)}`)
    .executeTakeFirstOrThrow()
  return Number(result.numDeletedRows)
}
