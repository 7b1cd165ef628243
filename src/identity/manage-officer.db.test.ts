import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Decision, expectOk, plainDate, type UnitId } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { clockAt, hire, identityDeps, type TestClock, testPassword } from '../../test/identity/officers.ts'
import {
  createOfficer,
  disableOfficer,
  endHolding,
  findOfficer,
  giveHolding,
  type Holding,
  type IdentityDeps,
  listOfficers,
  type NewAccount,
  type Officer,
  officersOf,
  resetPassword,
  setTotpRequired,
} from './index.ts'

const [here, there, elsewhere] = [1 as UnitId, 2 as UnitId, 3 as UnitId]
const today = plainDate('2026-11-24')
let database: TestDatabase
let deps: IdentityDeps
let clock: TestClock
let leader: Officer
let administrator: Officer
let number = 0

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(installOrganisation)
})
beforeEach(async () => {
  clock = clockAt('2026-11-24T08:00:00+07:00')
  deps = identityDeps(database.db, clock)
  number += 1
  leader = await hire(deps, `lanhdao${number}`, [{ post: 'unit-leader', unitId: here }])
  administrator = await hire(deps, `quantri${number}`, [{ post: 'administrator', unitId: null }])
})
afterAll(() => database.drop())

const processing = (unitId: UnitId): Holding => ({ post: 'processing-officer', unitId })

function codeOf<T>(decision: Decision<T>): string {
  return decision.ok ? 'ok' : decision.refusal.code
}

function asked(change: Partial<NewAccount>): NewAccount {
  const terms = [{ ...processing(here), from: today }]
  return { by: leader, account: `moi${number}`, fullName: ' Lò  Văn Mới ', password: testPassword, terms, ...change }
}

describe('opening an account', () => {
  test('by the leader, for the own unit', async () => {
    const officer = expectOk(await createOfficer(deps, asked({})))
    expect(officer).toMatchObject({ fullName: 'Lò Văn Mới', holdings: [processing(here)], hasTotp: false })
  })

  test.each<[string, () => Partial<NewAccount>]>([
    ['not-permitted', () => ({ terms: [{ ...processing(there), from: today }] })],
    ['not-permitted', () => ({ terms: [] })],
    ['not-permitted', () => ({ terms: [{ post: 'administrator', unitId: null, from: today }] })],
    ['unit-not-wanted', () => ({ terms: [{ post: 'auditor', unitId: here, from: today }] })],
    ['unit-missing', () => ({ terms: [{ post: 'unit-leader', unitId: null, from: today }] })],
    ['account-taken', () => ({ account: leader.account })],
    ['account-bad', () => ({ account: 'Lò Văn' })],
    ['name-missing', () => ({ fullName: ' ' })],
    ['password-too-short', () => ({ password: '12345678901' })],
    ['password-guessable', () => ({ password: 'matkhau123456' })],
  ])('is refused: %s', async (code, change) => {
    const decision = await createOfficer(deps, asked(change()))
    expect(codeOf(decision)).toBe(code)
    const account = change().account ?? `moi${number}`
    if (account !== leader.account) expect(await findOfficer(database.db, account, today)).toBeUndefined()
  })

  test('of any post, by an administrator', async () => {
    const terms = [{ post: 'auditor', unitId: null, from: today } as const]
    expect(codeOf(await createOfficer(deps, asked({ by: administrator, terms })))).toBe('ok')
  })
})

describe('a leader', () => {
  test('manages those who work in the own unit only, and nobody who works elsewhere too', async () => {
    const own = await hire(deps, `cua.minh${number}`, [processing(here)])
    const foreign = await hire(deps, `cua.nguoi${number}`, [processing(there)])
    const both = await hire(deps, `ca.hai${number}`, [processing(here), processing(there)])
    const demand = (account: string) => setTotpRequired(deps, { by: leader, account, isRequired: true })
    expect(codeOf(await demand(own.account))).toBe('ok')
    expect(codeOf(await demand(foreign.account))).toBe('not-permitted')
    expect(codeOf(await demand(both.account))).toBe('not-permitted')
    expect(codeOf(await demand(administrator.account))).toBe('not-permitted')
    expect(codeOf(await demand(leader.account))).toBe('not-yourself')
    expect(codeOf(await demand('khong.ai'))).toBe('officer-unknown')
    expect((await findOfficer(database.db, foreign.account, today))?.mustUseTotp).toBe(false)
  })

  test('gives and takes posts of the own unit, and makes nobody more than that', async () => {
    const { account } = await hire(deps, `nhan.viec${number}`, [processing(here)])
    const give = (holding: Holding) => giveHolding(deps, { by: leader, account, term: { ...holding, from: today } })
    expect(codeOf(await give({ post: 'receiving-officer', unitId: here }))).toBe('ok')
    expect(codeOf(await give({ post: 'receiving-officer', unitId: here }))).toBe('held-already')
    expect(codeOf(await give({ post: 'receiving-officer', unitId: there }))).toBe('not-permitted')
    expect(codeOf(await give({ post: 'auditor', unitId: null }))).toBe('not-permitted')
    const end = () => endHolding(deps, { by: leader, account, holding: { post: 'receiving-officer', unitId: here } })
    expect(expectOk(await end()).holdings).toEqual([processing(here)])
    expect(codeOf(await end())).toBe('not-held')
    expect(codeOf(await give({ post: 'receiving-officer', unitId: here }))).toBe('ok')
  })
})

