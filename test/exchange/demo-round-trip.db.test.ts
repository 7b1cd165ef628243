import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { loadCatalogue } from '#catalogue/index.ts'
import { loadCalendars } from '#deadline/index.ts'
import { type Basis, dienBien2025, registerText, tuanGiao2020 } from '#demo/index.ts'
import { verifyLog } from '#dossier/index.ts'
import { loadOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { createReferenceTemplate } from './reference-template.ts'
import { exportText, importText } from './register-text.ts'

const template = 'motcua_template_demo_round_trip'
let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  await createReferenceTemplate(inject('serverUrl'), template)
  first = await createTestDatabase(inject('serverUrl'), template)
  second = await createTestDatabase(inject('serverUrl'), template)
})
afterAll(() => Promise.all([first.drop(), second.drop()]))

async function basis(): Promise<Basis> {
  const { db } = first
  return {
    organisation: await loadOrganisation(db),
    catalogue: await loadCatalogue(db),
    calendars: await loadCalendars(db),
  }
}

test('the district and a tenth of the province go in, come out, and go into an empty system and out again byte for byte', async () => {
  const province = dienBien2025(await basis()).entries.filter((_, index) => index % 10 === 0)
  for (const entries of [tuanGiao2020(await basis()).entries, province]) {
    const told = await importText(first.db, [...registerText(entries)].join(''))
    expect(told).toMatchObject({ ok: true, dossiers: entries.length })
  }
  const taken = await exportText(first.db)
  expect(await importText(second.db, taken)).toMatchObject({ ok: true, events: taken.split('\n').length - 2 })
  expect(await exportText(second.db)).toBe(taken)
  expect(await importText(second.db, taken)).toMatchObject({ ok: true, events: 0, dossiers: 0 })
  expect(await verifyLog(second.db)).toMatchObject({ differentCount: 0 })
})
