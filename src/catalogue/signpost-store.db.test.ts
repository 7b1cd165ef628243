import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { installCatalogue, loadSignposts } from './index.ts'
import { referenceSignposts } from './reference/signposts.ts'
import type { Signposts } from './signposts.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(installCatalogue)
})
afterAll(() => database.drop())

const sorted = ({ phrases, lifeEvents, audiences }: Signposts) => ({
  lifeEvents,
  phrases: phrases.map(({ procedureId, text }) => `${procedureId} ${text}`).toSorted(),
  audiences: [...audiences].toSorted(([a], [b]) => a - b),
})

test('what is installed is what is loaded, also when it is installed twice', async () => {
  await database.db.transaction().execute(installCatalogue)
  expect(sorted(await loadSignposts(database.db))).toEqual(sorted(referenceSignposts))
})

test('a phrase that a steward took away does not come back', async () => {
  const other = await createTestDatabase(inject('serverUrl'))
  await other.db.transaction().execute(installCatalogue)
  await other.db.updateTable('procedure_phrase').set({ is_used: false }).where('phrase', '=', 'lấy vợ').execute()
  await other.db.transaction().execute(installCatalogue)
  const { phrases } = await loadSignposts(other.db)
  await other.drop()
  expect(phrases.map(({ text }) => text)).not.toContain('lấy vợ')
  expect(phrases).toHaveLength(referenceSignposts.phrases.length - 1)
})
