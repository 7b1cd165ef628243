import type { WriteTx } from '#db/index.ts'
import { type FilingId, type Instant, ok, type RandomSource, type UnitId } from '#kernel/index.ts'
import { answerBy } from './answer-by.ts'
import { writeOutcome } from './carry-out.ts'
import type { FilingContent } from './content.ts'
import { saltContent } from './content-hash.ts'
import type { FormDecision } from './field-fault.ts'
import type { Filing } from './filing.ts'
import { freeReference } from './free-reference.ts'
import type { FilingWriter } from './recorded-filing-event.ts'
import { filingUnknown, refuseState } from './refusals.ts'
import { filingOf, insertDraft, openFiling } from './store.ts'

/** Where another portal's filings are written: the transaction in which that portal is answered. */
interface TakingIn {
  readonly tx: WriteTx
  readonly random: RandomSource
  readonly filingWriters: readonly FilingWriter[]
}

interface TakeInOrder {
  readonly id: FilingId
  readonly key: string
  readonly unitId: UnitId
  /** The account of whoever filed it on the other portal. */
  readonly by: string
  readonly content: FilingContent
  readonly at: Instant
}

/**
 * A filing that was handed in on another portal: it waits to be received, however its content was typed. Whoever filed it has
 * been told there that it was taken; what is wrong with it is the officer's to ask for.
 */
export async function takeInFiling(
  { tx, random, filingWriters }: TakingIn,
  { id, key, unitId, by, content, at }: TakeInOrder,
): Promise<Filing> {
  const { contentHash, ...salted } = saltContent(content, random)
  const row = await insertDraft(tx, { id, unitId, ...salted, by, isByCitizen: true, at })
  if (row === undefined) throw new Error(`filing ${id} is there already`)
  const reference = await freeReference(tx, random, at)
  const { channel, isAssisted } = content
  return writeOutcome(
    { tx, filing: filingOf(row, []), actions: [], at, filingWriters },
    { id, key, actor: { id: by, post: 'citizen' } },
    {
      event: { kind: 'submitted', channel, isAssisted, contentHash, reference },
      patch: { state: 'submitted', reference, submittedAt: at, answerBy: await answerBy(tx, unitId, at) },
    },
  )
}

/** What is new of it there, as long as nobody has answered it here. Refused: `not-while-…`, `filing-unknown`. */
export async function changeTakenIn(
  { tx, random, filingWriters }: TakingIn,
  {
    id,
    key,
    by,
    at,
    change,
  }: Omit<TakeInOrder, 'unitId' | 'content'> & {
    readonly change: (content: FilingContent) => FilingContent
  },
): Promise<FormDecision<Filing>> {
  const locked = await openFiling(tx, id)
  if (locked === undefined) return { ok: false, refusal: filingUnknown }
  const { filing, actions } = locked
  if (filing.state !== 'submitted' || filing.content === null)
    return { ok: false, refusal: refuseState(filing, 'change') }
  const { contentHash, ...content } = saltContent(change(filing.content), random)
  return ok(
    await writeOutcome(
      { tx, filing, actions, at, filingWriters },
      { id, key, actor: { id: by, post: 'citizen' } },
      { event: { kind: 'changed', contentHash }, patch: { content } },
    ),
  )
}
