import { isValidOn, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { Organisation, Succession } from './organisation.ts'

/**
 * The units that handle on `day` what was the unit's: itself while it exists, else those that took over, through as
 * many mergers as there were, each once. More than one where it was divided: then a person says which, dossier by
 * dossier. Empty when it did not exist yet, or ended with no successor known.
 */
export function successorsOn(organisation: Organisation, unitId: UnitId, day: PlainDate): readonly UnitId[] {
  if (organisation.units.some((unit) => unit.id === unitId && isValidOn(unit, day))) return [unitId]
  const next = organisation.successions.filter(
    ({ predecessorId, effectiveOn }) => predecessorId === unitId && effectiveOn <= day,
  )
  const later = { ...organisation, successions: after(organisation.successions, next) }
  return [...new Set(next.flatMap(({ successorId }) => successorsOn(later, successorId, day)))]
}

/** The units whose dossiers `unitId` had taken over by the end of `day`, directly or through others, each once. */
export function predecessorsOn(organisation: Organisation, unitId: UnitId, day: PlainDate): readonly UnitId[] {
  const ids = new Set(organisation.units.map((unit) => unit.id))
  return [...ids].filter((id) => id !== unitId && successorsOn(organisation, id, day).includes(unitId))
}

// Time goes one way: a unit that is divided, merged and divided again must not lead in a circle.
function after(successions: readonly Succession[], taken: readonly Succession[]): readonly Succession[] {
  return successions.filter((succession) => taken.some(({ effectiveOn }) => succession.effectiveOn > effectiveOn))
}
