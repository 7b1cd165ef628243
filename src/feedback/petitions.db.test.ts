import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { installCalendar } from '#deadline/index.ts'
import { dayOf, expectOk, type Instant, instantFromEpochMs, type UnitId } from '#kernel/index.ts'
import { installOrganisation, loadOrganisation, unitsDuring } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { countedIds } from '../../test/dossier/small-law.ts'
import { countedBytes } from '../../test/filing/counted-bytes.ts'
import {
  checkHandling,
  findPetition,
  type HandlingTyped,
  handlePetition,
  listPetitions,
  listPublished,
  type Petition,
  type PetitionTyped,
  petitionDues,
  sendPetition,
  supplyPetition,
  verifyPetitions,
} from './index.ts'

let database: TestDatabase
let [here, there] = [1 as UnitId, 2 as UnitId]
const now = instantFromEpochMs(Date.now())
const ids = countedIds(7)
const depsOf = () => ({ db: database.db, random: countedBytes() })
let deps: ReturnType<typeof depsOf>

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.owner.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCalendar(tx)
  })
  const day = dayOf(now)
  const units = unitsDuring(await loadOrganisation(database.db), { from: day, to: day }).map(({ id }) => id)
  ;[here = here, there = there] = units
  deps = depsOf()
})
afterAll(() => database.drop())

const typed = (change: Partial<PetitionTyped> = {}): PetitionTyped => ({
  unitId: here,
  topic: 'conduct',
  fullName: 'Lò Thị  Mẩy',
  address: 'bản Cang, xã Tuần Giáo',
  phone: '0912 345 678',
  email: '',
  dossierCode: '',
  words: 'Tôi chờ ba ngày mà không ai trả lời điện thoại.',
  ...change,
})
const order = (change: Partial<PetitionTyped> = {}) => ({
  key: ids.uuid(),
  typed: typed(change),
  citizen: null,
  language: 'vi' as const,
  address: '10.0.0.1',
  now,
})
const send = async () => expectOk(await sendPetition(deps, order()))
const leaderOf = (unitId: UnitId) => ({ id: 'lanh.dao', post: 'unit-leader', unitId }) as const
const nothing: HandlingTyped = {
  kind: 'taken',
  words: '',
  classification: '',
  unit: undefined,
  to: '',
  publicQuestion: '',
  isFreeOfPersons: false,
}
async function handle(petition: Petition, change: Partial<HandlingTyped>, actor = leaderOf(petition.unitId)) {
  const event = expectOk(checkHandling({ ...nothing, ...change }))
  const { reference, version: seenVersion } = petition
  return handlePetition(deps, { reference, seenVersion, key: ids.uuid(), actor, event })
}
const codeOf = (decision: Awaited<ReturnType<typeof handle>>) => (decision.ok ? 'done' : decision.refusal.code)

test('from what somebody writes to an answer that everybody may read', async () => {
  let petition = await send()
  expect(petition).toMatchObject({
    state: 'received',
    version: 1,
    unitId: here,
    content: { fullName: 'Lò Thị Mẩy', phone: '0912345678' },
  })
  expect(petition.reference).toMatch(/^PA-\d{6}-[0-9A-HJKMNP-TV-Z]{6}$/u)
  petition = expectOk(await handle(petition, { kind: 'asked', words: 'Bạn gọi vào số nào, ngày nào?' }))
  expect([petition.state, petition.dueAt]).toEqual(['awaiting-details', null])
  const { reference, version: seenVersion } = petition
  petition = expectOk(await supplyPetition(deps, { reference, seenVersion, key: ids.uuid(), words: 'Sáng 20/11.' }))
  expect(petition.content.added).toEqual(['Sáng 20/11.'])
  petition = expectOk(await handle(petition, { kind: 'taken', classification: 'conduct' }))
  petition = expectOk(await handle(petition, { kind: 'answered', words: 'Đơn vị xin lỗi, đã cử người trực máy.' }))
  const published = { words: 'Đơn vị xin lỗi và đã cử người trực.', publicQuestion: 'Không ai trả lời điện thoại.' }
  petition = expectOk(await handle(petition, { kind: 'published', ...published, isFreeOfPersons: true }))
  expect(petition.steps.map(({ event }) => event.kind).join(' ')).toBe(
    'received asked supplied taken answered published',
  )
  const messages = await database.db
    .selectFrom('message')
    .select(['kind', 'recipient'])
    .where('key', 'like', `petition:${petition.reference}:%`)
    .orderBy('message_id')
    .execute()
  expect(messages.map(({ kind }) => kind)).toEqual(['petition-received', 'petition-asked', 'complaint-answered'])
  expect(messages[0]?.recipient).toBe('0912345678')
  const { answers } = await listPublished(database.db, { page: 1, perPage: 10 })
  expect(answers).toMatchObject([{ unitId: here, question: 'Không ai trả lời điện thoại.' }])
  expect(await findPetition(database.db, petition.reference)).toEqual(petition)
})