test('an officer who may manage nobody manages nobody', async () => {
  const clerk = await hire(deps, `thu.ly${number}`, [processing(here)])
  const other = await hire(deps, `thu.ly.hai${number}`, [processing(here)])
  expect(codeOf(await disableOfficer(deps, { by: clerk, account: other.account }))).toBe('not-permitted')
  const reset = { by: clerk, account: other.account, password: 'suối Nậm Pồn trong xanh' }
  expect(codeOf(await resetPassword(deps, reset))).toBe('not-permitted')
})

test('posts still to come count as those of today, and a post taken back leaves earlier terms as they were', async () => {
  const { account } = await hire(deps, `mai.len${number}`, [processing(here)])
  const past = { ...processing(here), from: plainDate('2019-01-01'), to: plainDate('2019-06-30') } as const
  const tomorrow = { post: 'administrator', unitId: null, from: plainDate('2026-11-25') } as const
  for (const term of [past, tomorrow]) expectOk(await giveHolding(deps, { by: 'operator', account, term }))
  const reset = { account, password: 'suối Nậm Pồn trong xanh' }
  expect(codeOf(await resetPassword(deps, { by: leader, ...reset }))).toBe('not-permitted')
  expect(codeOf(await resetPassword(deps, { by: administrator, ...reset }))).toBe('ok')
  expectOk(await endHolding(deps, { by: administrator, account, holding: processing(here) }))
  const { rows } = await sql<{ from: string }>`
    SELECT valid_from::text AS from FROM officer_holding JOIN officer USING (officer_id)
    WHERE account = ${account} AND ended_at IS NOT NULL
  `.execute(database.db)
  expect(rows).toEqual([{ from: '2020-01-01' }])
})

test('a post holds on its days, both included', async () => {
  const { account } = await hire(deps, `thay${number}`, [processing(here)])
  const term = {
    post: 'unit-leader',
    unitId: here,
    from: plainDate('2026-12-01'),
    to: plainDate('2026-12-03'),
  } as const
  expectOk(await giveHolding(deps, { by: administrator, account, term }))
  const leads = async (day: string) =>
    (await findOfficer(database.db, account, plainDate(day)))?.holdings.some(({ post }) => post === 'unit-leader')
  expect([await leads('2026-11-30'), await leads('2026-12-01'), await leads('2026-12-03')]).toEqual([false, true, true])
  expect(await leads('2026-12-04')).toBe(false)
})

test('work is given to those of the unit and post who may sign in', async () => {
  const unit = elsewhere
  const one = await hire(deps, `mot${number}`, [processing(unit)])
  const two = await hire(deps, `hai${number}`, [processing(unit)])
  await hire(deps, `ba${number}`, [{ post: 'receiving-officer', unitId: unit }])
  expectOk(await disableOfficer(deps, { by: 'operator', account: two.account }))
  const workers = await officersOf(database.db, unit, { posts: ['processing-officer'], day: today })
  expect(workers.map(({ account }) => account)).toEqual([one.account])
  expect(await listOfficers(database.db, [unit], today)).toHaveLength(3)
  expect((await listOfficers(database.db, 'all', today)).length).toBeGreaterThan(3)
})

test('the application deletes no officer, and takes no post out of the past', async () => {
  await expect(sql`DELETE FROM officer`.execute(database.db)).rejects.toThrow(/permission denied/u)
  await expect(sql`DELETE FROM officer_holding`.execute(database.db)).rejects.toThrow(/permission denied/u)
  await expect(sql`UPDATE officer SET account = 'khac'`.execute(database.db)).rejects.toThrow(/permission denied/u)
})
