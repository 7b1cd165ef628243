import fc from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import { verifyLog } from '#dossier/index.ts'
import { expectOk, plainDate } from '#kernel/index.ts'
import { computeReport, foldDeltas, reportCsv } from '#reporting/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { randomRegister } from './random-register.ts'
import { createReferenceTemplate } from './reference-template.ts'
import { exportText, importText } from './register-text.ts'

const template = 'motcua_template_random_round_trip'
beforeAll(() => createReferenceTemplate(inject('serverUrl'), template))

async function inFreshDatabase<T>(work: (database: TestDatabase) => Promise<T>): Promise<T> {
  const database = await createTestDatabase(inject('serverUrl'), template)
  try {
    return await work(database)
  } finally {
    await database.drop()
  }
}

async function reportOf({ db }: TestDatabase): Promise<string> {
  await db.transaction().execute(foldDeltas)
  const period = { from: plainDate('2020-02-01'), to: plainDate('2020-03-31') }
  return reportCsv(expectOk(await computeReport(db, { name: 'bieu2', period })))
}

test('any right register: out, into an empty system and out again is the same text and the same report', async () => {
  await fc.assert(
    fc.asyncProperty(randomRegister, async (register) => {
      const [taken, report] = await inFreshDatabase(async (database) => {
        const result = await importText(database.db, register, { createMissing: true })
        expect(result).toMatchObject({ ok: true, events: register.split('\n').length - 2 })
        const text = await exportText(database.db)
        expect(await importText(database.db, register)).toMatchObject({ ok: true, events: 0 })
        expect(await importText(database.db, text)).toMatchObject({ ok: true, events: 0 })
        expect(await verifyLog(database.db)).toMatchObject({ differentCount: 0 })
        return [text, await reportOf(database)]
      })
      await inFreshDatabase(async (database) => {
        expect(await importText(database.db, taken, { createMissing: true })).toMatchObject({ ok: true })
        expect(await exportText(database.db)).toBe(taken)
        expect(await reportOf(database)).toBe(report)
      })
    }),
    { numRuns: 12, endOnFailure: true },
  )
})
