import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { verifyFiles } from '#attachment/index.ts'
import { installCatalogue } from '#catalogue/index.ts'
import { calendarOf, calendarsFrom, installCalendar, isWorkingDay, nationalDecisions } from '#deadline/index.ts'
import { loadLaw, verifyLog } from '#dossier/index.ts'
import { importRegister } from '#exchange/index.ts'
import { verifyPetitions } from '#feedback/index.ts'
import { acceptFiling, findFiling, verifyFilings } from '#filing/index.ts'
import { createOfficer, findOfficer, mustSetUpTotp, signIn } from '#identity/index.ts'
import { dayOf, expectOk, type FilingId, instant, instantFromEpochMs, plainDate } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { countQueues, paymentWriter, verifyPayments } from '#payment/index.ts'
import { computeReport, reportingWriter } from '#reporting/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import type { Basis } from './basis.ts'
import { actorOf } from './live-desk.ts'
import { filingLots } from './live-filing-lots.ts'
import { finishedLots, type Lot, lots } from './live-lots.ts'
import { demoOfficers, demoPassword } from './live-officers.ts'
import { liveRegister } from './live-register.ts'
import { loadBasis, loadDemo } from './load-demo.ts'
import { type LiveDeps, type LiveLoaded, loadLiveDesk } from './load-live.ts'
import { registerText } from './register.ts'

const now = instantFromEpochMs(Date.now())
const isCalendarKnown = isWorkingDay(calendarOf(calendarsFrom(nationalDecisions()), null), dayOf(now)).ok
const quarter = { from: plainDate('2020-01-01'), to: plainDate('2020-04-01') }
const wanted = [...lots, ...finishedLots].reduce((sum, { count }) => sum + count, 0)

async function furnished(): Promise<TestDatabase> {
  const made = await createTestDatabase(inject('serverUrl'))
  await made.db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  return made
}

function depsOf({ db }: TestDatabase): LiveDeps {
  const random = { bytes: (count: number) => randomBytes(count) }
  return {
    db,
    clock: { now: () => now },
    ids: { uuid: randomUUID },
    random,
    writers: [reportingWriter],
    filingWriters: [paymentWriter],
    attachmentFolder: folder,
  }
}

let database: TestDatabase
let basis: Basis
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-live-'))
  database = await furnished()
  basis = await loadBasis(database.db)
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

describe('the register of the last 30 working days', () => {
  test.each([
    ['2026-11-26T05:11:00+07:00', 'before the counter opens'],
    ['2026-11-25T16:20:00+07:00', 'in the afternoon'],
    ['2026-08-30T10:00:00+07:00', 'on a Sunday'],
    ['2026-02-25T09:00:00+07:00', 'after Tết'],
  ])('at %s, %s: everything wished is there, nothing lies ahead', (moment) => {
    const at = instant(moment)
    const register = liveRegister(basis, at)
    expect(register.entries).toHaveLength(wanted)
    expect(register.lots.size).toBe(lots.reduce((sum, { count }) => sum + count, 0))
    const times = register.entries.flatMap(({ story }) => [story.acceptedAt, ...story.steps.map((step) => step.at)])
    expect(Math.max(...times)).toBeLessThanOrEqual(at)
    expect(Math.min(...times)).toBeGreaterThan(at - 70 * 86_400_000)
    expect(liveRegister(basis, at)).toEqual(register)
  })

  test('at the end of the last year that is decided, what cannot be promised is left out', () => {
    const { entries } = liveRegister(basis, instant('2026-12-31T16:00:00+07:00'))
    expect(entries.length).toBeGreaterThan(40)
    expect(entries.length).toBeLessThan(wanted)
  })
})

