import type { WriteTx } from '#db/index.ts'
import { type Decision, type DossierId, dayOf, ok, refuse, type UnitId } from '#kernel/index.ts'
import { decide } from './decide.ts'
import type { Change } from './envelope.ts'
import { fold } from './fold.ts'
import type { Law } from './law.ts'
import { readActions } from './log-store.ts'
import type { Prepared } from './prepared.ts'
import type { DossierState } from './state.ts'
import { takeStep } from './step.ts'
import { lockDossiers, readClock } from './store.ts'

/** The step that a command is for a dossier that is there, which is locked from here to the end of the transaction. */
export async function changeStep(
  { tx, law }: { readonly tx: WriteTx; readonly law: Law },
  { code, command, seenAction, actor }: Change,
  key: { readonly unitId: UnitId; readonly dossierId: DossierId },
): Promise<Decision<Prepared>> {
  await lockDossiers(tx, [code])
  const at = await readClock(tx)
  const known = fold(await readActions(tx, key))
  const { state } = known
  if (state.lastAction !== seenAction) return refuseStale(state, seenAction)
  const day = dayOf(at)
  const due = law.dueRule(state.procedureVersionId, state.holderUnitId, day)
  const successors = law.successorsOn(state.holderUnitId, day)
  const decision = decide(state, command, { at, origin: 'live', actor, due, successors })
  if (!decision.ok) return decision
  const [event] = decision.value
  if (event === undefined) throw new Error(`'${command.kind}' without an event`)
  const step = takeStep(known, event, { recordedAt: at, origin: 'live', actor: actor.id })
  return ok({ step, persons: [] })
}

function refuseStale(state: DossierState, seen: number): Decision<never> {
  return refuse('changed-meanwhile', {
    vi: `Hồ sơ ${state.code} đã thay đổi trong khi bạn xem (việc thứ ${state.lastAction}, bạn thấy đến ${seen}). Hãy tải lại trang rồi quyết định.`,
    en: `Dossier ${state.code} has changed since you saw it (action ${state.lastAction}, you had seen ${seen}). Load the page again, then decide.`,
  })
}
