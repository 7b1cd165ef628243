import type { ReadDb } from '#db/index.ts'
import { findPhone, type Instant, normalise } from '#kernel/index.ts'
import type { MessageChannel } from './addresses.ts'
import type { OutgoingMessage } from './outgoing.ts'
import { type MessageSite, render } from './render.ts'
import { countSmsParts } from './sms-text.ts'

/** A message as whoever got it sees it. */
export interface MailboxMessage extends OutgoingMessage {
  readonly channel: MessageChannel
  readonly queuedAt: Instant
  /** How many SMS it is; 1 for an e-mail. */
  readonly parts: number
}

export interface MailboxQuery {
  /** A telephone number or e-mail address, as typed; empty for everybody's. */
  readonly recipient: string
  /** From 1. */
  readonly page: number
  readonly perPage: number
}

/** What was sent, or waits to be, the newest first, with the whole number; without what has been forgotten, dropped or cannot be read. */
export async function readMailbox(
  db: ReadDb,
  { recipient, page, perPage }: MailboxQuery,
  site: MessageSite,
): Promise<{ readonly messages: readonly MailboxMessage[]; readonly total: number }> {
  const asked = findPhone(recipient)?.number ?? normalise(recipient).toLowerCase()
  const kept = db
    .selectFrom('message')
    .where('recipient', 'is not', null)
    .where('state', '!=', 'dropped')
    .$if(asked !== '', (all) => all.where('recipient', '=', asked))
  const rows = await kept
    .selectAll()
    .orderBy('message_id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  const { total } = await kept.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const messages = rows.flatMap((row): readonly MailboxMessage[] => {
    const channel = row.channel as MessageChannel
    const language = row.language as 'vi' | 'en'
    const { key, kind, said, recipient: to } = row
    const rendered = findRendered({ key, channel, kind, language, recipient: to ?? '', said }, site)
    if (rendered === undefined) return []
    const parts = channel === 'sms' ? countSmsParts(rendered.body) : 1
    return [{ ...rendered, channel, queuedAt: row.queued_at, parts }]
  })
  return { messages, total }
}

function findRendered(message: Parameters<typeof render>[0], site: MessageSite): OutgoingMessage | undefined {
  try {
    return render(message, site)
  } catch {
    return undefined
  }
}
