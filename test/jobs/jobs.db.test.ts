import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { installCatalogue } from '#catalogue/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { importRegister } from '#exchange/index.ts'
import { saveDraft } from '#filing/index.ts'
import { type IdentityDeps, signIn } from '#identity/index.ts'
import { jobsFor, runAllJobs, runDueJobs } from '#jobs/index.ts'
import {
  expectOk,
  type FilingId,
  formatInstant,
  type Instant,
  instant,
  instantFromEpochMs,
  type ProcedureId,
  type UnitId,
} from '#kernel/index.ts'
import { installOrganisation, loadOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { countedIds, firstUnit } from '../dossier/small-law.ts'
import { filingDeps, newFilingId, wholeContent } from '../filing/filing-world.ts'
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
  const raised = (count: number) => `Due soon and overdue, asked and sent: ${count} new notices.`
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

describe('a draft that a citizen left lying', () => {
  const citizen = 'citizen:0190a000-0000-7000-8000-000000000003'
  const left = instant('2026-10-20T15:00:00+07:00')
  const passed = (days: number) => instantFromEpochMs(left + days * 24 * 60 * minute)
  const warn = (days: number) => runAt('warn-of-drafts', passed(days))
  const told = (count: number) => `Drafts that will soon be deleted: ${count} people told.`
  const messages = () => database.db.selectFrom('message').select(['recipient', 'said']).execute()
  let id: FilingId
  beforeAll(async () => {
    const row = { citizen_id: citizen, phone: '0912000003', created_at: formatInstant(left) }
    await database.owner.insertInto('citizen').values(row).execute()
    const [form] = await database.db
      .selectFrom('procedure')
      .select('procedure_id')
      .where('code', '=', '1.001193')
      .execute()
    const content = { ...wholeContent, procedureId: form?.procedure_id as ProcedureId, channel: 'online' } as const
    id = newFilingId()
    const actor = { id: citizen, post: 'citizen' } as const
    expectOk(await saveDraft(filingDeps(database.db), { id, unitId: firstUnit, content, seenVersion: 0, actor }))
    await touch(left)
  })
  const touch = (at: Instant) =>
    sql`UPDATE filing SET changed_at = ${formatInstant(at)} WHERE filing_id = ${id}`.execute(database.owner)

  test('is told of three days before it goes, once, and again only after it was touched', async () => {
    expect(await warn(26)).toBe(told(0))
    expect(await warn(27)).toBe(told(1))
    expect(await warn(28)).toBe(told(0))
    expect(await messages()).toEqual([
      { recipient: '0912000003', said: { procedure: 'Đăng ký khai sinh', on: '2026-11-19', path: `/nop/${id}` } },
    ])
    await touch(passed(29))
    expect(await warn(30)).toBe(told(0))
    expect(await warn(56)).toBe(told(1))
    expect((await messages()).length).toBe(2)
  })

  test('goes, and then nobody is told', async () => {
    await touch(left)
    expect(await warn(31)).toBe(told(0))
    expect(await runAt('forget-drafts', passed(31))).toContain(': 1 removed')
    expect(await warn(28)).toBe(told(0))
  })
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
