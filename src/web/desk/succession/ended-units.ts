import { isValidOn, latestVersion, today } from '#kernel/index.ts'
import { findUnitOn, successorsOn, type Unit } from '#organisation/index.ts'
import { countHeldInUnits } from '#worklist/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** A unit that is no more and still has unfinished dossiers. */
export interface EndedUnit {
  /** As it was last called. */
  readonly unit: Unit
  readonly held: number
  /** Who handles today what was the unit's: several where it was divided, none where nobody is known. */
  readonly successors: readonly Unit[]
}

/** Those units, in catalogue order. */
export async function endedUnits({ deps, organisation }: OfficerVisit): Promise<readonly EndedUnit[]> {
  const day = today(deps.clock)
  const held = await countHeldInUnits(deps.db)
  const ids = [...new Set(organisation.units.map(({ id }) => id))].filter((id) => held.has(id))
  return ids.flatMap((id) => {
    const versions = organisation.units.filter((unit) => unit.id === id)
    const unit = latestVersion(versions)
    if (unit === undefined || versions.some((version) => isValidOn(version, day))) return []
    const successors = successorsOn(organisation, id, day).flatMap((next) => findUnitOn(organisation, next, day) ?? [])
    return [{ unit, held: held.get(id) ?? 0, successors }]
  })
}
