import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type Decision, expectOk, formatInstant } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { clockAt, identityDeps, type TestClock } from '../../../test/identity/officers.ts'
import {
  askCode,
  type CodeDeps,
  type CodeRequest,
  endCitizenSessions,
  findCitizenSession,
  forgetSignIns,
  listCitizenSessions,
  type OutgoingCode,
  signInByCode,
} from '../index.ts'

let database: TestDatabase
let clock: TestClock
let deps: CodeDeps
let sent: OutgoingCode[]
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
})
afterAll(() => database.drop())
beforeEach(async () => {
  clock = clockAt('2026-11-26T09:00:00+07:00')
  sent = []
  deps = { ...identityDeps(database.db, clock), sendCode: async (_tx, code) => void sent.push(code) }
  for (const table of ['citizen_session', 'citizen_code', 'citizen'] as const)
    await database.owner.deleteFrom(table).execute()
})

const mine = { kind: 'phone', value: '0912345678' } as const
const arriving = { isRemembered: false, agent: 'Firefox', address: '10.0.0.7' }
const ask = (change: Partial<CodeRequest> = {}) =>
  askCode(deps, { contact: mine, language: 'vi', address: '10.0.0.7', ...change })
const codeOf = <T>(decision: Decision<T>) => (decision.ok ? 'ok' : decision.refusal.code)
const give = (secret: string, typed: string) => signInByCode(deps, { secret, typed }, arriving)
const newest = () => sent.at(-1)?.code ?? ''
const wrong = () => (newest() === '000000' ? '000001' : '000000')

async function comeIn(change: Partial<typeof arriving> = {}) {
  const secret = expectOk(await ask())
  return expectOk(await signInByCode(deps, { secret, typed: newest() }, { ...arriving, ...change }))
}

test('a number’s first code makes its account, the next one opens the same', async () => {
  const first = await comeIn()
  clock.pass(2)
  const second = await comeIn()
  expect(second.session.citizen).toEqual(first.session.citizen)
  expect(first.session.citizen).toEqual({
    id: expect.stringMatching(/^citizen:/u),
    phone: mine.value,
    assurance: 'phone',
  })
  expect(second.token).not.toBe(first.token)
})

test('a code of one number that two people give back at once makes one account and one session', async () => {
  const secret = expectOk(await ask())
  const answers = await Promise.all([give(secret, newest()), give(secret, newest())])
  expect(answers.map(codeOf).sort()).toEqual(['code-over', 'ok'])
})

test('it is typed as people type', async () => {
  const secret = expectOk(await ask())
  const [a, b] = [newest().slice(0, 3), newest().slice(3)]
  expect(codeOf(await give(secret, ` ${a} ${b} `))).toBe('ok')
})

test('a code opens once, for ten minutes, to the browser that asked, and takes five tries', async () => {
  const secret = expectOk(await ask())
  expect(codeOf(await give('another browser', newest()))).toBe('code-over')
  for (const left of ['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'code-over'])
    expect(codeOf(await give(secret, wrong()))).toBe(left)
  expect(codeOf(await give(secret, newest()))).toBe('code-over')
  clock.pass(2)
  const second = expectOk(await ask())
  expect(codeOf(await give(secret, newest()))).toBe('code-over')
  expect(codeOf(await give(second, newest()))).toBe('ok')
  expect(codeOf(await give(second, newest()))).toBe('code-over')
  clock.pass(2)
  const third = expectOk(await ask())
  clock.pass(10)
  expect(codeOf(await give(third, newest()))).toBe('code-over')
})

test('fifty guesses at once are no more than five', async () => {
  const secret = expectOk(await ask())
  await Promise.all(Array.from({ length: 50 }, () => give(secret, wrong())))
  const row = await database.owner.selectFrom('citizen_code').select('tries').executeTakeFirstOrThrow()
  expect(row.tries).toBe(5)
})

test('codes to one number are few, asked at once too, and the refusal says when there is another', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask()))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = answers.find(({ ok }) => !ok)
  expect(refused?.ok === false && refused.refusal.message.vi).toContain('đến 09:01')
  for (let round = 0; round < 4; round += 1) {
    clock.pass(2)
    expectOk(await ask())
  }
  clock.pass(2)
  expect(codeOf(await ask())).toBe('too-many-codes')
  expect(codeOf(await ask({ contact: { kind: 'phone', value: '0987654321' } }))).toBe('ok')
})

test('so are those that one network address asks for', async () => {
  for (let count = 0; count < 60; count += 1) {
    const value = `09${String(count).padStart(8, '0')}`
    expect(codeOf(await ask({ contact: { kind: 'phone', value } }))).toBe('ok')
  }
  expect(codeOf(await ask())).toBe('too-many-codes')
  expect(codeOf(await ask({ address: '10.0.0.8' }))).toBe('ok')
})

test('an address of nobody is sent nothing, and nobody can tell', async () => {
  const contact = { kind: 'email', value: 'ai.do@vidu.vn' } as const
  const secret = await ask({ contact })
  expect([codeOf(secret), sent]).toEqual(['ok', []])
  expect(codeOf(await give(expectOk(secret), '000000'))).toBe('code-wrong')
  const { session } = await comeIn()
  await database.owner.updateTable('citizen').set({ email: contact.value }).execute()
  clock.pass(2)
  const again = expectOk(await ask({ contact }))
  const signed = expectOk(await give(again, newest()))
  expect([signed.session.citizen.id, signed.session.means]).toEqual([session.citizen.id, 'email'])
})

test('neither code nor token nor secret is stored', async () => {
  const secret = expectOk(await ask())
  const { token } = expectOk(await give(secret, newest()))
  const rows = [
    ...(await database.owner.selectFrom('citizen_code').selectAll().execute()),
    ...(await database.owner.selectFrom('citizen_session').selectAll().execute()),
  ]
  const stored = JSON.stringify(
    rows.map((row) =>
      Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('base64url') : value)),
    ),
  )
  for (const each of [secret, token, newest()]) expect(stored).not.toContain(`"${each}"`)
})

test('a shared device is signed out two hours after its last use, one’s own after thirty days', async () => {
  const shared = await comeIn()
  clock.pass(119)
  expect(await findCitizenSession(deps, shared.token)).toBeDefined()
  clock.pass(121)
  expect(await findCitizenSession(deps, shared.token)).toBeUndefined()
  const own = await comeIn({ isRemembered: true })
  for (let visit = 0; visit < 6; visit += 1) {
    clock.pass(29 * 1440)
    expect(await findCitizenSession(deps, own.token)).toBeDefined()
  }
  clock.pass(29 * 1440)
  expect(await findCitizenSession(deps, own.token)).toBeUndefined()
})

test('what has ended and what counts no more is forgotten', async () => {
  await comeIn()
  expect(await forgetSignIns(database.db, clock.now())).toEqual({ sessions: 0, attempts: 0, codes: 0 })
  clock.pass(1441)
  expect(await forgetSignIns(database.db, clock.now())).toEqual({ sessions: 1, attempts: 0, codes: 1 })
})

test('all devices are listed, and signed out together', async () => {
  const first = await comeIn()
  clock.pass(2)
  const { citizen } = (await comeIn({ agent: 'Chrome' })).session
  expect((await listCitizenSessions(deps, citizen)).map(({ agent }) => agent)).toEqual(['Chrome', 'Firefox'])
  await endCitizenSessions(deps, citizen)
  expect(await findCitizenSession(deps, first.token)).toBeUndefined()
  expect(formatInstant(first.session.startedAt)).toBe('2026-11-26T09:00:00+07:00')
})
