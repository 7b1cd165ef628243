import type { WriteTx } from '#db/index.ts'
import { type Decision, type IdSource, ok, refuse } from '#kernel/index.ts'
import { type DossierKey, readCorrection } from './correct-persons.ts'
import { decide } from './decide.ts'
import type { Change } from './envelope.ts'
import type { Facts } from './facts.ts'
import { fold } from './fold.ts'
import type { Law } from './law.ts'
import { lawFacts } from './law-facts.ts'
import { readActions } from './log-store.ts'
import type { Prepared } from './prepared.ts'
import { readColleague } from './read-colleague.ts'
import type { DossierState } from './state.ts'
import { liveStep } from './step.ts'
import { lockDossiers, readClock } from './store.ts'

interface Desk {
  readonly tx: WriteTx
  readonly law: Law
  readonly ids: IdSource
}

/** The step that a command is for a dossier that is there, which is locked from here to the end of the transaction. */
export async function changeStep({ tx, law, ids }: Desk, change: Change, key: DossierKey): Promise<Decision<Prepared>> {
  const { code, command, seenAction, actor } = change
  await lockDossiers(tx, [code])
  const at = await readClock(tx)
  const actions = await readActions(tx, key)
  const known = fold(actions)
  const { state } = known
  if (state.lastAction !== seenAction) return refuseStale(state, seenAction)
  const correction = await readCorrection({ tx, ids }, change, { key, actions })
  const isColleague = await readColleague(tx, change, { ...state, at })
  const facts: Facts = {
    at,
    origin: 'live',
    actor,
    ...lawFacts(law, state, at),
    isColleague,
    persons: correction.facts,
  }
  const decision = decide(state, command, facts)
  if (!decision.ok) return decision
  return ok({ step: liveStep(known, decision.value, actor), persons: correction.persons })
}

function refuseStale(state: DossierState, seen: number): Decision<never> {
  return refuse('changed-meanwhile', {
    vi: `Hồ sơ ${state.code} đã thay đổi trong khi bạn xem (việc thứ ${state.lastAction}, bạn thấy đến ${seen}). Hãy tải lại trang rồi quyết định.`,
    en: `Dossier ${state.code} has changed since you saw it (action ${state.lastAction}, you had seen ${seen}). Load the page again, then decide.`,
  })
}
