import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { createAuditLog } from '#audit/index.ts'
import { installCatalogue } from '#catalogue/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { type DemoName, loadDemo } from '#demo/index.ts'
import { loadLaw } from '#dossier/index.ts'
import { installForms } from '#form/index.ts'
import { type Clock, expectOk, instant } from '#kernel/index.ts'
import { citizenFilingWriter, citizenWriter } from '#notification/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { paymentWriter } from '#payment/index.ts'
import { reportingWriter } from '#reporting/index.ts'
import { loadSpoken } from '#spoken/index.ts'
import { type AccessEntry, createApp, type FaultEntry, loadAssets, type WebDeps } from '#web/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'

/** The site over a database of its own, at a moment that stands still. */
export interface TestSite {
  readonly app: Hono
  readonly deps: WebDeps
  readonly database: TestDatabase
  readonly accesses: readonly AccessEntry[]
  readonly faults: readonly FaultEntry[]
  readonly close: () => Promise<void>
}

const standing: Clock = { now: () => instant('2020-04-03T08:12:00+07:00') }

/** With reference data only, or with a demo; at the moment of the letter unless told. */
export async function openTestSite(serverUrl: string, demo?: DemoName, clock: Clock = standing): Promise<TestSite> {
  const database = await createTestDatabase(serverUrl)
  await furnish(database, demo)
  const accesses: AccessEntry[] = []
  const faults: FaultEntry[] = []
  const attachmentFolder = mkdtempSync(join(tmpdir(), 'motcua-site-'))
  const deps: WebDeps = {
    db: database.db,
    clock,
    ids: { uuid: randomUUID },
    random: { bytes: (count) => randomBytes(count) },
    attachmentFolder,
    loadSpoken: loadSpoken(spokenFolderOf({ attachmentFolder })),
    writers: [reportingWriter, citizenWriter],
    filingWriters: [paymentWriter, citizenFilingWriter],
    mailbox: { smsMarks: true },
    loadLaw,
    audit: createAuditLog(database),
    bankSecret: 'bí mật của ngân hàng mẫu',
    national: undefined,
    publicAddress: undefined,
    trustedProxies: new BlockList(),
    assets: await loadAssets(),
    recordAccess: (entry) => accesses.push(entry),
    recordFault: (entry) => faults.push(entry),
  }
  const close = async () => {
    await deps.audit.close()
    await database.drop()
    rmSync(deps.attachmentFolder, { recursive: true, force: true })
    rmSync(spokenFolderOf(deps), { recursive: true, force: true })
  }
  return { app: createApp(deps), deps, database, accesses, faults, close }
}

/** Where texts in Thái and Mông are laid for this site; not made before somebody lays one. */
export function spokenFolderOf({ attachmentFolder }: Pick<WebDeps, 'attachmentFolder'>): string {
  return `${attachmentFolder}-spoken`
}

async function furnish({ db }: TestDatabase, demo: DemoName | undefined): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installForms(tx)
    await installCalendar(tx)
  })
  if (demo === undefined) return
  const deps = { db, writers: [reportingWriter], ids: { uuid: randomUUID } }
  expectOk(await loadDemo(deps, demo))
}
