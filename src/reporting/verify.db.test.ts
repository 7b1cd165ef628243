import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { WriteTx } from '#db/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { installReference, recordHistories } from '../../test/reporting/install-histories.ts'
import { histories } from '../../test/reporting/random-history.ts'
import { foldDeltas } from './fold-store.ts'
import { type VerifyResult, verify } from './verify.ts'

let database: TestDatabase
const [all = []] = fc.sample(histories(120, 120), { numRuns: 1, seed: 21 })

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installReference(database.db)
  await recordHistories(database.db, all.slice(0, 80))
  await database.db.transaction().execute(foldDeltas)
  await recordHistories(database.db, all.slice(80))
})
afterAll(() => database.drop())

class Undo extends Error {}

/** What verify says after `tamper`, which only one who owns the database and switches the triggers off can do. */
async function verifyAfter(tamper: (tx: WriteTx) => Promise<unknown>): Promise<VerifyResult> {
  const results: VerifyResult[] = []
  const attempt = database.owner.transaction().execute(async (tx) => {
    await sql`ALTER TABLE report_delta DISABLE TRIGGER USER`.execute(tx)
    await sql`ALTER TABLE action DISABLE TRIGGER USER`.execute(tx)
    await tamper(tx)
    results.push(await verify(tx))
    throw new Undo()
  })
  await expect(attempt).rejects.toThrow(Undo)
  const [result] = results
  if (result === undefined) throw new Error('verify did not answer')
  return result
}

test('what the program wrote is as the log says, folded or not', async () => {
  const result = await verify(database.db)
  expect(result.differences).toEqual([])
  expect(result.dossiers).toBe(120)
  expect(result.actions).toBe(all.flat().length)
  expect(result.reports).toBeGreaterThan(1)
})

const tampering: readonly (readonly [string, ReturnType<typeof sql>, RegExp])[] = [
  [
    'a row taken out of the ledger',
    sql`DELETE FROM report_delta WHERE ctid = (SELECT min(ctid) FROM report_delta)`,
    /the ledger has \[–\] instead of/,
  ],
  [
    'a row of no dossier in the ledger',
    sql`INSERT INTO report_delta (home_unit_id, dossier_id, action_number, unit_id, day, field_id, procedure_id, open)
      VALUES (1, 'ffffffff-0000-7000-8000-000000000000', 1, 1, '2024-12-01', 1, 1, 1)`,
    /1 rows of dossiers that do not exist/,
  ],
  [
    'a day moved',
    sql`UPDATE report_delta SET day = day + 40 WHERE ctid = (SELECT min(ctid) FROM report_delta)`,
    /the ledger has \[action/,
  ],
  [
    'a sum',
    sql`UPDATE report_sum SET resolved_late = resolved_late + 1
      WHERE ctid = (SELECT min(ctid) FROM report_sum WHERE grain = 'unit' AND span = 'half')`,
    /The sum \(unit, half .* is off from the ledger by: resolved_late \+1/,
  ],
  [
    'a stock',
    sql`UPDATE report_sum SET open = open + 1
      WHERE ctid = (SELECT min(ctid) FROM report_sum WHERE grain = 'unit-procedure' AND span = 'past')`,
    /The sum \(unit-procedure, past .*open \+1/,
  ],
  ['a stock removed', sql`DELETE FROM report_sum WHERE span = 'past' AND grain = 'field'`, /The sum \(field, past/],
  ['what is still to be folded', sql`DELETE FROM report_unfolded`, /The sum \(unit, day/],
  ['the log', sql`UPDATE action SET body = replace(body, 'online', 'postal') WHERE number = 1`, /log or current row/],
]

test.each(tampering)('%s that was tampered with is found and named', async (_what, tamper, sentence) => {
  const { differences } = await verifyAfter((tx) => tamper.execute(tx))
  expect(differences.map(({ en }) => en).join('\n')).toMatch(sentence)
})

test('a ledger and sums that agree with each other, but not with the log, are found by both recounts', async () => {
  const { differences } = await verifyAfter(async (tx) => {
    await sql`INSERT INTO report_delta (home_unit_id, dossier_id, action_number, unit_id, day, field_id, procedure_id, received_online, resolved_late)
      SELECT home_unit_id, dossier_id, 99, unit_id, day, field_id, procedure_id, 1, 1 FROM report_delta LIMIT 1`.execute(
      tx,
    )
    await sql`INSERT INTO report_unfolded
      SELECT unit_id, day, field_id, procedure_id, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0 FROM report_delta WHERE action_number = 99`.execute(
      tx,
    )
  })
  const told = differences.map(({ en }) => en).join('\n')
  expect(told).toMatch(/the ledger has \[action 99/)
  expect(told).toMatch(/cell resolved_late of the report is \d+, counted from the log it is \d+/)
  expect(told).not.toMatch(/The sum/)
})
