import type { WriteTx } from '#db/index.ts'
import { audienceOf, type Contact } from './audience.ts'
import type { MessageKindName, Said } from './kinds.ts'
import { type MessageSubject, queueMessage } from './queue-message.ts'

/** Something to be told: a kind with what it says. */
export type News = {
  readonly [Kind in MessageKindName]: { readonly kind: Kind; readonly values: Said<Kind> }
}[MessageKindName]

interface Telling {
  /** What happened, without who is told: `dossier:…:3`. */
  readonly key: string
  readonly contacts: readonly Contact[]
  readonly about: MessageSubject
}

/** Queues the same news for everybody who is to be told. */
export async function tellAll(tx: WriteTx, news: News, { key, contacts, about }: Telling): Promise<void> {
  for (const { role, to } of audienceOf(contacts)) await queueMessage(tx, { ...news, key: `${key}:${role}`, to, about })
}
