import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { plainDate } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { createUnit, findUnit, installOrganisation, loadOrganisation, unitsDuring } from './index.ts'
import { referenceOrganisation } from './reference/index.ts'

let database: TestDatabase
const install = () => database.db.transaction().execute(installOrganisation)
const create = (name: string, day: string) =>
  database.db.transaction().execute((tx) => createUnit(tx, { name, day: plainDate(day) }))

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await install()
})
afterAll(() => database.drop())

test('what is installed is what is loaded, also when it is installed twice', async () => {
  const byKey = <T>(rows: readonly T[]) =>
    rows.map((row) => JSON.stringify(row, Object.keys(row as object).sort())).sort()
  await install()
  const loaded = await loadOrganisation(database.db)
  expect(loaded.units).toEqual(referenceOrganisation.units)
  expect(byKey(loaded.successions)).toEqual(byKey(referenceOrganisation.successions))
})

test('installing again leaves what a steward changed', async () => {
  const other = await createTestDatabase(inject('serverUrl'))
  await other.db.transaction().execute(installOrganisation)
  await other.db.updateTable('unit_version').set({ name: 'UBND Xã Đổi Tên' }).where('unit_id', '=', 3).execute()
  await other.db.transaction().execute(installOrganisation)
  const loaded = await loadOrganisation(other.db)
  await other.drop()
  expect(loaded.units.find((unit) => unit.id === 3)?.name).toBe('UBND Xã Đổi Tên')
  expect(loaded.units).toHaveLength(65)
})

test('the database refuses a second holder of a code on one day, and takes it on other days', async () => {
  await database.db.insertInto('unit').values({ unit_id: 99 }).execute()
  const version = { unit_id: 99, level: 'commune', parent_unit_id: null, list_order: 999 }
  const add = (code: string, from: string, to: string) =>
    database.db
      .insertInto('unit_version')
      .values({
        ...version,
        name: `Thử ${code} ${from}`,
        agency_code: `T.${code}.${from}`,
        statistical_code: code,
        valid_from: plainDate(from),
        valid_to: plainDate(to),
      })
      .execute()
  await expect(add('03260', '2014-01-01', '2015-01-01')).rejects.toThrow(/statistical_code_one_holder/)
  await add('03260', '2014-01-01', '2014-12-31')
  await database.owner.deleteFrom('unit_version').where('list_order', '=', 999).execute()
})

test('a unit that a register names is added last, under a number and code of its own', async () => {
  const one = await create('UBND huyện Mường Ảng', '2020-01-05')
  const two = await create('UBND Xã Ẳng Tở', '2020-01-05')
  expect([one.level, two.level, two.id - one.id, one.agencyCode]).toEqual([
    'district',
    'commune',
    1,
    `MC-NEW-${one.id}`,
  ])
  const units = unitsDuring(await loadOrganisation(database.db), {
    from: plainDate('2020-01-01'),
    to: plainDate('2020-02-01'),
  })
  expect(units.slice(20)).toEqual([one, two])
  await expect(create('UBND Xã Ẳng Tở', '2021-01-05')).rejects.toThrow(/already/)
})

test('a unit that a second register names earlier begins earlier; a namesake of the catalogue stays apart', async () => {
  const seen = await create('UBND Xã Ẳng Cang', '2020-03-01')
  expect(await create('UBND Xã Ẳng Cang', '2019-03-01')).toEqual({ ...seen, validFrom: '2019-03-01' })
  const old = await create('UBND xã Búng Lao', '2020-03-01')
  expect(old.validTo).toBe('2025-06-30')
  const loaded = await loadOrganisation(database.db)
  const on = (day: string) => findUnit(loaded, 'UBND xã Búng Lao', { from: plainDate(day), to: plainDate(day) })?.id
  expect(on('2025-06-30')).toBe(old.id)
  expect(on('2025-07-01')).not.toBe(old.id)
})

test('two that are created at once get two numbers', async () => {
  const units = await Promise.all(['UBND Xã A', 'UBND Xã B', 'UBND Xã C'].map((name) => create(name, '2020-01-05')))
  expect(new Set(units.map((unit) => unit.id)).size).toBe(3)
})
