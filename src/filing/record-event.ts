import type { WriteTx } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import type { FilingActor } from './actor.ts'
import { type FilingAction, type FilingEvent, hashFilingAction, readFilingEvent, writeFilingBody } from './event.ts'
import type { FilingOrder } from './order.ts'
import { insertFilingAction, readFilingActions } from './store.ts'

/** Appends `event` to the chain of a filing that the transaction has locked. */
export async function recordEvent(
  tx: WriteTx,
  { id, key, actor }: Pick<FilingOrder, 'id' | 'key'> & { readonly actor: FilingActor },
  { event, at }: { readonly event: FilingEvent; readonly at: Instant },
): Promise<void> {
  const last = (await readFilingActions(tx, [id])).at(-1)
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
  await insertFilingAction(tx, { ...action, hash: hashFilingAction(action, last?.hash ?? null) })
}
