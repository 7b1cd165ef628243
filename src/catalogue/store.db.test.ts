import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { WriteTx } from '#db/index.ts'
import { type FieldId, plainDate } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import {
  createField,
  createProcedure,
  fieldsDuring,
  findField,
  findProcedure,
  installCatalogue,
  loadCatalogue,
} from './index.ts'
import { referenceCatalogue } from './reference/index.ts'

let database: TestDatabase
const inTransaction = <T>(work: (tx: WriteTx) => Promise<T>) => database.db.transaction().execute(work)
const on = (day: string) => ({ from: plainDate(day), to: plainDate(day) })
const land = 65 as FieldId

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await inTransaction(installCatalogue)
})
afterAll(() => database.drop())

test('what is installed is what is loaded, also when it is installed twice', async () => {
  await inTransaction(installCatalogue)
  expect(await loadCatalogue(database.db)).toEqual(referenceCatalogue)
})

test('installing again leaves what a steward changed', async () => {
  const other = await createTestDatabase(inject('serverUrl'))
  await other.db.transaction().execute(installCatalogue)
  await other.db
    .updateTable('procedure_version')
    .set({ limit_amount: 12 })
    .where('procedure_version_id', '=', 801)
    .execute()
  await other.db.updateTable('field_version').set({ name: 'Đất và rừng' }).where('field_id', '=', land).execute()
  await other.db.transaction().execute(installCatalogue)
  const loaded = await loadCatalogue(other.db)
  await other.drop()
  expect(loaded.procedures.find((each) => each.versionId === 801)?.limit).toEqual({ kind: 'working-days', amount: 12 })
  expect(loaded.fields.find((each) => each.id === land)?.name).toBe('Đất và rừng')
})

test('a national code that somebody uses already stays theirs, and the rest is installed', async () => {
  const other = await createTestDatabase(inject('serverUrl'))
  await other.db.insertInto('procedure').values({ procedure_id: 100_007, code: '1.001193' }).execute()
  await other.db.transaction().execute(installCatalogue)
  const loaded = await loadCatalogue(other.db)
  await other.drop()
  const others = referenceCatalogue.procedures.filter((each) => each.code !== '1.001193')
  expect(loaded.procedures).toEqual(others)
})

test('a field that a register names is added last, of its level only', async () => {
  const field = await inTransaction((tx) =>
    createField(tx, { name: ' Chăn  nuôi cấp huyện', levels: ['district'], day: plainDate('2020-02-03') }),
  )
  const loaded = await loadCatalogue(database.db)
  expect(fieldsDuring(loaded, on('2020-03-01'), ['district']).at(-1)).toEqual(field)
  expect(fieldsDuring(loaded, on('2020-02-02'), ['district'])).toHaveLength(67)
  expect([field.name, field.code]).toEqual(['Chăn nuôi cấp huyện', `MC-NEW-${field.id}`])
  const earlier = await inTransaction((tx) =>
    createField(tx, { name: 'Chăn nuôi cấp huyện', levels: ['district'], day: plainDate('2019-02-03') }),
  )
  expect(earlier).toEqual({ ...field, validFrom: '2019-02-03' })
})

test('a name that a field of the catalogue takes later goes over to it', async () => {
  const old = await inTransaction((tx) =>
    createField(tx, { name: 'Đất đai', levels: ['commune'], day: plainDate('2020-02-03') }),
  )
  const loaded = await loadCatalogue(database.db)
  expect(findField(loaded, 'Đất đai', on('2025-06-30'))?.id).toBe(old.id)
  expect(findField(loaded, 'Đất đai', on('2025-07-01'))?.id).toBe(106)
  await expect(
    inTransaction((tx) => createField(tx, { name: 'Đất đai', levels: ['commune'], day: plainDate('2020-02-04') })),
  ).rejects.toThrow(/already/)
})

test('a procedure that a register names gets ten working days, and a number that no other gets', async () => {
  const create = (name: string, day: string) =>
    inTransaction((tx) => createProcedure(tx, { name, fieldId: land, levels: ['district'], day: plainDate(day) }))
  const [one, two] = await Promise.all([create('Thuê đất', '2020-02-03'), create('Trả lại đất', '2020-02-03')])
  expect(one.id).not.toBe(two.id)
  expect(one.versionId).not.toBe(two.versionId)
  const found = findProcedure(await loadCatalogue(database.db), {
    nameOrCode: 'thuê đất',
    fieldId: land,
    on: plainDate('2020-02-03'),
  })
  expect(found).toEqual(one)
  expect([one.code, one.limit]).toEqual([`MC-NEW-${one.id}`, { kind: 'working-days', amount: 10 }])
  expect(await create('Thuê đất', '2019-02-03')).toEqual({ ...one, validFrom: '2019-02-03' })
})

test('a process that a steward changed stays theirs; one that cannot be walked is not read', async () => {
  const other = await createTestDatabase(inject('serverUrl'))
  await other.db.transaction().execute(installCatalogue)
  const steps = other.db.updateTable('process_step').where('process_code', '=', 'standard')
  await steps.set({ working_minutes: 60 }).where('code', '=', 'sign').execute()
  await other.db.transaction().execute(installCatalogue)
  const [standard] = (await loadCatalogue(other.db)).processes
  expect(standard?.steps.map((step) => step.workingMinutes)).toEqual([960, 480, 60])
  await steps.set({ is_signing: false }).where('code', '=', 'sign').execute()
  await expect(loadCatalogue(other.db)).rejects.toThrow(/no step in which the result is signed/)
  await other.drop()
})
