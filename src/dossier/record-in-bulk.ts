import type { WriteTx } from '#db/index.ts'
import { fold, groupByDossier, replay } from './fold.ts'
import type { WorkLaw } from './law.ts'
import { readActionsOf, type StoredAction } from './log-store.ts'
import type { RecordedEvent, SideWriter } from './recorded-event.ts'
import type { KnownDossier, Step } from './step.ts'
import { lockDossiers, storeSteps } from './store.ts'

/** A dossier that is there already, with its log. */
export interface KnownHistory {
  readonly known: KnownDossier
  readonly actions: readonly StoredAction[]
  readonly recorded: readonly RecordedEvent[]
}

/** Those of `codes` that are there, by code, their rows locked to the end of the transaction. */
export async function lockHistories(tx: WriteTx, codes: readonly string[]): Promise<ReadonlyMap<string, KnownHistory>> {
  const found = await lockDossiers(tx, codes)
  if (found.length === 0) return new Map()
  const histories = groupByDossier(await readActionsOf(tx, found)).map((actions): [string, KnownHistory] => {
    const known = fold(actions)
    return [known.state.code, { known, actions, recorded: replay(actions) }]
  })
  return new Map(histories)
}

/**
 * Stores steps of many dossiers, each chained to the one before it, with all that `writers` add, in the caller's
 * transaction. For what an earlier system recorded: nobody is told of it, and writers that are for live commands write nothing.
 */
export async function recordInBulk(
  tx: WriteTx,
  steps: readonly Step[],
  { writers, law }: { readonly writers: readonly SideWriter[]; readonly law: WorkLaw },
): Promise<void> {
  await storeSteps(tx, steps, law)
  for (const writer of writers) if (writer.isForLive === undefined) await writer.postEvents(tx, steps)
}
