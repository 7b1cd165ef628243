import { sql } from 'kysely'
import type { WriteTx } from '#db/index.ts'
import type { Address } from './addresses.ts'
import type { MessageKindName } from './kinds.ts'
import type { MessageOrder } from './queue-message.ts'

/** Now, by the database clock. */
const clock = sql<string>`date_trunc('milliseconds', clock_timestamp())`

/** A row for each address, unless the key was used for that channel before; answers how many. */
export async function insertMessages(
  tx: WriteTx,
  { key, kind, to, values, about }: MessageOrder<MessageKindName>,
  addresses: readonly Address[],
): Promise<number> {
  const result = await tx
    .insertInto('message')
    .values(
      addresses.map(({ channel, recipient }) => ({
        key,
        channel,
        kind,
        language: to.language,
        recipient,
        said: JSON.stringify(values).normalize('NFC'),
        unit_id: about?.unitId ?? null,
        dossier_id: about?.dossierId ?? null,
        filing_id: about?.filingId ?? null,
        queued_at: clock,
        next_attempt_at: clock,
      })),
    )
    .onConflict((known) => known.constraint('message_sent_once').doNothing())
    .executeTakeFirstOrThrow()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}
