import {
  closest,
  isValidDuring,
  isValidOn,
  latestVersion,
  normalise,
  type Period,
  type PlainDate,
  type UnitId,
} from '#kernel/index.ts'
import type { Organisation, Unit } from './organisation.ts'

/** One version of each unit that existed on a day of `period`: the last one of those days. In catalogue order. */
export function unitsDuring(organisation: Organisation, period: Period): readonly Unit[] {
  const latest = new Map<UnitId, Unit>()
  for (const unit of organisation.units) {
    if (!isValidDuring(unit, period)) continue
    latest.set(unit.id, latestVersion([unit, latest.get(unit.id) ?? unit]) ?? unit)
  }
  return [...latest.values()].sort((a, b) => a.listOrder - b.listOrder || a.id - b.id)
}

/**
 * The unit that `nameOrCode` names on a day of `period`: by its name or agency code as written, else by its name in
 * any case or its statistical code. The last one, where several bore that name or code within the period. Undefined
 * when none did.
 */
export function findUnit(organisation: Organisation, nameOrCode: string, period: Period): Unit | undefined {
  const text = normalise(nameOrCode)
  const lower = text.toLowerCase()
  const latestWhere = (matches: (unit: Unit) => boolean) =>
    latestVersion(organisation.units.filter((unit) => matches(unit) && isValidDuring(unit, period)))
  return (
    latestWhere((unit) => unit.name === text || unit.agencyCode === text) ??
    latestWhere((unit) => unit.name.toLowerCase() === lower || unit.statisticalCode === text)
  )
}

/** What the unit was called, and where it stood, on `day`; undefined when it did not exist. */
export function findUnitOn(organisation: Organisation, id: UnitId, day: PlainDate): Unit | undefined {
  return organisation.units.find((unit) => unit.id === id && isValidOn(unit, day))
}

/** Up to three units of `period` whose names look most like `text`, best first: for the sentence of a refusal. */
export function closestUnits(organisation: Organisation, text: string, period: Period): readonly Unit[] {
  const units = unitsDuring(organisation, period)
  const names = closest(
    units.map((unit) => unit.name),
    text,
  )
  return names.flatMap((name) => units.filter((unit) => unit.name === name)).slice(0, 3)
}
