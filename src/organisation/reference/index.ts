import { addDays, type PlainDate, plainDate, type UnitId } from '#kernel/index.ts'
import type { Organisation, Succession, Unit } from '../organisation.ts'
import { mergers2025 } from './mergers-2025.ts'
import { units2020 } from './units-2020.ts'
import { units2025 } from './units-2025.ts'

/** The day on which the two-level government began: districts ended, communes were merged. */
const mergerDay = plainDate('2025-07-01')
// Our records of the units begin here; the units themselves are older.
const recordsBegin = plainDate('2015-01-01')

const districtId = 1 as UnitId
const firstIdOf2025 = 101

/** What every system starts with: Tuần Giáo's 20 units, the 45 units of Điện Biên since July 2025, and the lineage. */
export const referenceOrganisation: Organisation = {
  units: [...units2020.map(unitOf2020), ...units2025.map(unitOf2025)],
  successions: [...mergers2025.flatMap(successionsOf), ...districtSuccessions()],
}

function unitOf2020([agencyCode, statisticalCode, name]: (typeof units2020)[number], index: number): Unit {
  const id = (index + 1) as UnitId
  const isDistrict = id === districtId
  return {
    id,
    agencyCode,
    statisticalCode,
    name,
    level: isDistrict ? 'district' : 'commune',
    parentId: isDistrict ? null : districtId,
    listOrder: index + 1,
    validFrom: recordsBegin,
    validTo: addDays(mergerDay, -1),
  }
}

function unitOf2025([statisticalCode, name]: (typeof units2025)[number], index: number): Unit {
  return {
    id: (firstIdOf2025 + index) as UnitId,
    agencyCode: `H18.${51 + index}`,
    statisticalCode,
    name,
    level: 'commune',
    parentId: null,
    listOrder: firstIdOf2025 + index,
    validFrom: mergerDay,
    validTo: null,
  }
}

function successionsOf([successor, predecessors]: (typeof mergers2025)[number]): readonly Succession[] {
  return predecessors.map((code) => ({
    predecessorId: (units2020.findIndex(([, old]) => old === code) + 1) as UnitId,
    successorId: idOf2025(successor),
    effectiveOn: mergerDay,
  }))
}

// What the district had begun is handled where the citizen lives: any of the communes that its own communes became.
function districtSuccessions(): readonly Succession[] {
  return mergers2025.map(([successor]) => ({
    predecessorId: districtId,
    successorId: idOf2025(successor),
    effectiveOn: mergerDay as PlainDate,
  }))
}

function idOf2025(code: string): UnitId {
  return (firstIdOf2025 + units2025.findIndex(([statisticalCode]) => statisticalCode === code)) as UnitId
}
