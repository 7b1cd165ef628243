import type { WriteTx } from '#db/index.ts'
import { addDays, normalise, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { Level, Organisation, Unit } from './organisation.ts'
import { insertUnits, lockUnits, moveStart, readOrganisation } from './store.ts'

// Numbers below are kept for reference data, so that a later release of it cannot meet a unit that was created here.
const firstCreatedId = 100_000
const createdCode = /^MC-NEW-/u

/**
 * Adds the unit that an imported register names and the catalogue lacks, as existing from `day` (the day on which the
 * register first names it), last in the list, under a code of our own (`MC-NEW-…`). Its level is read from its name; a commune when that tells
 * nothing. A unit that was created so before, as existing from a later day, begins on `day` instead. Where another
 * unit takes the same name later, this one ends the day before. Throws when a unit has the name on `day`.
 */
export async function createUnit(
  tx: WriteTx,
  { name, day }: { readonly name: string; readonly day: PlainDate },
): Promise<Unit> {
  await lockUnits(tx)
  const organisation = await readOrganisation(tx)
  const next = nextOfName(organisation, normalise(name), day)
  if (next !== undefined && createdCode.test(next.agencyCode)) {
    await moveStart(tx, next, day)
    return { ...next, validFrom: day }
  }
  const unit = newUnit(organisation, { name: normalise(name), day, next })
  if ((await insertUnits(tx, [unit])) === 0) throw new Error(`'${name}' is a unit already on ${day}`)
  return unit
}

function nextOfName(organisation: Organisation, name: string, day: PlainDate): Unit | undefined {
  return organisation.units
    .filter((unit) => unit.name === name && unit.validFrom > day)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0]
}

function newUnit(
  { units }: Organisation,
  { name, day, next }: { readonly name: string; readonly day: PlainDate; readonly next: Unit | undefined },
): Unit {
  const id = Math.max(firstCreatedId - 1, ...units.map((unit) => unit.id)) + 1
  return {
    id: id as UnitId,
    agencyCode: `MC-NEW-${id}`,
    statisticalCode: null,
    name,
    level: levelOf(name),
    parentId: null,
    listOrder: Math.max(0, ...units.map((unit) => unit.listOrder)) + 1,
    validFrom: day,
    validTo: next === undefined ? null : addDays(next.validFrom, -1),
  }
}

function levelOf(name: string): Level {
  if (/^UBND tỉnh |^Sở /iu.test(name)) return 'province'
  return /^UBND (huyện|quận|thị xã|thành phố) /iu.test(name) ? 'district' : 'commune'
}
