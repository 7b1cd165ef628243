import type { Database, WriteTx } from '#db/index.ts'
import { readClock } from '#dossier/index.ts'
import { type Instant, ok, type Refusal } from '#kernel/index.ts'
import { refuseActor } from './actor.ts'
import { findFilingCommand, insertFilingCommand } from './command-store.ts'
import type { FilingEvent } from './event.ts'
import type { FormDecision } from './field-fault.ts'
import type { Filing } from './filing.ts'
import { type FilingOrder, hashOrder, refuseOrder } from './order.ts'
import { recordEvent } from './record-event.ts'
import type { FilingWriter } from './recorded-filing-event.ts'
import { filingUnknown, keyUsed, refuseStale, refuseState } from './refusals.ts'
import { type FilingPatch, filingOf, type LockedFiling, openFiling, patchFiling } from './store.ts'
import { type FilingVerb, filingVerbs } from './verbs.ts'

/** A filing as it stands, locked, and what is to be decided about it. */
export interface Scene {
  readonly tx: WriteTx
  readonly filing: Filing
  readonly at: Instant
}

/** What is new once it is decided. A draft has no log: what is done to it changes its row alone. */
export interface Outcome {
  readonly event?: FilingEvent
  readonly patch?: Omit<FilingPatch, 'changedBy' | 'changedAt'>
}

export interface CarryingDeps {
  readonly db: Database
  /** What else is written in the transaction of an event. */
  readonly filingWriters: readonly FilingWriter[]
}

export type Deciding = (scene: Scene) => Promise<FormDecision<Outcome>>

/**
 * Does something to a filing in one transaction, row locked and clock read: loads it, asks `decide`, writes the event and the
 * row, with all that `filingWriters` add. The same key and request again are answered with the filing as it is now.
 */
export async function carryOut(
  { db, filingWriters }: CarryingDeps,
  { verb, order }: { readonly verb: FilingVerb; readonly order: FilingOrder },
  decide: Deciding,
): Promise<FormDecision<Filing>> {
  const refusal = refuseOrder(order)
  if (refusal !== undefined) return { ok: false, refusal }
  const command = { ...order, requestHash: hashOrder(verb, order) }
  return db.transaction().execute(async (tx) => {
    const locked = await openFiling(tx, order.id)
    if (locked === undefined) return { ok: false, refusal: filingUnknown }
    const { filing, actions } = locked
    const done = await findFilingCommand(tx, command)
    if (done !== undefined) return done === 'same' ? ok(filing) : { ok: false, refusal: keyUsed }
    const refused = refuseVerb(filing, verb, order)
    if (refused !== undefined) return { ok: false, refusal: refused }
    const at = await readClock(tx)
    const decided = await decide({ tx, filing, at })
    if (!decided.ok) return decided
    await insertFilingCommand(tx, command, at)
    return ok(await writeOutcome({ tx, filing, at, actions, filingWriters }, order, decided.value))
  })
}

/** Why the verb is not for this actor, this version or this state. */
export function refuseVerb(
  filing: Filing,
  verb: FilingVerb,
  { actor, seenVersion }: Pick<FilingOrder, 'actor' | 'seenVersion'>,
): Refusal | undefined {
  const refusal = refuseActor(actor, verb, filing)
  if (refusal !== undefined) return refusal
  if (filing.version !== seenVersion) return refuseStale(filing)
  const states: readonly Filing['state'][] = filingVerbs[verb].states
  return states.includes(filing.state) ? undefined : refuseState(filing, verb)
}

/** Writes the row, the event, and what others add to it, of a filing that the transaction has locked or made. */
export async function writeOutcome(
  { tx, filing, at, actions, filingWriters }: Scene & Pick<LockedFiling, 'actions'> & Omit<CarryingDeps, 'db'>,
  order: Pick<FilingOrder, 'id' | 'key' | 'actor'>,
  { event, patch }: Outcome,
): Promise<Filing> {
  const { actor } = order
  const row = await patchFiling(tx, order.id, { ...patch, changedBy: actor.id, changedAt: at })
  if (event === undefined) return filingOf(row, actions)
  const after = filingOf(row, await recordEvent(tx, order, { actions, event, at }))
  const { content } = after
  if (content === null) throw new Error(`filing ${order.id} says nothing after '${event.kind}'`)
  for (const writer of filingWriters)
    await writer.postEvents(tx, [{ before: filing, after, content, event, at, actor }])
  return after
}
