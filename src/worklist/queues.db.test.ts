import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { CommandDeps, DossierState } from '#dossier/index.ts'
import { emptyContent, saveDraft } from '#filing/index.ts'
import { type FilingId, type Instant, plainDate } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { countedIds, firstUnit, installSmallLaw, officer, secondUnit } from '../../test/dossier/small-law.ts'
import { countedBytes } from '../../test/filing/counted-bytes.ts'
import { deskDeps, deskOfficer, flatOrganisation, type Turn, tellDossier } from '../../test/worklist/told-dossier.ts'
import { countQueues, deskScope, heldBy, listQueue, type QueueCode, type QueueFilter, queueCodes } from './index.ts'

const worker = 'test-processing-officer'
const route = (step: string): Turn => ({ post: 'processing-officer', command: { kind: 'route', step } })
const suspend = (command: Omit<Extract<Turn['command'], { kind: 'suspend' }>, 'kind'>): Turn => ({
  post: 'processing-officer',
  command: { kind: 'suspend', reason: 'chờ', ...command },
})
const supplyBy = plainDate('2199-01-01')
const items = [{ name: 'Giấy khai sinh', originals: 1, copies: 0, why: 'thiếu' }]
const take: Turn = { post: 'processing-officer', command: { kind: 'assign', assignee: worker } }
const toSign = [route('assess'), route('sign')]
const refuse: Turn = { post: 'processing-officer', command: { kind: 'finish', outcome: 'refused', reason: 'thiếu' } }
const issue: Turn = { post: 'unit-leader', command: { kind: 'finish', outcome: 'issued', resultNumber: '1/GXN' } }
const withdraw: Turn = { post: 'processing-officer', command: { kind: 'finish', outcome: 'withdrawn', reason: 'rút' } }
const handOver: Turn = { post: 'receiving-officer', command: { kind: 'hand-over', to: 'owner', by: 'counter' } }

/** Every place in which a dossier can stand, how it gets there, and the queues that hold it whatever the time. */
const stages: Readonly<Record<string, { readonly turns: readonly Turn[]; readonly queues: readonly QueueCode[] }>> = {
  'first step, nobody’s': { turns: [], queues: ['process'] },
  'first step, taken': { turns: [take], queues: ['process'] },
  'second step': { turns: [route('assess')], queues: ['process'] },
  'to be signed': { turns: toSign, queues: ['process', 'sign'] },
  'waiting for supplements': { turns: [suspend({ ground: 'supplement', items, supplyBy })], queues: ['waiting'] },
  'waiting for money': { turns: [suspend({ ground: 'financial-duty', legalBasis: 'luật' })], queues: ['waiting'] },
  'halted by law': {
    turns: [suspend({ ground: 'statutory', legalBasis: 'luật', document: '1/QĐ' })],
    queues: ['waiting'],
  },
  'suspended while being signed': {
    turns: [...toSign, { ...suspend({ ground: 'supplement', items }), post: 'unit-leader' }],
    queues: ['waiting'],
  },
  resumed: {
    turns: [
      suspend({ ground: 'supplement', items }),
      { post: 'processing-officer', command: { kind: 'resume', received: items.map(({ name }) => name) } },
    ],
    queues: ['process'],
  },
  signed: { turns: [...toSign, issue], queues: ['hand-over'] },
  refused: { turns: [refuse], queues: ['hand-over'] },
  'handed over': { turns: [refuse, handOver], queues: [] },
  withdrawn: { turns: [withdraw], queues: [] },
}

const owner = { role: 'owner', fullName: 'Lò Thị Mẫu', identityNumber: '011187001234' } as const
const leaderOne = deskOfficer('lanh-dao', { post: 'unit-leader', unitId: firstUnit })
const leaderTwo = deskOfficer('lanh-dao-hai', { post: 'unit-leader', unitId: secondUnit })
const scopeOf = (holder: typeof leaderOne, whose: 'mine' | 'unit' = 'unit') =>
  deskScope(holder, flatOrganisation, whose)

