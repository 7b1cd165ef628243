import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { importRegister } from '#exchange/index.ts'
import { type IdentityDeps, signIn } from '#identity/index.ts'
import { jobsFor, runAllJobs, runDueJobs } from '#jobs/index.ts'
import { expectOk, type Instant, instant, instantFromEpochMs, type UnitId } from '#kernel/index.ts'
import { installOrganisation, loadOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { countedIds } from '../dossier/small-law.ts'
import { hire, identityDeps, testPassword } from '../identity/officers.ts'

const unit = 'UBND xã Tuần Giáo'
const procedure = 'Thực hiện, điều chỉnh, tạm dừng, thôi hưởng trợ cấp hưu trí xã hội'
const minute = 60_000

let database: TestDatabase
let folder: string
let now: Instant
let identity: IdentityDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  const { db } = database
  await db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  identity = identityDeps(db, { now: () => now })
  now = instant('2026-11-02T08:00:00+07:00')
  const { units } = await loadOrganisation(db)
  const unitId = units.find(({ name }) => name === unit)?.id as UnitId
  await hire(identity, 'thuly', [{ post: 'processing-officer', unitId }])
  await hire(identity, 'lanhdao', [{ post: 'unit-leader', unitId }])
  await accept('H18.1', '2026-11-11T08:00:00+07:00')
})
afterAll(() => database.drop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-jobs-'))
  await database.owner.deleteFrom('job').execute()
  await database.owner.deleteFrom('notice').execute()
})
afterEach(() => rm(folder, { recursive: true }))

function deps(name: string) {
  const jobs = jobsFor({ attachmentFolder: folder }).filter((job) => job.name === name)
  return { db: database.db, clock: { now: () => now }, ids: countedIds(), jobs, recordFault: () => undefined }
}

/** What the job says that it did, when it is run as of `moment`. */
async function runAt(name: string, moment: Instant): Promise<string> {
  now = moment
  const [result] = await runAllJobs(deps(name))
  return result?.outcome === 'done' ? result.did.en : `${result?.outcome}`
}

async function accept(code: string, at: string): Promise<void> {
  const { db } = database
  const line = `${code},${at},accepted,${unit},Bảo trợ xã hội,"${procedure}",in_person,,`
  const text = (async function* () {
    yield `code,at,event,unit,field,procedure,channel,due_at,outcome\n${line}\n`
  })()
  const result = await importRegister({ db, writers: [] }, text)
  expect(result).toMatchObject({ ok: true, dossiers: 1 })
}

describe('warning of due instants', () => {
  const raised = (count: number) => `Dossiers due soon and overdue: ${count} new notices.`
  const warn = (moment: Instant) => runAt('raise-notices', moment)
  const later = (moment: Instant, minutes: number) => instantFromEpochMs(moment + minutes * minute)
  let soonAt: Instant
  let dueAt: Instant
  beforeAll(async () => {
    const row = await database.db.selectFrom('work_item').select(['due_soon_at', 'due_at']).executeTakeFirstOrThrow()
    soonAt = row.due_soon_at as Instant
    dueAt = row.due_at as Instant
  })

  test('the holder once when it is due soon, then the leader once, and both once when it is overdue', async () => {
    expect(await warn(later(soonAt, -1))).toBe(raised(0))
    expect(await warn(soonAt)).toBe(raised(1))
    expect(await warn(soonAt)).toBe(raised(0))
    expect(await warn(later(soonAt, 60))).toBe(raised(1))
    expect(await warn(later(soonAt, 120))).toBe(raised(0))
    expect(await warn(later(dueAt, 1))).toBe(raised(2))
    expect(await warn(later(dueAt, 61))).toBe(raised(0))
    const notices = await database.db.selectFrom('notice').select(['recipient', 'kind']).orderBy('notice_id').execute()
    expect(notices.map(({ recipient, kind }) => `${recipient} ${kind}`)).toEqual([
      'thuly due-soon',
      'lanhdao due-soon',
      'thuly overdue',
      'lanhdao overdue',
    ])
  })

  test('nobody on a day off; on the next working morning when working time begins, not only at the full hour', async () => {
    expect(await warn(instant('2026-11-29T09:00:00+07:00'))).toBe(raised(0))
    await database.owner.deleteFrom('job').execute()
    now = instant('2026-11-30T07:05:00+07:00')
    await runDueJobs(deps('raise-notices'))
    await database.owner.deleteFrom('notice').execute()
    now = instant('2026-11-30T07:29:00+07:00')
    expect(await runDueJobs(deps('raise-notices'))).toEqual([])
    now = instant('2026-11-30T07:30:00+07:00')
    expect(await runDueJobs(deps('raise-notices'))).toMatchObject([{ did: { en: raised(2) } }])
  })
})

test('sessions that have ended and attempts that lock nothing are removed, others stay', async () => {
  const visit = { agent: 'test', address: '127.0.0.1' }
  now = instant('2026-11-26T08:00:00+07:00')
  expectOk(await signIn(identity, { ...visit, account: 'thuly', password: testPassword }))
  await signIn(identity, { ...visit, account: 'lanhdao', password: 'not this one' })
  const at = (clock: string) => runAt('forget-sign-ins', instant(`2026-11-26T${clock}:00+07:00`))
  expect(await at('08:14')).toBe('Signing in: 0 ended sessions, 0 old attempts and 0 old codes removed.')
  expect(await at('08:15')).toBe('Signing in: 0 ended sessions, 1 old attempts and 0 old codes removed.')
  expect(await at('08:30')).toBe('Signing in: 1 ended sessions, 0 old attempts and 0 old codes removed.')
  expect(await at('08:30')).toBe('Signing in: 0 ended sessions, 0 old attempts and 0 old codes removed.')
})

test('a file that belongs to nothing goes after a day, not before', async () => {
  const hash = 'ab'.repeat(32)
  const sent = instant('2026-11-25T08:00:00+07:00')
  await mkdir(join(folder, 'ab'))
  await writeFile(join(folder, 'ab', hash), 'x')
  await utimes(join(folder, 'ab', hash), sent / 1000, sent / 1000)
  const day = 24 * 60 * minute
  expect(await runAt('remove-orphans', instantFromEpochMs(sent + day))).toContain(': 0 removed')
  expect(await runAt('remove-orphans', instantFromEpochMs(sent + day + minute))).toContain(': 1 removed')
  expect(await readdir(join(folder, 'ab'))).toEqual([])
})
