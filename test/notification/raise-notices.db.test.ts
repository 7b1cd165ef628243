import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { checkHandling, handlePetition, type Petition, sendPetition } from '#feedback/index.ts'
import { declineRequest, makeRequest } from '#following/index.ts'
import { expectOk, formatInstant, instant, instantFromEpochMs } from '#kernel/index.ts'
import { listNotices, raiseNotices } from '#notification/index.ts'
import { acceptDossier, type DeskWorld, furnishDesk, goOn, runningClock } from '../web/desk-world.ts'
import { openTestSite, type TestSite } from '../web/test-site.ts'

// In a year that nobody has decided every day is taken as worked.
const now = instant('2031-06-03T09:00:00+07:00')
const hours = (count: number) => instantFromEpochMs(now + count * 3_600_000)
let site: TestSite
let world: DeskWorld
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), undefined, runningClock)
  world = await furnishDesk(site)
})
afterAll(() => site.close())

/** What the account has been told of this code, the first first, and whether it has nothing left to say. */
async function told(account: string, code: string): Promise<readonly string[]> {
  const { notices } = await listNotices(site.deps.db, { account, page: 1, perPage: 100 })
  return notices
    .filter((notice) => notice.code === code)
    .map(({ kind, isSettled }) => (isSettled ? `${kind}, settled` : kind))
    .toReversed()
}
const asked = async (account: string, code: string) =>
  (await told(account, code)).filter((kind) => kind.startsWith('asked'))

test('what a citizen asks of a dossier is told once to whoever holds it, until it is decided', async () => {
  const { db } = site.deps
  const accepted = await acceptDossier(world)
  const leader = { by: 'do.quyet', post: 'unit-leader' } as const
  const { code } = await goOn(world, accepted, {
    ...leader,
    command: { kind: 'assign', assignee: 'lo.bien' },
  })
  const order = { key: randomUUID(), code, kind: 'withdrawal', words: 'nộp nhầm', by: 'receipt' } as const
  const { id } = expectOk(await makeRequest(db, order))
  await raiseNotices(db, { now })
  await raiseNotices(db, { now: hours(1) })
  expect(await asked('lo.bien', code)).toEqual(['asked'])
  expect(await asked('giang.dinh', code)).toEqual([])
  const actor = { id: 'lo.bien', post: 'processing-officer', unitId: world.unit } as const
  expectOk(await declineRequest(db, { code, id, reason: 'Kết quả đã ký.', actor }))
  expect(await asked('lo.bien', code)).toEqual(['asked, settled'])
  expectOk(await makeRequest(db, { ...order, key: randomUUID() }))
  await raiseNotices(db, { now: hours(2) })
  expect(await asked('lo.bien', code)).toEqual(['asked, settled', 'asked'])
})

const typed = {
  topic: 'conduct',
  fullName: 'Lò Thị Mẩy',
  address: 'bản Cang, xã Tuần Giáo',
  phone: '0900 000 112',
  email: '',
  dossierCode: '',
  words: 'Tôi chờ ba ngày mà không ai trả lời điện thoại.',
} as const

async function take({ reference, version }: Petition): Promise<Petition> {
  const nothing = { words: '', unit: undefined, to: '', publicQuestion: '', isFreeOfPersons: false } as const
  const event = expectOk(checkHandling({ ...nothing, kind: 'taken', classification: 'conduct' }))
  const actor = { id: 'do.quyet', post: 'unit-leader', unitId: world.unit } as const
  return expectOk(await handlePetition(site.deps, { reference, seenVersion: version, key: randomUUID(), actor, event }))
}

async function dueAt(petition: Petition, inHours: number): Promise<void> {
  const [due_soon_at, due_at] = [formatInstant(hours(inHours - 8)), formatInstant(hours(inHours))]
  const changed = site.deps.db.updateTable('petition').set({ due_soon_at, due_at })
  await changed.where('petition_id', '=', petition.id).execute()
}

test('a petition is told to the leader of its unit when it comes, when it is due soon, and when it is overdue, once each', async () => {
  const { db } = site.deps
  const random = { bytes: (count: number) => randomBytes(count) }
  const sender = { citizen: null, language: 'vi', address: '10.0.0.9', now: runningClock.now() } as const
  const order = { ...sender, key: randomUUID(), typed: { ...typed, unitId: world.unit } }
  const petition = expectOk(await sendPetition({ db, random }, order))
  const { reference } = petition
  await dueAt(petition, 40)
  await raiseNotices(db, { now })
  await raiseNotices(db, { now })
  expect(await told('do.quyet', reference)).toEqual(['petition-arrived'])
  await take(petition)
  expect(await told('do.quyet', reference)).toEqual(['petition-arrived, settled'])
  await dueAt(petition, 4)
  await raiseNotices(db, { now })
  await raiseNotices(db, { now: hours(5) })
  await raiseNotices(db, { now: hours(6) })
  expect(await told('do.quyet', reference)).toEqual([
    'petition-arrived, settled',
    'petition-due-soon',
    'petition-overdue',
  ])
  for (const account of ['lo.bien', 'quang.thom', 'vang.sua']) expect(await told(account, reference)).toEqual([])
})
