import { sql } from 'kysely'
import type { Database, ReadDb } from '#db/index.ts'
import { formatInstant, type Instant, maskPhone, type Text } from '#kernel/index.ts'
import type { MessageChannel } from './addresses.ts'
import { findMessageKind } from './kinds.ts'

/** Where a message stands, in the order in which somebody who watches over them asks. */
export const messageStates = ['given-up', 'failed', 'waiting', 'sending', 'sent', 'dropped'] as const
export type MessageState = (typeof messageStates)[number]

/** A message as an administrator sees it: never what it says, never the whole address. */
export interface WatchedMessage {
  readonly id: number
  readonly name: Text
  readonly channel: MessageChannel
  /** `0912 ••• 678`; empty once it has been forgotten. */
  readonly maskedRecipient: string
  /** Code of the dossier that it is about. */
  readonly code: string | null
  readonly queuedAt: Instant
  readonly attempts: number
  readonly nextAttemptAt: Instant | null
  readonly settledAt: Instant | null
  /** `too-late`, `overtaken`, `too-many-attempts`, `unreadable`, or what the station answered. */
  readonly fault: string | null
  /** Whether it can be sent again. */
  readonly isSendable: boolean
}

/** How many messages stand where. */
export async function countMessages(db: ReadDb): Promise<Readonly<Record<MessageState, number>>> {
  const rows = await db
    .selectFrom('message')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
  return Object.fromEntries(messageStates.map((state) => [state, of(state)])) as Record<MessageState, number>
}

/** One page of those that stand there, the newest first; pages count from 1. */
export async function listMessages(
  db: ReadDb,
  { state, page, perPage }: { readonly state: MessageState; readonly page: number; readonly perPage: number },
): Promise<readonly WatchedMessage[]> {
  const rows = await db
    .selectFrom('message')
    .leftJoin('dossier', (join) =>
      join.onRef('dossier.unit_id', '=', 'message.unit_id').onRef('dossier.dossier_id', '=', 'message.dossier_id'),
    )
    .select(['message_id', 'kind', 'message.channel', 'recipient', 'code', 'queued_at', 'attempts'])
    .select(['next_attempt_at', 'settled_at', 'last_fault'])
    .where('message.state', '=', state)
    .orderBy('message_id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return rows.map((row) => ({
    id: row.message_id,
    name: findMessageKind(row.kind)?.name ?? { vi: row.kind, en: row.kind },
    channel: row.channel as MessageChannel,
    maskedRecipient: masked(row.recipient ?? ''),
    code: row.code,
    queuedAt: row.queued_at,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    settledAt: row.settled_at,
    fault: row.last_fault,
    isSendable: state === 'given-up' && row.recipient !== null,
  }))
}

function masked(recipient: string): string {
  const at = recipient.indexOf('@')
  return at < 0 ? maskPhone(recipient) : `${recipient.slice(0, 1)}•••${recipient.slice(at)}`
}

/** Puts a message that was given up in again, as new, under its old identity. Answers whether there was one. */
export async function sendAgain(db: Database, id: number, now: Instant): Promise<boolean> {
  const at = formatInstant(now)
  const result = await db
    .updateTable('message')
    .set({ state: 'waiting', attempts: 0, queued_at: at, next_attempt_at: at, settled_at: null })
    .where('message_id', '=', id)
    .where('state', '=', 'given-up')
    .where(sql<boolean>`recipient IS NOT NULL`)
    .executeTakeFirstOrThrow()
  return result.numUpdatedRows === 1n
}
