import { moveToDossier } from '#attachment/index.ts'
import type { WriteTx } from '#db/index.ts'
import type { RecordedEvent, SideWriter } from '#dossier/index.ts'
import type { ProcedureVersionId } from '#kernel/index.ts'
import { insertAnswers } from './answers-store.ts'
import { refuseVerb } from './carry-out.ts'
import { insertFilingCommand } from './command-store.ts'
import type { FilingContent } from './content.ts'
import { hashAnswers, hashContent } from './content-hash.ts'
import { type FilingOrder, hashOrder } from './order.ts'
import { recordEvent } from './record-event.ts'
import type { FilingWriter } from './recorded-filing-event.ts'
import { filingUnknown } from './refusals.ts'
import { filingOf, type LockedFiling, openFiling, patchFiling } from './store.ts'

interface Accepting {
  /** As it was sent: what its key stands for. */
  readonly order: FilingOrder
  /** The version that was checked. */
  readonly seenVersion: number
  readonly content: FilingContent
  readonly versionId: ProcedureVersionId
  readonly filingWriters: readonly FilingWriter[]
}

/** What is written about the filing in the transaction that accepts it as a dossier. */
export function filingWriter(accepting: Accepting): SideWriter {
  const { order, seenVersion } = accepting
  // Locked by `allow` to the end of the transaction, in which nobody else writes it: read once.
  let locked: LockedFiling | undefined
  return {
    allow: async (tx) => {
      locked = await openFiling(tx, order.id)
      return locked === undefined ? filingUnknown : refuseVerb(locked.filing, 'accept', { ...order, seenVersion })
    },
    postEvents: async (tx, recorded) => {
      if (locked === undefined) throw new Error(`filing ${order.id} was not locked before it became a dossier`)
      for (const each of recorded) await close(tx, { ...accepting, locked }, each)
    },
  }
}

async function close(
  tx: WriteTx,
  { order, content, versionId, locked, filingWriters }: Accepting & { readonly locked: LockedFiling },
  { after, event: { at } }: RecordedEvent,
): Promise<void> {
  const { dossierId, code } = after
  if (after.procedureVersionId !== versionId)
    throw new Error(`the procedure of filing ${order.id} has a new version since it was checked: send it again`)
  const { row, actions } = locked
  if (row.content_salt === null) throw new Error(`filing ${order.id} has no content under its lock`)
  const contentHash = hashContent(content, row.content_salt)
  await insertFilingCommand(tx, { ...order, requestHash: hashOrder('accept', order) }, at)
  const kept = content.form === null ? {} : { answersHash: hashAnswers(content.form, row.content_salt) }
  const event = { kind: 'accepted', dossierId, code, contentHash, ...kept } as const
  const recorded = await recordEvent(tx, order, { actions, at, event })
  if (content.form !== null)
    await insertAnswers(tx, { unitId: row.unit_id, dossierId, form: content.form, salt: row.content_salt })
  const accepted = await patchFiling(tx, order.id, {
    state: 'accepted',
    content: null,
    answerBy: null,
    dossierId,
    changedBy: order.actor.id,
    changedAt: at,
  })
  await moveToDossier(tx, order.id, dossierId)
  const told = { before: locked.filing, after: filingOf(accepted, recorded), content, event, at, actor: order.actor }
  for (const writer of filingWriters) await writer.postEvents(tx, [told])
}
