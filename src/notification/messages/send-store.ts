import { sql } from 'kysely'
import type { Database } from '#db/index.ts'
import { formatInstant, type Instant } from '#kernel/index.ts'
import type { MessageChannel } from './addresses.ts'
import { kindsThat } from './kinds.ts'
import type { StoredMessage } from './render.ts'
import type { Taken } from './send-rules.ts'

export interface ClaimedMessage extends StoredMessage, Taken {
  readonly id: number
}

/** How many messages are out at once, by one channel of one process. */
export const batchSize = 10

/**
 * Takes the next due messages of a channel for this process until `lease`. To one address they go one after the other, in order, but
 * for urgent kinds, which wait for nothing; `isQuiet` leaves only those. However many processes ask at once, each gets others.
 */
export async function claimMessages(
  db: Database,
  { channel, now, lease, isQuiet }: { channel: MessageChannel; now: Instant; lease: Instant; isQuiet: boolean },
): Promise<readonly ClaimedMessage[]> {
  const urgent = kindsThat((kind) => kind.isUrgent === true)
  const standing = kindsThat((kind) => kind.isStanding === true)
  const { rows } = await sql<Row>`
    UPDATE message
    SET state = 'sending', attempts = attempts + 1, next_attempt_at = ${formatInstant(lease)}
    WHERE message_id IN (
      SELECT message_id
      FROM message AS due
      WHERE channel = ${channel} AND next_attempt_at <= ${formatInstant(now)}
        AND (kind = ANY(${urgent}) OR (NOT ${isQuiet} AND NOT EXISTS (
          SELECT FROM message AS earlier
          WHERE earlier.recipient = due.recipient AND earlier.channel = due.channel
            AND earlier.message_id < due.message_id AND earlier.next_attempt_at IS NOT NULL
            AND earlier.kind <> ALL(${urgent})
        )))
      ORDER BY kind = ANY(${urgent}) DESC, message_id
      LIMIT ${batchSize}
      FOR UPDATE SKIP LOCKED
    )
    RETURNING message_id, key, channel, kind, language, recipient, said, queued_at, attempts,
      kind = ANY(${standing}) AND EXISTS (
        SELECT FROM message AS later
        WHERE later.recipient = message.recipient AND later.channel = message.channel
          AND later.message_id > message.message_id AND later.kind = ANY(${standing})
          AND (later.dossier_id = message.dossier_id OR later.filing_id = message.filing_id)
      ) AS is_overtaken
  `.execute(db)
  return rows.map(claimedOf).toSorted((one, other) => one.id - other.id)
}

interface Row {
  readonly message_id: number
  readonly key: string
  readonly channel: string
  readonly kind: string
  readonly language: string
  readonly recipient: string
  readonly said: unknown
  readonly queued_at: Instant
  readonly attempts: number
  readonly is_overtaken: boolean | null
}

function claimedOf(row: Row): ClaimedMessage {
  return {
    id: row.message_id,
    key: row.key,
    channel: row.channel as MessageChannel,
    kind: row.kind,
    language: row.language as 'vi' | 'en',
    recipient: row.recipient,
    said: row.said,
    queuedAt: row.queued_at,
    attempts: row.attempts,
    isOvertaken: row.is_overtaken === true,
  }
}

/** How an attempt ended. */
export type Settlement =
  | { readonly state: 'sent' | 'dropped' | 'given-up'; readonly at: Instant; readonly why?: string }
  | { readonly state: 'failed'; readonly next: Instant; readonly why: string; readonly isCounted: boolean }

/** Writes down how the attempt ended; nothing where another process has taken the message over since. */
export async function settleMessage(db: Database, { id, attempts }: ClaimedMessage, end: Settlement): Promise<void> {
  const isOpen = end.state === 'failed'
  await db
    .updateTable('message')
    .set({
      state: end.state,
      attempts: isOpen && !end.isCounted ? attempts - 1 : attempts,
      next_attempt_at: isOpen ? formatInstant(end.next) : null,
      settled_at: isOpen ? null : formatInstant(end.at),
      last_fault: end.why ?? null,
    })
    .where('message_id', '=', id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempts)
    .execute()
}
