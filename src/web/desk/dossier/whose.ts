import type { DossierState } from '#dossier/index.ts'
import { type Action, type Actor, actorFor } from '#identity/index.ts'
import { dayOf, type UnitId } from '#kernel/index.ts'
import { successorsOn } from '#organisation/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** The units whose officers may do it to this dossier: those that `decide` of the dossier room asks about too. */
export function unitsThatMay(visit: OfficerVisit, state: DossierState, action: Action): readonly UnitId[] {
  if (action === 'dossier.answer') return asked(state)
  if (action !== 'dossier.hand-over') return [state.holderUnitId]
  const day = dayOf(visit.deps.clock.now())
  return [state.holderUnitId, ...successorsOn(visit.organisation, state.holderUnitId, day)]
}

function asked({ consultations }: DossierState): readonly UnitId[] {
  return consultations.map(({ unitId }) => unitId)
}

/** As whom the officer may do it to this dossier: one for each post that permits it, in the order in which they are held. */
export function actorsFor(visit: OfficerVisit, state: DossierState, action: Action): readonly Actor[] {
  const units = unitsThatMay(visit, state, action)
  return visit.officer.holdings.flatMap((held) => {
    const alone = { ...visit.officer, holdings: [held] }
    const unit = units.find((id) => actorFor(alone, action, id, visit.organisation) !== undefined)
    return unit === undefined ? [] : (actorFor(alone, action, unit, visit.organisation) ?? [])
  })
}

/** Whose dossier it is; and, until the dossier has ended, a unit whose opinion was asked (decision 0054). */
export function mayRead(visit: OfficerVisit, state: DossierState): boolean {
  return mayLook(visit, state, 'dossier.read')
}

/** Whether what is permitted for the dossiers of one's own unit, such as opening a file, is permitted for this one. */
export function mayLook(visit: OfficerVisit, state: DossierState, action: Action): boolean {
  if (visit.actor(action, state.holderUnitId) !== undefined) return true
  return state.phase !== 'finished' && asked(state).some((unit) => visit.actor('dossier.answer', unit) !== undefined)
}
