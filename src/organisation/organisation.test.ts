import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '#kernel/index.ts'
import { closestUnits, findUnit, findUnitOn, predecessorsOn, successorsOn, type Unit, unitsDuring } from './index.ts'
import { referenceOrganisation as organisation } from './reference/index.ts'

const on = (day: string) => ({ from: plainDate(day), to: plainDate(day) })
const quarter = { from: plainDate('2020-01-01'), to: plainDate('2020-04-01') }
const anyDay = fc.integer({ min: 0, max: 6000 }).map((count) => addDays(plainDate('2014-01-01'), count))

const idOf = (name: string, day: string) => {
  const unit = findUnit(organisation, name, on(day))
  if (unit === undefined) throw new Error(`no unit '${name}' on ${day}`)
  return unit.id
}

test("the units of 2020 are the letter's, name for name and in its order", () => {
  const letter = parse(readFileSync('test/golden/letter/units.csv'), { columns: true })
  const ours = unitsDuring(organisation, quarter).map((unit, index) => ({
    no: String(index + 1),
    unit: unit.name,
    level: unit.level,
  }))
  expect(ours).toEqual(letter)
})

test('since July 2025 there are 42 xã and 3 phường, by code, and nothing else', () => {
  const units = unitsDuring(organisation, on('2026-11-01'))
  expect(units).toHaveLength(45)
  expect(units.filter((unit) => unit.name.startsWith('UBND xã '))).toHaveLength(42)
  expect(units.filter((unit) => unit.name.startsWith('UBND phường '))).toHaveLength(3)
  expect(units.every((unit) => unit.level === 'commune')).toBe(true)
  const codes = units.map((unit) => unit.statisticalCode ?? '')
  expect(codes).toEqual([...codes].sort())
})

test('a period over the merger has both, each unit once', () => {
  expect(unitsDuring(organisation, { from: plainDate('2025-06-30'), to: plainDate('2025-07-01') })).toHaveLength(65)
})

test.each([
  ['03260', 'UBND Xã Rạng Đông', 'UBND xã Pú Nhung'],
  ['03283', 'UBND Xã Nà Sáy', 'UBND xã Chiềng Sinh'],
])('code %s was %s until the merger and is %s since', (code, before, since) => {
  expect(findUnit(organisation, code, on('2025-06-30'))?.name).toBe(before)
  expect(findUnit(organisation, code, on('2025-07-01'))?.name).toBe(since)
})

test('no two units share a name, an agency code or a statistical code on any day, and no unit has two versions', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const valid = organisation.units.filter((unit) => findUnitOn(organisation, unit.id, day) === unit)
      const marks: readonly ((unit: Unit) => unknown)[] = [
        (unit) => unit.id,
        (unit) => unit.name,
        (unit) => unit.agencyCode,
        (unit) => unit.statisticalCode,
      ]
      for (const mark of marks) expect(new Set(valid.map(mark)).size).toBe(valid.length)
    }),
  )
})

test('agency codes are never used twice', () => {
  expect(new Set(organisation.units.map((unit) => unit.agencyCode)).size).toBe(organisation.units.length)
})

test('the agency code of the example in the event register is Phình Sáng', () => {
  expect(findUnit(organisation, 'H18.33.19', quarter)?.name).toBe('UBND Xã Phình Sáng')
})

test('a name is found as written first, then in any case; another period, another unit', () => {
  const both = { from: plainDate('2020-01-01'), to: plainDate('2026-01-01') }
  expect(findUnit(organisation, 'UBND Xã Quài Tở', both)?.statisticalCode).toBe('03295')
  expect(findUnit(organisation, 'UBND Xã Quài Tở', both)?.validTo).toBe('2025-06-30')
  expect(findUnit(organisation, 'ubnd xã quài tở', quarter)?.name).toBe('UBND Xã Quài Tở')
  expect(findUnit(organisation, ' UBND  Xã Quài Tở'.normalize('NFD'), quarter)?.name).toBe('UBND Xã Quài Tở')
  expect(findUnit(organisation, 'UBND Xã Quai To', quarter)).toBeUndefined()
  expect(findUnit(organisation, 'UBND xã Búng Lao', quarter)).toBeUndefined()
})

test('an unknown name has its likeliest neighbours', () => {
  const names = (text: string) => closestUnits(organisation, text, quarter).map((unit) => unit.name)
  expect(names('UBND xã Quài Tò')[0]).toBe('UBND Xã Quài Tở')
  expect(names('Muong Mun')[0]).toBe('UBND Xã Mường Mùn')
  expect(names('Tênh Phông')).toEqual(['UBND Xã Tênh Phong'])
  expect(names('Sở Tài chính')).toEqual([])
})

test('every unit of 2020 has a successor, and every successor exists on the day of the merger', () => {
  const mergerDay = plainDate('2025-07-01')
  for (const unit of unitsDuring(organisation, quarter)) {
    const successors = successorsOn(organisation, unit.id, mergerDay)
    expect(successors).toHaveLength(unit.level === 'district' ? 8 : 1)
    for (const id of successors) expect(findUnitOn(organisation, id, mergerDay)).toBeDefined()
    expect(successorsOn(organisation, unit.id, plainDate('2025-06-30'))).toEqual([unit.id])
  }
})

test('Pú Nhung of 2025 handles what Pú Nhung, Rạng Đông, Ta Ma and the district had begun', () => {
  const pu = idOf('UBND xã Pú Nhung', '2026-01-01')
  const old = ['UBND huyện Tuần Giáo', 'UBND Xã Ta Ma', 'UBND Xã Rạng Đông', 'UBND Xã Pú Nhung']
  expect(predecessorsOn(organisation, pu, plainDate('2026-01-01'))).toEqual(old.map((name) => idOf(name, '2020-01-01')))
  expect(predecessorsOn(organisation, pu, plainDate('2025-06-30'))).toEqual([])
  expect(successorsOn(organisation, idOf('UBND Xã Chiềng Đông', '2020-01-01'), plainDate('2026-01-01'))).toEqual([
    idOf('UBND xã Búng Lao', '2026-01-01'),
  ])
})

test('a later merger is followed on, and lineage that leads in a circle ends', () => {
  const day = (text: string) => text as PlainDate
  const old = idOf('UBND Xã Ta Ma', '2020-01-01')
  const pu = idOf('UBND xã Pú Nhung', '2026-01-01')
  const bung = idOf('UBND xã Búng Lao', '2026-01-01')
  const later = {
    units: organisation.units.map((unit) => (unit.id === pu ? { ...unit, validTo: day('2029-12-31') } : unit)),
    successions: [
      ...organisation.successions,
      { predecessorId: pu, successorId: bung, effectiveOn: day('2030-01-01') },
      { predecessorId: pu, successorId: old, effectiveOn: day('2030-01-01') },
    ],
  }
  expect(successorsOn(later, old, day('2029-12-31'))).toEqual([pu])
  expect(successorsOn(later, old, day('2030-01-01'))).toEqual([bung])
})
