import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type Actor, type Change, executeCommand } from '#dossier/index.ts'
import {
  type AcceptDeps,
  acceptFiling,
  emptyPerson,
  type Filing,
  type FilingContent,
  refuseFiling,
  requestSupplement,
  saveDraft,
  submitFiling,
  supplyFiling,
} from '#filing/index.ts'
import { expectOk, type UnitId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { firstUnit } from '../../../test/dossier/small-law.ts'
import {
  filingDeps,
  inDays,
  installFilingLaw,
  newFilingId,
  newKey,
  receiver,
  wholeContent,
} from '../../../test/filing/filing-world.ts'
import { citizenFilingWriter, citizenWriter } from '../index.ts'

let database: TestDatabase
let deps: AcceptDeps
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installFilingLaw(database.owner)
  deps = { ...filingDeps(database.db), writers: [citizenWriter], filingWriters: [citizenFilingWriter] }
})
afterAll(() => database.drop())
beforeEach(() => database.owner.deleteFrom('message').execute())

const noFee = { due: '', paid: '', receiptNumber: '', exemption: '' }
const online: FilingContent = { ...wholeContent, channel: 'online', isAssisted: true, fee: noFee }
const counter: FilingContent = { ...wholeContent, owner: { ...wholeContent.owner, phone: '0912 000 001' } }

async function draft(content: FilingContent = online): Promise<Filing> {
  const order = { id: newFilingId(), unitId: firstUnit, content, seenVersion: 0, actor: receiver() }
  return expectOk(await saveDraft(deps, order))
}

function seen({ id, version }: Filing) {
  return { key: newKey(), id, seenVersion: version, actor: receiver() }
}

async function told() {
  const rows = await database.db.selectFrom('message').selectAll().orderBy('message_id').execute()
  return rows.map(({ kind, channel, recipient }) => `${kind} ${channel} ${recipient}`)
}

async function valuesOf(kind: string) {
  const row = database.db.selectFrom('message').select(['said', 'key']).where('kind', '=', kind)
  return row.executeTakeFirstOrThrow()
}

function accepted(content: FilingContent) {
  const order = { key: newKey(), id: newFilingId(), unitId: firstUnit, content, seenVersion: 0, actor: receiver() }
  return acceptFiling(deps, order).then(expectOk)
}

test('of a filing its people are told that it came, what is missing, that this came, and its refusal', async () => {
  const submitted = expectOk(await submitFiling(deps, seen(await draft())))
  const item = { number: 0, name: 'Giấy ủy quyền', originals: '1', copies: '0', why: 'chưa có', legalGround: 'Điều 9' }
  const asking = { items: [item], reason: 'Chưa đủ', supplyBy: inDays(5) }
  const asked = expectOk(await requestSupplement(deps, { ...seen(submitted), ...asking }))
  const supplied = expectOk(await supplyFiling(deps, { ...seen(asked), content: online }))
  expectOk(await refuseFiling(deps, { ...seen(supplied), reason: 'Sai nơi', legalBasis: 'Điều 13' }))
  const to = 'sms 0900000000'
  expect(await told()).toEqual([
    `filing-received ${to}`,
    `supplement-requested ${to}`,
    `supplement-received ${to}`,
    `filing-refused ${to}`,
  ])
  const { said, key } = await valuesOf('supplement-requested')
  expect(said).toMatchObject({
    code: submitted.reference,
    unit: expect.any(String),
    reason: 'Chưa đủ',
    items: expect.arrayContaining([{ name: 'Giấy ủy quyền', why: 'chưa có' }]),
    path: expect.stringMatching(/^\/ho-so\/MC-\d{6}-\w{6}\?khoa=\w{4}-\w{4}$/u),
  })
  expect(JSON.stringify(said)).not.toContain('Lò Thị Mẫu')
  expect(key).toBe(`filing:${submitted.id}:${asked.version}:owner`)
})

test('the same command again tells nothing new', async () => {
  const order = seen(await draft())
  await Promise.all(Array.from({ length: 4 }, () => submitFiling(deps, order)))
  expect(await told()).toHaveLength(1)
})

test('of a dossier its people are told what happens to it, not what is done within the unit', async () => {
  const { code } = await accepted(counter)
  const turns: readonly (readonly [Actor['post'], Change['command']])[] = [
    ['processing-officer', { kind: 'note', text: 'Đã gọi' }],
    ['processing-officer', { kind: 'route', step: 'assess' }],
    ['processing-officer', { kind: 'route', step: 'sign' }],
    ['unit-leader', { kind: 'finish', outcome: 'issued', resultNumber: '12' }],
    ['receiving-officer', { kind: 'hand-over', to: 'owner', by: 'counter' }],
  ]
  for (const [index, [post, command]] of turns.entries()) {
    const actor = { ...receiver(), post }
    expectOk(await executeCommand(deps, { key: newKey(), actor, command, code, seenAction: index + 1 }))
  }
  expect(await told()).toEqual([
    'dossier-accepted sms 0912000001',
    'result-ready sms 0912000001',
    'handed-over sms 0912000001',
  ])
  expect((await valuesOf('handed-over')).said).toMatchObject({
    path: expect.stringContaining(`/danh-gia/${code}?khoa=`),
  })
})

test('who files for somebody else is told, and so is the owner; one telephone is told once', async () => {
  const filer = {
    ...emptyPerson(),
    fullName: 'Lò Văn Con',
    relation: 'Con',
    phone: '0912000001',
    email: 'con@example.vn',
  }
  await accepted({ ...counter, filer })
  expect(await told()).toEqual(['dossier-accepted sms 0912000001', 'dossier-accepted email con@example.vn'])
  await database.owner.deleteFrom('message').execute()
  await accepted({ ...counter, owner: { ...counter.owner, phone: '' }, filer: { ...filer, email: '' } })
  expect(await told()).toEqual(['dossier-accepted sms 0912000001'])
})

test('whoever cannot be reached is not told, and is served all the same', async () => {
  await accepted({ ...counter, owner: { ...counter.owner, phone: '' } })
  expect(await told()).toEqual([])
})

test('a refused command tells nothing', async () => {
  const order = { key: newKey(), id: newFilingId(), unitId: 99 as UnitId, content: counter, seenVersion: 0 }
  expect(await acceptFiling(deps, { ...order, actor: receiver() })).toMatchObject({ ok: false })
  expect(await told()).toEqual([])
})

test('whoever filed it online by an account is told too, before and after it is a dossier', async () => {
  const id = 'citizen:00000000-0000-4000-8000-000000000001'
  await database.owner
    .insertInto('citizen')
    .values({ citizen_id: id, phone: '0987000001', created_at: '2026-11-26T00:00:00Z' })
    .execute()
  const citizen = { id, post: 'citizen' } as const
  const content = { ...online, isAssisted: false, owner: { ...online.owner, phone: '' } }
  const begun = { id: newFilingId(), unitId: firstUnit, content, seenVersion: 0, actor: citizen }
  const saved = expectOk(await saveDraft(deps, begun))
  const submitted = expectOk(await submitFiling(deps, { ...seen(saved), actor: citizen }))
  const order = { ...seen(submitted), unitId: firstUnit }
  expectOk(await acceptFiling(deps, order))
  expect(await told()).toEqual(['filing-received sms 0987000001', 'dossier-accepted sms 0987000001'])
})
