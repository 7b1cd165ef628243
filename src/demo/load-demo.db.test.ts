import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { findDossier, verifyLog } from '#dossier/index.ts'
import { expectOk, plainDate } from '#kernel/index.ts'
import { findUnit, installOrganisation, loadOrganisation } from '#organisation/index.ts'
import { computeReport, reportingWriter } from '#reporting/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { dienBien2025 } from './dien-bien-2025.ts'
import type { InventedRegister } from './invented-register.ts'
import { loadBasis, loadRegister } from './load-demo.ts'

let database: TestDatabase
let register: InventedRegister
const progress: number[] = []
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  const deps = { db: database.db, writers: [reportingWriter], ids: { uuid: randomUUID } }
  register = dienBien2025(await loadBasis(database.db), 2500)
  expectOk(await loadRegister(deps, register, (lines, of) => progress.push(lines / of)))
})
afterAll(() => database.drop())

test('tells how far it is', () => {
  expect(progress.length).toBeGreaterThan(1)
  expect(progress.at(-1)).toBe(1)
})

test('what is stored is what was invented, owners and computed due instants included', async () => {
  const { entries, owners } = register
  const some = entries.filter((_, index) => index % 40 === 0)
  for (const { code, story } of some) {
    const found = await findDossier(database.db, code)
    expect(found?.persons).toEqual([{ role: 'owner', ...owners.get(code) }])
    const last = story.steps.findLast(({ kind }) => kind === 'suspended' || kind === 'resumed' || kind === 'extended')
    const dueAt = last === undefined ? story.dueAt : 'dueAt' in last ? last.dueAt : null
    expect([code, found?.state.dueAt]).toEqual([code, dueAt])
  }
})

test('the log holds, with the salted hashes of its persons', async () => {
  expect(await verifyLog(database.db)).toMatchObject({ differentCount: 0 })
})

test('on the day of the merger the old units end empty and the new ones begin with what they left', async () => {
  const { db } = database
  const organisation = await loadOrganisation(db)
  const quarter = { from: plainDate('2025-04-01'), to: plainDate('2025-06-30') }
  const next = { from: plainDate('2025-07-01'), to: plainDate('2025-09-30') }
  const before = expectOk(await computeReport(db, { name: 'bieu2', period: quarter }))
  const after = expectOk(await computeReport(db, { name: 'bieu2', period: next }))
  expect(before.total.open + before.total.suspended).toBeGreaterThan(30)
  const district = findUnit(organisation, 'UBND huyện Tuần Giáo', next)
  expect(district).toBeUndefined()
  expect(after.total.carried_over).toBe(before.total.open + before.total.suspended)
})
