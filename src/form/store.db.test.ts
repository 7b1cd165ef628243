import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import type { FormVersionId, ProcedureId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { installForms, loadFormOn, loadFormVersion } from './index.ts'
import { referenceForms } from './reference/index.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(installCatalogue)
  await database.db.transaction().execute(installForms)
})
afterAll(() => database.drop())

test('what is installed is what is loaded, also when it is installed twice', async () => {
  await database.db.transaction().execute(installForms)
  for (const { procedureId, definition } of referenceForms) {
    const form = await loadFormOn(database.db, procedureId as ProcedureId)
    expect(form).toMatchObject({ number: 1, definition, publishedBy: 'motcua' })
    expect(await loadFormVersion(database.db, form?.id ?? (0 as FormVersionId))).toEqual(form)
  }
  expect(await loadFormOn(database.db, 999 as ProcedureId)).toBeUndefined()
})

test('a published version is never changed, not even by the owner', async () => {
  const change = database.owner.updateTable('form_version').set({ note: 'khác' }).execute()
  await expect(change).rejects.toThrow()
  await expect(database.owner.deleteFrom('form_version').execute()).rejects.toThrow()
})
