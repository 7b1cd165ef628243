import { dayOf, isValidOn, latestVersion, type UnitId } from '#kernel/index.ts'
import type { OfficerVisit } from './officer-visit.ts'

/** Names of the units in which the officer holds posts today. */
export function unitNames(visit: OfficerVisit): string {
  const ids = new Set(visit.officer.holdings.flatMap(({ unitId }) => unitId ?? []))
  const names = [...ids].map((id) => unitNameToday(visit, id))
  return names.length === 0 ? visit.say({ vi: 'Mọi đơn vị', en: 'All units' }) : names.join(', ')
}

/** What a unit is called today; what it was last called, if it is no more. */
export function unitNameToday({ organisation, deps }: OfficerVisit, id: UnitId): string {
  const today = dayOf(deps.clock.now())
  const versions = organisation.units.filter((unit) => unit.id === id)
  return (versions.find((unit) => isValidOn(unit, today)) ?? latestVersion(versions))?.name ?? ''
}