describe.runIf(isCalendarKnown)('a desk of today beside the demonstration of 2020', () => {
  let before: unknown
  let loaded: LiveLoaded
  beforeAll(async () => {
    const deps = depsOf(database)
    expectOk(await loadDemo(deps, 'tuan-giao-2020'))
    before = await computeReport(database.db, { name: 'bieu2', period: quarter })
    loaded = expectOk(await loadLiveDesk(deps))
  })

  test('one account for each of its officers, who sign in with the password that is printed', async () => {
    expect(loaded.officers).toBe(demoOfficers.length)
    const deps = depsOf(database)
    for (const account of ['tiepnhan', 'quantri']) {
      const visit = { account, password: demoPassword, agent: 'test', address: '127.0.0.1' }
      const { session } = expectOk(await signIn(deps, visit))
      expect(mustSetUpTotp(session.officer)).toBe(account === 'quantri')
    }
  })

  test('every queue holds what was invented for it', async () => {
    const { rows } = await sql<{ state: string; is_signing: boolean; assignee: string | null; count: number }>`
      SELECT state, is_signing, assignee, count(*)::integer AS count
      FROM work_item GROUP BY state, is_signing, assignee
    `.execute(database.db)
    const todo = [...liveRegister(basis, now).lots.values()]
    const stored = (wish: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(wish).reduce((sum, { count }) => sum + count, 0)
    const invented = (wish: (lot: Lot) => boolean) => todo.filter(wish).length
    expect(stored(({ state }) => state === 'finished')).toBe(invented(({ reached }) => reached === 'granted'))
    expect(stored(({ state, is_signing }) => state === 'running' && is_signing)).toBe(
      invented(({ reached }) => reached === 'signing'),
    )
    expect(stored(({ state, assignee }) => state === 'suspended' && assignee === 'thuly1')).toBe(
      invented(({ incident, holder }) => incident === 'supplement' && holder === 'thuly1'),
    )
  })

  test('filings wait in every state, with their papers', async () => {
    const { db } = database
    const rows = await db.selectFrom('filing').select('state').execute()
    const invented = [...filingLots.map(({ state }) => state), 'submitted']
    expect(rows.map(({ state }) => state).sort()).toEqual(invented.sort())
    expect(await verifyFilings(db)).toMatchObject({ differentCount: 0 })
    const files = await verifyFiles(db, folder)
    expect(files.files).toBeGreaterThan(5)
    expect(files.differences).toEqual([])
  })

  test('money stands in every state, to the đồng', async () => {
    const { db } = database
    const charges = await db.selectFrom('charge').select('state').distinct().orderBy('state').execute()
    expect(charges.map(({ state }) => state)).toEqual([
      'awaiting',
      'exempt',
      'over-paid',
      'paid',
      'paid-elsewhere',
      'partly-paid',
      'refund-due',
    ])
    expect(await countQueues(db, 'all')).toMatchObject({ credits: 1, refund: 2, exemption: 1 })
    expect(await verifyPayments(db)).toMatchObject({ receipts: 2, elsewhere: 100_000, differences: [] })
  })

  test('what people said waits, is in hand, is answered and published; nobody is called for it', async () => {
    const { db } = database
    const rows = await db.selectFrom('petition').select(['state', 'content']).orderBy('state').execute()
    const states = ['answered', 'awaiting-details', 'forwarded', 'in-hand', 'published', 'received']
    expect(rows.map(({ state }) => state)).toEqual(states)
    expect(await verifyPetitions(db)).toMatchObject({ petitions: 6, different: [] })
    const told = await db.selectFrom('message').select('message_id').where('kind', 'like', 'petition%').execute()
    expect(told).toEqual([])
  })

  test('what citizens filed whole is accepted as it is, once the fee is entered', async () => {
    const { db } = database
    const rows = await db.selectFrom('filing').selectAll().where('state', '=', 'submitted').execute()
    const birth = basis.catalogue.procedures.find(({ code }) => code === '1.001193')?.id
    const row = rows.find(({ content }) => JSON.stringify(content).includes(`"procedureId":${birth}`))
    const filing = await findFiling(db, row?.filing_id as FilingId)
    if (!filing?.content) throw new Error('nothing was submitted')
    const content = { ...filing.content, fee: { due: '0', paid: '0', receiptNumber: '', exemption: '' } }
    const actor = actorOf('tiepnhan', { own: filing.unitId, neighbour: filing.unitId })
    const order = {
      key: randomUUID(),
      id: filing.id,
      unitId: filing.unitId,
      seenVersion: filing.version,
      actor,
      content,
    }
    expect(await acceptFiling({ ...depsOf(database), loadLaw }, order)).toMatchObject({ ok: true })
  })

  test('the log holds, and the figures of 2020 are what they were; nothing of them is left over today', async () => {
    expect(await verifyLog(database.db)).toMatchObject({ differentCount: 0 })
    expect(await computeReport(database.db, { name: 'bieu2', period: quarter })).toEqual(before)
    const today = { from: dayOf(now), to: dayOf(now) }
    const { rows } = expectOk(await computeReport(database.db, { name: 'bieu2', period: today }))
    const old = rows.filter(({ unit, measures }) => unit?.validTo && measures.open + measures.suspended > 0)
    expect(old).toEqual([])
  })

  test('who changes what queues show, behind the log, is found out', async () => {
    const { db, owner } = database
    const work = await db
      .selectFrom('work_item')
      .select(['code', 'assignee'])
      .where('assignee', '=', 'thuly1')
      .execute()
    const code = work[0]?.code ?? ''
    await owner.updateTable('work_item').set({ assignee: 'thuly2' }).where('code', '=', code).execute()
    expect((await verifyLog(db)).different).toEqual([{ code, differences: [expect.stringContaining('assignee')] }])
    await owner.updateTable('work_item').set({ assignee: 'thuly1' }).where('code', '=', code).execute()
    const [filing] = await db.selectFrom('filing').select('filing_id').where('state', '=', 'submitted').execute()
    const id = filing?.filing_id ?? ''
    await owner.updateTable('filing').set({ state: 'withdrawn', answer_by: null }).where('filing_id', '=', id).execute()
    expect((await verifyFilings(db)).different).toMatchObject([{ id }])
    await owner.updateTable('filing').set({ state: 'submitted' }).where('filing_id', '=', id).execute()
  })

  test('loading it again adds nothing, also beside accounts that were opened since', async () => {
    const deps = depsOf(database)
    const asked = { by: 'operator', account: 'lo.van.moi', fullName: 'Lò Văn Mới', terms: [] } as const
    expectOk(await createOfficer(deps, { ...asked, password: 'cá kho nghệ ở bản' }))
    expect(expectOk(await loadLiveDesk(deps))).toEqual({ officers: 0, dossiers: 0, filings: 0 })
  })
})

describe.runIf(isCalendarKnown)('what may be real is never mixed with it', () => {
  let real: TestDatabase
  beforeAll(async () => {
    real = await furnished()
  })
  afterAll(() => real.drop())

  test('dossiers that were not invented', async () => {
    const entries = liveRegister(basis, now).entries.slice(0, 1)
    const text = (async function* () {
      yield* registerText(entries)
    })()
    expect(await importRegister({ db: real.db, writers: [] }, text)).toMatchObject({ ok: true, dossiers: 1 })
    expect(await loadLiveDesk(depsOf(real))).toMatchObject({ ok: false, refusal: { code: 'database-in-use' } })
  })

  test('an account, even of the same name as one of the demonstration', async () => {
    const deps = depsOf(real)
    const asked = { by: 'operator', account: 'tiepnhan', fullName: 'Lò Thị Thật', terms: [] } as const
    expectOk(await createOfficer(deps, { ...asked, password: 'cá kho nghệ ở bản' }))
    expect(await loadLiveDesk(deps)).toMatchObject({ ok: false, refusal: { code: 'accounts-in-use' } })
    expect(await findOfficer(real.db, 'quantri', dayOf(now))).toBeUndefined()
  })
})
