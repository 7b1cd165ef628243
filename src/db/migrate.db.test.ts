import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
})
afterAll(() => database.drop())

test('the application may not change or remove an action', async () => {
  await expect(sql`UPDATE action SET actor = 'x'`.execute(database.db)).rejects.toThrow(/permission denied/)
  await expect(sql`DELETE FROM action`.execute(database.db)).rejects.toThrow(/permission denied/)
})

test('not even the owner may empty the log', async () => {
  await expect(sql`TRUNCATE action CASCADE`.execute(database.owner)).rejects.toThrow(/append-only/)
})
