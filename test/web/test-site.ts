import type { Hono } from 'hono'
import { type Clock, instant } from '../../src/kernel/index.ts'
import { type AccessEntry, createApp, type FaultEntry, loadAssets, type WebDeps } from '../../src/web/index.ts'
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

export async function openTestSite(serverUrl: string): Promise<TestSite> {
  const database = await createTestDatabase(serverUrl)
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