let database: TestDatabase
let deps: CommandDeps
let dueAt: Instant
const standing = new Map<string, DossierState>()
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  deps = deskDeps(database.db)
  for (const [stage, { turns }] of Object.entries(stages))
    standing.set(stage, await tellDossier(deps, { unitId: firstUnit }, turns))
  await tellDossier(deps, { unitId: secondUnit, persons: [owner] }, [take])
  dueAt = standing.get('second step')?.dueAt as Instant
})
afterAll(() => database.drop())

const minute = 60_000
const moments: readonly (readonly [string, number, QueueCode | undefined])[] = [
  ['long before', -30 * 60 * minute, undefined],
  ['within the last day, when it is due soon', (1 - 24 * 60) * minute, 'due-soon'],
  ['exactly when it is due', 0, 'due-soon'],
  ['a minute later', minute, 'overdue'],
]

describe.each(moments)('%s', (_name, offset, inTime) => {
  const now = () => (dueAt + offset) as Instant

  test.each(queueCodes)('%s holds exactly what it should, as many as are counted', async (queue) => {
    const page = await listQueue(database.db, { queue, scope: scopeOf(leaderOne), now: now(), page: 1 })
    const expected = Object.entries(stages).filter(([, { queues }]) => {
      const held = queues.includes('process') && inTime !== undefined ? [...queues, inTime] : queues
      return held.includes(queue)
    })
    const codes = expected.map(([stage]) => standing.get(stage)?.code)
    expect(page.rows.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
    const counts = await countQueues(database.db, scopeOf(leaderOne), now())
    expect(counts[queue]).toBe(codes.length)
    expect(page.total).toBe(codes.length)
  })
})

test('every dossier with something left to do lies in one of process, waiting and hand-over', async () => {
  const { rows } = { rows: await database.db.selectFrom('work_item').select('code').execute() }
  const one = await countQueues(database.db, scopeOf(leaderOne), dueAt)
  const two = await countQueues(database.db, scopeOf(leaderTwo), dueAt)
  const sum = [one, two].reduce((all, { process, waiting, ...rest }) => all + process + waiting + rest['hand-over'], 0)
  expect(sum).toBe(rows.length)
})

test('nothing of another unit is seen, whatever is filtered for', async () => {
  const codesOf = async (holder: typeof leaderOne, filter: QueueFilter = {}) => {
    const query = { queue: 'process', scope: scopeOf(holder), now: dueAt, filter, page: 1 } as const
    return (await listQueue(database.db, query)).rows.map(({ code }) => code.slice(0, 2))
  }
  expect(new Set(await codesOf(leaderOne))).toEqual(new Set(['T1']))
  expect(await codesOf(leaderTwo)).toEqual(['T2'])
  expect(await codesOf(leaderTwo, { text: 'mau' })).toEqual(['T2'])
  expect(await codesOf(leaderOne, { text: 'mau' })).toEqual([])
  expect(await codesOf(leaderTwo, { text: '011 187 001 234' })).toEqual(['T2'])
  expect(await codesOf(leaderTwo, { text: '011 187 001 23' })).toEqual([])
  expect(await codesOf(leaderTwo, { assignee: worker })).toEqual(['T2'])
  expect(await codesOf(deskOfficer('kiem-toan', { post: 'auditor', unitId: null }))).toEqual([])
  expect(new Set(await codesOf(deskOfficer('theo-doi', { post: 'monitor', unitId: null })))).toEqual(
    new Set(['T1', 'T2']),
  )
})

test('one’s own: what one has taken, and what nobody has taken in a step of one’s post', async () => {
  const own = async (account: string, post: 'processing-officer' | 'unit-leader' | 'receiving-officer') => {
    const scope = scopeOf(deskOfficer(account, { post, unitId: firstUnit }), 'mine')
    const { process, sign, waiting, ...rest } = await countQueues(database.db, scope, dueAt)
    return { process, sign, waiting, handOver: rest['hand-over'] }
  }
  expect(await own(worker, 'processing-officer')).toEqual({ process: 4, sign: 0, waiting: 3, handOver: 0 })
  expect(await own('another', 'processing-officer')).toEqual({ process: 3, sign: 0, waiting: 3, handOver: 0 })
  expect(await own('lanh-dao', 'unit-leader')).toEqual({ process: 1, sign: 1, waiting: 1, handOver: 0 })
  expect(await own('tiep-nhan', 'receiving-officer')).toEqual({ process: 0, sign: 0, waiting: 0, handOver: 2 })
})

test('what is due first comes first; what has no day to be supplied by comes last', async () => {
  const listed = async (queue: QueueCode) =>
    (await listQueue(database.db, { queue, scope: scopeOf(leaderOne), now: dueAt, page: 1 })).rows
  const dues = (await listed('process')).map((row) => Number(row.dueAt))
  expect(dues).toEqual(dues.toSorted((a, b) => a - b))
  expect((await listed('waiting')).map((row) => row.supplyBy)).toEqual([supplyBy, null, null, null])
})

test('a row says who holds it since when, and what was left when the clock stopped', async () => {
  const scope = scopeOf(leaderOne)
  const filter = { assignee: worker }
  const { rows } = await listQueue(database.db, { queue: 'process', scope, now: dueAt, filter, page: 1 })
  const taken = standing.get('first step, taken')
  expect(rows).toMatchObject([{ code: taken?.code, version: 2, heldSince: taken?.lastAt, assigneeName: null }])
  const free = await listQueue(database.db, {
    queue: 'waiting',
    scope,
    now: dueAt,
    filter: { assignee: null },
    page: 1,
  })
  expect(free.rows[0]).toMatchObject({ ground: 'supplement', dueAt: null, heldSince: null })
  expect(free.rows.every((row) => row.dueBefore !== null && row.suspendedAt !== null)).toBe(true)
})

test('a page that holds nothing gives way to the first', async () => {
  const query = { queue: 'waiting', scope: scopeOf(leaderOne), now: dueAt } as const
  const page = await listQueue(database.db, { ...query, page: 3 })
  expect(page).toEqual(await listQueue(database.db, { ...query, page: 1 }))
})

test('everything unfinished that somebody holds, in the units that are asked for', async () => {
  const held = await heldBy(database.db, worker, [firstUnit])
  expect(held).toEqual([{ code: standing.get('first step, taken')?.code, seenAction: 2 }])
  expect(await heldBy(database.db, worker, 'all')).toHaveLength(2)
  expect(await heldBy(database.db, 'nobody', 'all')).toEqual([])
})

test('filings are counted for those who may read them, drafts apart', async () => {
  const ids = countedIds(55)
  const clerk = { ...officer('receiving-officer'), unitId: firstUnit }
  const draft = { unitId: firstUnit, content: emptyContent(), seenVersion: 0, actor: clerk }
  for (let n = 0; n < 4; n += 1)
    await saveDraft({ db: database.db, random: countedBytes() }, { ...draft, id: ids.uuid() as FilingId })
  const setState = (id: string, state: string) =>
    sql`UPDATE filing SET state = ${state}, submitted_at = now() WHERE filing_id = ${id}::uuid`.execute(database.owner)
  await setState('00000055-0000-7000-8000-000000000001', 'submitted')
  await setState('00000055-0000-7000-8000-000000000002', 'awaiting-supplement')
  const counted = async (holder: typeof leaderOne, whose: 'mine' | 'unit') => {
    const { receive, drafts, incomplete } = await countQueues(database.db, scopeOf(holder, whose), dueAt)
    return [receive, drafts, incomplete]
  }
  const receiver = deskOfficer(clerk.id, { post: 'receiving-officer', unitId: firstUnit })
  expect(await counted(receiver, 'mine')).toEqual([1, 2, 1])
  expect(await counted(leaderOne, 'unit')).toEqual([1, 2, 1])
  expect(await counted(leaderTwo, 'unit')).toEqual([0, 0, 0])
  const processor = deskOfficer(worker, { post: 'processing-officer', unitId: firstUnit })
  expect(await counted(processor, 'unit')).toEqual([0, 0, 0])
})