test('the queue has what is due next first, and what has ended apart', async () => {
  const open = await send()
  const ended = expectOk(await handle(await send(), { kind: 'refused', words: 'Đã trả lời trước đây.' }))
  const listed = async (isEnded: boolean) =>
    (await listPetitions(database.db, { units: [here], isEnded, page: 1, perPage: 50 })).petitions.map(
      ({ reference }) => reference,
    )
  expect(await listed(false)).toContain(open.reference)
  expect(await listed(true)).toContain(ended.reference)
  expect((await listPetitions(database.db, { units: [there], isEnded: false, page: 1, perPage: 50 })).total).toBe(0)
})

test('forwarded to a unit that works here it begins anew there; to another authority it ends', async () => {
  const petition = await send()
  const moved = expectOk(
    await handle(petition, { kind: 'forwarded', unit: { id: there, name: 'Xã khác' }, words: 'Thuộc xã bên cạnh.' }),
  )
  expect(moved).toMatchObject({ state: 'received', unitId: there })
  expect(codeOf(await handle(moved, { kind: 'taken', classification: 'conduct' }, leaderOf(here)))).toBe(
    'not-permitted',
  )
  const away = await handle(moved, { kind: 'forwarded', to: 'Bộ Tư pháp', words: 'Thuộc thẩm quyền của Bộ.' })
  expect(expectOk(away)).toMatchObject({ state: 'forwarded', dueAt: null })
})

test('what two leaders do at once is done once; a form sent twice is one deed', async () => {
  const petition = await send()
  const twice = await Promise.all([1, 2].map(() => handle(petition, { kind: 'taken', classification: 'conduct' })))
  expect(twice.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done'])
  const again = order()
  const twins = await Promise.all([1, 2, 3].map(() => sendPetition(deps, again)))
  expect(new Set(twins.map((twin) => expectOk(twin).reference)).size).toBe(1)
  const other = await sendPetition(deps, { ...again, typed: typed({ words: 'Một nội dung khác hẳn, gửi sau.' }) })
  expect(other).toMatchObject({ ok: false, refusal: { code: 'key-used' } })
})

test.each([
  ['unitId', { unitId: 9999 as UnitId }],
  ['topic', { topic: 'khiếu nại' }],
  ['words', { words: 'Chậm.' }],
  ['words', { words: 'a'.repeat(5001) }],
  ['fullName', { fullName: '\u200b' }],
  ['address', { address: 'x' }],
  ['phone', { phone: '12' }],
  ['phone', { phone: '' }],
  ['email', { email: 'me@' }],
  ['dossierCode', { dossierCode: 'H'.repeat(65) }],
])('%s: told beside the field, and nothing is kept', async (field, change) => {
  const sent = order(change)
  const refused = await sendPetition(deps, sent)
  expect(refused.ok ? [] : refused.faults.map((fault) => fault.field)).toEqual([field])
  const kept = await database.db.selectFrom('petition').selectAll().where('petition_id', '=', sent.key).execute()
  expect(kept).toEqual([])
})

test('nobody fills the queues from one address', async () => {
  const flood = { ...order(), address: '10.9.9.9' }
  const codes = []
  for (let sent = 0; sent < 31; sent += 1) {
    const answer = await sendPetition(deps, { ...flood, key: ids.uuid() })
    codes.push(answer.ok ? 'kept' : answer.refusal.code)
  }
  expect([codes.filter((code) => code === 'kept').length, codes.at(-1)]).toEqual([30, 'sent-too-often'])
})

test('each step has its working days, and the chain is proved', async () => {
  const petition = await send()
  const { calendarOf, calendarsFrom, nationalDecisions } = await import('#deadline/index.ts')
  const calendar = calendarOf(calendarsFrom(nationalDecisions()), here)
  const at = (text: string) => instantFromEpochMs(Date.parse(text)) as Instant
  const dues = petitionDues({ state: 'received', clockFrom: at('2026-11-26T09:00:00+07:00') }, calendar)
  expect(dues.map(({ limit, dueAt }) => [limit, dueAt && dayOf(dueAt)])).toEqual([
    ['refuse', '2026-11-30'],
    ['ask', '2026-12-03'],
    ['forward', '2026-12-03'],
    ['answer', '2026-12-17'],
  ])
  expect((await verifyPetitions(database.db)).different).toEqual([])
  await database.owner
    .updateTable('petition')
    .set({ content: JSON.stringify({ ...petition.content, words: 'Sửa lén nội dung phản ánh.' }) })
    .where('petition_id', '=', petition.id)
    .execute()
  const { different } = await verifyPetitions(database.db)
  expect(different).toEqual([
    { reference: petition.reference, differences: ['content is not the one that the log speaks of'] },
  ])
  await expect(
    database.owner
      .updateTable('petition_event')
      .set({ actor: 'khac' })
      .where('petition_id', '=', petition.id)
      .execute(),
  ).rejects.toThrow()
})
