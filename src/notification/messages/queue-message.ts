import type { WriteTx } from '#db/index.ts'
import type { DossierId, FilingId, UnitId } from '#kernel/index.ts'
import { type Addressee, addressesOf } from './addresses.ts'
import type { MessageKindName, Said } from './kinds.ts'
import { insertMessages } from './message-store.ts'

/** What it is about, for whoever looks for it later. */
export interface MessageSubject {
  /** Of a dossier: the unit that accepted it. */
  readonly unitId: UnitId
  readonly dossierId?: DossierId
  readonly filingId?: FilingId
}

export interface MessageOrder<Kind extends MessageKindName> {
  /** Names what it tells of, without anything personal (`sign-in:019a…`): under one key nobody is told twice. */
  readonly key: string
  readonly to: Addressee
  readonly kind: Kind
  readonly values: Said<Kind>
  readonly about?: MessageSubject
}

/**
 * Puts a message into the outbox, in the transaction of what it tells of: told if that happened, and only then. By SMS and
 * by e-mail where the addressee has both. Answers by how many ways; 0 where none reaches them, or where it was queued before.
 */
export async function queueMessage<Kind extends MessageKindName>(
  tx: WriteTx,
  order: MessageOrder<Kind>,
): Promise<number> {
  const addresses = addressesOf(order.to)
  return addresses.length === 0 ? 0 : insertMessages(tx, order, addresses)
}
