import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import {
  countedIds,
  firstUnit,
  installSmallLaw,
  officer,
  onlyProcedure,
  secondUnit,
  smallLaw,
} from '../../test/dossier/small-law.ts'
import { type CommandDeps, executeCommand, findDossier, listDossiers, verifyLog } from './index.ts'

let database: TestDatabase
let deps: CommandDeps
const keys = countedIds(99)

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  deps = { db: database.db, ids: countedIds(1), writers: [], loadLaw: async () => smallLaw }
})
afterAll(() => database.drop())

async function finishedDossier(): Promise<string> {
  const { code } = expectOk(
    await executeCommand(deps, {
      key: keys.uuid(),
      actor: officer('receiving-officer'),
      command: { kind: 'accept', channel: 'online' },
      unitId: firstUnit,
      procedureId: onlyProcedure,
      persons: [{ role: 'owner', fullName: 'Giàng A Thử', address: 'bản Thử' }],
    }),
  )
  const change = { key: keys.uuid(), actor: officer('processing-officer'), code, seenAction: 1 }
  expectOk(
    await executeCommand(deps, {
      ...change,
      command: { kind: 'finish', outcome: 'refused', reason: 'không đủ điều kiện' },
    }),
  )
  return code
}

/** What the owner of the database can do who switches the triggers off. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await database.owner.transaction().execute(async (tx) => {
    await sql`ALTER TABLE action DISABLE TRIGGER action_append_only`.execute(tx)
    await statement.execute(tx)
    await sql`ALTER TABLE action ENABLE TRIGGER action_append_only`.execute(tx)
  })
}

async function differencesOf(code: string): Promise<readonly string[]> {
  const { different } = await verifyLog(database.db)
  return different.find((each) => each.code === code)?.differences ?? []
}

test('an untouched log is whole, also after its persons were erased', async () => {
  const code = await finishedDossier()
  expect((await findDossier(database.db, code))?.persons).toEqual([
    { role: 'owner', fullName: 'Giàng A Thử', address: 'bản Thử' },
  ])
  await sql`DELETE FROM dossier_person`.execute(database.db)
  expect(await verifyLog(database.db)).toEqual({ dossiers: 1, actions: 2, different: [], differentCount: 0 })
  const view = await findDossier(database.db, code)
  expect(view?.timeline.map(({ event }) => event.kind)).toEqual(['accepted', 'finished'])
  expect(view?.persons).toEqual([])
  expect((await listDossiers(database.db, ['none', code])).map((row) => row.phase)).toEqual(['finished'])
})

test.each([
  [
    'a body',
    (code: string) => sql`UPDATE action SET body = replace(body, 'online', 'postal') WHERE body LIKE ${`%${code}%`}`,
  ],
  ['an actor', () => sql`UPDATE action SET actor = 'somebody' WHERE number = 2`],
  ['an origin', () => sql`UPDATE action SET origin = 'import' WHERE number = 2`],
  [
    'a time',
    () =>
      sql`UPDATE action SET at = at - interval '1 day', recorded_at = recorded_at - interval '1 day' WHERE number = 2`,
  ],
  ['the first action', () => sql`DELETE FROM action WHERE number = 1`],
  ['the newest action', () => sql`DELETE FROM action WHERE number = 2`],
  ['the current row', () => sql`UPDATE dossier SET channel = 'postal'`],
  ['the row back in time', () => sql`UPDATE dossier SET state = 'running', finished_at = NULL, outcome = NULL`],
  ['a personal value', () => sql`UPDATE dossier_person SET full_name = 'Ai Đó'`],
])('%s that was tampered with is found', async (_what, statement) => {
  const code = await finishedDossier()
  expect(await differencesOf(code)).toEqual([])
  await tamper(statement(code))
  expect(await differencesOf(code)).not.toEqual([])
})

async function consultedDossier(): Promise<string> {
  const acceptance = { command: { kind: 'accept', channel: 'online' }, unitId: firstUnit } as const
  const given = { ...acceptance, key: keys.uuid(), actor: officer('receiving-officer'), procedureId: onlyProcedure }
  const { code } = expectOk(await executeCommand(deps, { ...given, persons: [] }))
  const command = { kind: 'consult', unitId: secondUnit, question: 'Có trùng không?' } as const
  const actor = officer('processing-officer')
  expectOk(await executeCommand(deps, { key: keys.uuid(), actor, code, seenAction: 1, command }))
  return code
}

test.each([
  ['changed', (code: string) => sql`UPDATE opinion_item SET question = 'Khác?' WHERE code = ${code}`],
  ['given to another unit', (code: string) => sql`UPDATE opinion_item SET asked_unit_id = 1 WHERE code = ${code}`],
  ['taken away', (code: string) => sql`DELETE FROM opinion_item WHERE code = ${code}`],
  [
    'made up',
    (code: string) => sql`
      INSERT INTO opinion_item
      SELECT unit_id, dossier_id, 2, code, holder_unit_id, procedure_version_id, asked_unit_id, question, asked_at, answer_by
      FROM opinion_item
      WHERE code = ${code}
    `,
  ],
])('an open question that was %s is found', async (_what, statement) => {
  const code = await consultedDossier()
  expect(await differencesOf(code)).toEqual([])
  await statement(code).execute(database.owner)
  expect(await differencesOf(code)).toMatchObject([expect.stringContaining('open question')])
})
