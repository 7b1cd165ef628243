import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { installCatalogue } from '#catalogue/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { type DemoName, loadDemo } from '#demo/index.ts'
import { type Clock, expectOk, instant } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { reportingWriter } from '#reporting/index.ts'
import { type AccessEntry, createApp, type FaultEntry, loadAssets, type WebDeps } from '#web/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'

/** The site over a database of its own, at a moment that stands still. */
export interface TestSite {
  readonly app: Hono
  readonly deps: WebDeps
  readonly database: TestDatabase
  readonly accesses: readonly AccessEntry[]
  readonly faults: readonly FaultEntry[]
}

const clock: Clock = { now: () => instant('2020-04-03T08:12:00+07:00') }

/** With reference data only, or with a demo. */
export async function openTestSite(serverUrl: string, demo?: DemoName): Promise<TestSite> {
  const database = await createTestDatabase(serverUrl)
  await furnish(database, demo)
  const accesses: AccessEntry[] = []
  const faults: FaultEntry[] = []
  const deps: WebDeps = {
    db: database.db,
    clock,
    assets: await loadAssets(),
    recordAccess: (entry) => accesses.push(entry),
    recordFault: (entry) => faults.push(entry),
  }
  return { app: createApp(deps), deps, database, accesses, faults }
}

async function furnish({ db }: TestDatabase, demo: DemoName | undefined): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  if (demo === undefined) return
  const deps = { db, writers: [reportingWriter], ids: { uuid: randomUUID } }
  expectOk(await loadDemo(deps, demo))
}
