import type { Database, WriteTx } from '#db/index.ts'
import { readClock } from '#dossier/index.ts'
import { type Decision, type FilingId, ok, type RandomSource, type Refusal, type UnitId } from '#kernel/index.ts'
import { type FilingActor, refuseActor } from './actor.ts'
import { type FilingContent, inNfc } from './content.ts'
import { canonicalContent } from './content-hash.ts'
import type { Filing } from './filing.ts'
import { filingUnknown, refuseStale, refuseState, unreadable } from './refusals.ts'
import { filingOf, findFiling, insertDraft, lockFiling, patchFiling } from './store.ts'

export interface FilingDeps {
  readonly db: Database
  /** Where the salts come from under which the log refers to contents. */
  readonly random: RandomSource
}

/** A draft as an officer's screen sends it; `seenVersion` 0 when it is new. */
export interface DraftOrder {
  readonly id: FilingId
  readonly unitId: UnitId
  readonly content: FilingContent
  readonly seenVersion: number
  readonly actor: FilingActor
}

/**
 * Keeps a draft as it was typed, however wrong. The same save sent twice is one. Refused: `changed-meanwhile` when
 * somebody else saved it since it was seen; `content-too-large`; `text-unreadable`; `not-permitted`.
 */
export async function saveDraft(deps: FilingDeps, typed: DraftOrder): Promise<Decision<Filing>> {
  const refusal = refuseActor(typed.actor, 'filing.draft', typed.unitId) ?? refuseContent(typed.content)
  if (refusal !== undefined) return { ok: false, refusal }
  const order = { ...typed, content: inNfc(typed.content) }
  return deps.db.transaction().execute((tx) => save(deps, tx, order))
}

async function save(deps: FilingDeps, tx: WriteTx, order: DraftOrder): Promise<Decision<Filing>> {
  const { id, content, actor } = order
  const draft = { ...order, salt: deps.random.bytes(32), by: actor.id, at: await readClock(tx) }
  const isNew = order.seenVersion === 0 && (await insertDraft(tx, draft))
  if (!isNew) {
    const row = await lockFiling(tx, id)
    if (row === undefined || row.unit_id !== order.unitId) return { ok: false, refusal: filingUnknown }
    const known = filingOf(row, [])
    if (isSavedAlready(known, order)) return ok(known)
    const refusal = refuseSaving(known, order)
    if (refusal !== undefined) return { ok: false, refusal }
    const salted = { content, salt: draft.salt }
    await patchFiling(tx, id, { content: salted, changedBy: actor.id, changedAt: draft.at })
  }
  const saved = await findFiling(tx, id)
  if (saved === undefined) throw new Error(`filing ${id} was not saved`)
  return ok(saved)
}

/** The twin of a double click, or a save whose answer was lost. */
function isSavedAlready({ version, changedBy, content }: Filing, order: DraftOrder): boolean {
  const isNext = version === order.seenVersion + 1 && changedBy === order.actor.id
  return isNext && content !== null && canonicalContent(content) === canonicalContent(order.content)
}

function refuseSaving(known: Filing, { seenVersion }: DraftOrder): Refusal | undefined {
  if (known.version !== seenVersion) return refuseStale(known)
  return known.state === 'draft' ? undefined : refuseState(known, saveName, ['draft'])
}

const saveName = { vi: 'lưu nháp', en: 'save' }

/** Much more than a form holds; what is longer is no typing. */
const longestContent = 200_000

function refuseContent(content: FilingContent): Refusal | undefined {
  let isReadable = true
  const text = JSON.stringify(content, (_key, value: unknown) => {
    if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value)) isReadable = false
    return value
  })
  if (!isReadable) return unreadable
  if (text.length <= longestContent) return undefined
  return {
    code: 'content-too-large',
    message: {
      vi: `Nội dung dài ${text.length} ký tự, nhiều nhất là ${longestContent}. Bản đã lưu trước đó vẫn còn; hãy bỏ bớt đoạn vừa dán rồi lưu lại.`,
      en: `The content is ${text.length} characters long; ${longestContent} at most. What was saved before is still there: take out what was pasted, then save again.`,
    },
  }
}
