import type { Database, WriteTx } from '#db/index.ts'
import { readClock } from '#dossier/index.ts'
import { type Decision, ok, type RandomSource, type Refusal, type UnitId } from '#kernel/index.ts'
import { isOfficer, refuseActor } from './actor.ts'
import { type FilingContent, inNfc } from './content.ts'
import { canonicalContent } from './content-hash.ts'
import type { Filing } from './filing.ts'
import { type FilingOrder, refuseOrder } from './order.ts'
import type { FilingWriter } from './recorded-filing-event.ts'
import { filingUnknown, refuseStale, refuseState } from './refusals.ts'
import { filingOf, insertDraft, openFiling, patchFiling } from './store.ts'

export interface FilingDeps {
  readonly db: Database
  /** Where the salts come from under which the log refers to contents. */
  readonly random: RandomSource
  /** What else is written in the transaction of a filing's event. */
  readonly filingWriters: readonly FilingWriter[]
}

/** A draft has no events, so that nobody is told of it. */
export type DraftDeps = Omit<FilingDeps, 'filingWriters'>

/** A draft as a screen sends it; `seenVersion` 0 when it is new. A draft needs no key: the same save twice is one. */
export interface DraftOrder extends Omit<FilingOrder, 'key'> {
  readonly unitId: UnitId
  readonly content: FilingContent
}

/**
 * Keeps a draft as it was typed, however wrong. The same save sent twice is one. Refused: `changed-meanwhile` when
 * somebody else saved it since it was seen; `content-too-large`; `text-unreadable`; `content-malformed`; `not-permitted`.
 */
export async function saveDraft(deps: DraftDeps, typed: DraftOrder): Promise<Decision<Filing>> {
  const isNew = typed.seenVersion === 0
  const refusal = refuseOrder(typed) ?? (isNew ? refuseActor(typed.actor, 'save', newDraft(typed)) : undefined)
  if (refusal !== undefined) return { ok: false, refusal }
  const order = { ...typed, content: inNfc(typed.content) }
  return deps.db.transaction().execute((tx) => save(deps, tx, order))
}

function newDraft({ id, unitId, actor }: DraftOrder) {
  return { id, unitId, draftedBy: actor.id, isByCitizen: !isOfficer(actor), state: 'draft' } as const
}

async function save(deps: DraftDeps, tx: WriteTx, order: DraftOrder): Promise<Decision<Filing>> {
  const { id, content, actor } = order
  const draft = {
    ...order,
    salt: deps.random.bytes(32),
    by: actor.id,
    isByCitizen: !isOfficer(actor),
    at: await readClock(tx),
  }
  const begun = order.seenVersion === 0 ? await insertDraft(tx, draft) : undefined
  if (begun !== undefined) return ok(filingOf(begun, []))
  const locked = await openFiling(tx, id)
  if (locked?.filing.unitId !== order.unitId) return { ok: false, refusal: filingUnknown }
  const { filing: known, actions } = locked
  if (isSavedAlready(known, order)) return ok(known)
  const refusal = refuseSaving(known, order)
  if (refusal !== undefined) return { ok: false, refusal }
  const salted = { content, salt: draft.salt }
  return ok(filingOf(await patchFiling(tx, id, { content: salted, changedBy: actor.id, changedAt: draft.at }), actions))
}

/** The twin of a double click, or a save whose answer was lost. */
function isSavedAlready({ version, changedBy, content }: Filing, order: DraftOrder): boolean {
  const isNext = version === order.seenVersion + 1 && changedBy === order.actor.id
  return isNext && content !== null && canonicalContent(content) === canonicalContent(order.content)
}

function refuseSaving(known: Filing, { seenVersion, actor }: DraftOrder): Refusal | undefined {
  const refusal = refuseActor(actor, 'save', known)
  if (refusal !== undefined) return refusal
  if (known.version !== seenVersion) return refuseStale(known)
  return known.state === 'draft' ? undefined : refuseState(known, 'save')
}
