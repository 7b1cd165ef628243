import type { ReadDb, WriteTx } from '#db/index.ts'
import { isValidOn, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { Organisation, Unit } from './organisation.ts'
import { referenceOrganisation } from './reference/index.ts'
import { insertSuccessions, insertUnits, readOrganisation, readUnits } from './store.ts'

export { createUnit } from './create-unit.ts'
export { closestUnits, findUnit, findUnitOn, unitsDuring } from './find-unit.ts'
export { type Level, type Organisation, parseLevel, type Succession, type Unit } from './organisation.ts'
export { predecessorsOn, successorsOn } from './successors.ts'

/** All units through all their names and codes, and their lineage. */
export async function loadOrganisation(db: ReadDb): Promise<Organisation> {
  return readOrganisation(db)
}

/** `findUnitOn` without the others: the unit as it is on `day`; undefined when there is none. */
export async function loadUnitOn(db: ReadDb, id: UnitId, day: PlainDate): Promise<Unit | undefined> {
  return (await readUnits(db, id)).find((unit) => isValidOn(unit, day))
}

/** Adds the units and lineage that the product ships with, where they are missing; changes nothing that is there. */
export async function installOrganisation(tx: WriteTx): Promise<void> {
  await insertUnits(tx, referenceOrganisation.units)
  await insertSuccessions(tx, referenceOrganisation.successions)
}
