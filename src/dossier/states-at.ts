import type { ReadDb } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import { groupByDossier, replay } from './fold.ts'
import { readActionsOf } from './log-store.ts'
import type { DossierState } from './state.ts'

/** How the dossiers with these codes stood at `at`, by code; those not yet accepted then are missing. */
export async function statesAt(
  db: ReadDb,
  codes: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, DossierState>> {
  const histories = groupByDossier(await readActionsOf(db, codes))
  const states = histories.flatMap((actions) => {
    const state = replay(actions).findLast(({ event }) => event.at <= at)?.after
    return state === undefined ? [] : [state]
  })
  return new Map(states.map((state) => [state.code, state]))
}
