import type { WriteTx } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import type { FilingActor } from './actor.ts'
import {
  type FilingAction,
  type FilingEvent,
  hashFilingAction,
  readFilingEvent,
  type StoredFilingAction,
  writeFilingBody,
} from './event.ts'
import type { FilingOrder } from './order.ts'
import { insertFilingAction } from './store.ts'

/** What is appended, and to which chain: that of a filing which the transaction has locked. */
interface Appended {
  readonly actions: readonly StoredFilingAction[]
  readonly event: FilingEvent
  readonly at: Instant
}

/** Appends an event to the chain of a filing, and answers the chain with it. */
export async function recordEvent(
  tx: WriteTx,
  { id, key, actor }: Pick<FilingOrder, 'id' | 'key'> & { readonly actor: FilingActor },
  { actions, event, at }: Appended,
): Promise<readonly StoredFilingAction[]> {
  const last = actions.at(-1)
  const action: FilingAction = {
    filingId: id,
    number: (last?.number ?? 0) + 1,
    at,
    actor: actor.id,
    post: actor.post,
    kind: event.kind,
    body: writeFilingBody(event),
    key,
  }
  // Read once as the log will be: a body that nobody could read again must never reach it.
  readFilingEvent(action)
  const stored = { ...action, hash: hashFilingAction(action, last?.hash ?? null) }
  await insertFilingAction(tx, stored)
  return [...actions, stored]
}
