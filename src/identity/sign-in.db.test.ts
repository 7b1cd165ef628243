import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Decision, expectOk, type UnitId } from '#kernel/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { clockAt, hire, identityDeps, type TestClock, testPassword } from '../../test/identity/officers.ts'
import {
  beginTotp,
  changePassword,
  confirmTotp,
  disableOfficer,
  enableOfficer,
  endSession,
  findOfficer,
  findSession,
  type IdentityDeps,
  listSessions,
  mustSetUpTotp,
  type Officer,
  removeTotp,
  resetPassword,
  resetTotp,
  setTotpRequired,
  signIn,
  signInLimits,
  signOut,
  signOutEverywhere,
} from './index.ts'

let database: TestDatabase
let deps: IdentityDeps
let clock: TestClock
let officer: Officer
let number = 0

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(installOrganisation)
})
beforeEach(async () => {
  clock = clockAt('2026-11-24T08:00:00+07:00')
  deps = identityDeps(database.db, clock)
  number += 1
  officer = await hire(deps, `canbo${number}`, [{ post: 'processing-officer', unitId: 1 as UnitId }])
})
afterAll(() => database.drop())

function attempt(password = testPassword, code?: string) {
  const more = { agent: 'Firefox', address: '10.0.0.7', ...(code === undefined ? {} : { code }) }
  return signIn(deps, { account: officer.account, password, ...more })
}

function codeOf<T>(decision: Decision<T>): string {
  return decision.ok ? 'ok' : decision.refusal.code
}

async function setUpTotp(): Promise<TOTP> {
  const offer = await beginTotp(deps, officer)
  expect(offer.uri).toMatch(/^otpauth:\/\/totp\/.*secret=/u)
  const totp = new TOTP({ secret: offer.secret })
  expectOk(
    await confirmTotp(deps, officer, { code: totp.generate({ timestamp: clock.now() }), password: testPassword }),
  )
  clock.pass(1)
  return totp
}

describe('signing in', () => {
  test('opens a session that only its token finds', async () => {
    const { token, session } = expectOk(await attempt())
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const found = await findSession(deps, token)
    expect(found).toEqual(session)
    expect(found?.officer.holdings).toEqual([{ post: 'processing-officer', unitId: 1 }])
    expect(await findSession(deps, `${token.slice(1)}A`)).toBeUndefined()
    const stored = JSON.stringify(await database.db.selectFrom('officer_session').selectAll().execute())
    expect(stored).not.toContain(token)
  })

  test('accepts the account in any case, and the password however its letters were composed', async () => {
    const request = { account: ` ${officer.account.toUpperCase()} `, password: testPassword.normalize('NFD') }
    expect(codeOf(await signIn(deps, { ...request, agent: '', address: '' }))).toBe('ok')
  })

  test('says the same of an unknown account and a wrong password, and does the same work', async () => {
    const unknown = await signIn(deps, { account: 'khong.ai', password: testPassword, agent: '', address: '' })
    expect(unknown).toEqual(await attempt('sai mật khẩu rồi'))
    expect(codeOf(unknown)).toBe('wrong-credentials')
  })

  test('gives a new token each time', async () => {
    const first = expectOk(await attempt())
    const second = expectOk(await attempt())
    expect(second.token).not.toBe(first.token)
    expect(second.session.id).not.toBe(first.session.id)
  })
})

describe('locking out', () => {
  test('five failures lock for a quarter of an hour, the right password too', async () => {
    for (let count = 0; count < 5; count++) expect(codeOf(await attempt('sai'))).toBe('wrong-credentials')
    const locked = await attempt()
    expect(codeOf(locked)).toBe('locked-until')
    expect(locked).toMatchObject({ refusal: { message: { vi: expect.stringContaining('08:15') } } })
    clock.pass(14)
    expect(codeOf(await attempt())).toBe('locked-until')
    clock.pass(1)
    expect(codeOf(await attempt())).toBe('ok')
  })

  test('an unknown account is locked just so', async () => {
    const account = `la${number}`
    const ask = () => signIn(deps, { account, password: 'sai', agent: '', address: '' })
    for (let count = 0; count < 5; count++) await ask()
    expect(codeOf(await ask())).toBe('locked-until')
  })

  test('of fifty guesses at once, no more than five are judged', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => attempt('sai')))
    const judged = answers.filter((answer) => codeOf(answer) === 'wrong-credentials')
    expect(judged).toHaveLength(signInLimits.attempts)
    expect(codeOf(await attempt())).toBe('locked-until')
  })

  test('a success forgets failures', async () => {
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 4; count++) await attempt('sai')
      expect(codeOf(await attempt())).toBe('ok')
    }
  })

  test('a new password given by the operator ends it', async () => {
    for (let count = 0; count < 5; count++) await attempt('sai')
    const password = 'suối Nậm Pồn trong xanh'
    expectOk(await resetPassword(deps, { by: 'operator', account: officer.account, password }))
    expect(codeOf(await attempt())).toBe('wrong-credentials')
    expect(codeOf(await attempt(password))).toBe('ok')
  })
})

describe('one-time codes', () => {
  test('once set up are asked for, and each opens one door only', async () => {
    const totp = await setUpTotp()
    expect(codeOf(await attempt())).toBe('code-needed')
    expect(codeOf(await attempt(testPassword, '000000'))).toBe('code-wrong')
    const code = totp.generate({ timestamp: clock.now() })
    expect(codeOf(await attempt(testPassword, ` ${code.slice(0, 3)} ${code.slice(3)}`))).toBe('ok')
    expect(codeOf(await attempt(testPassword, code))).toBe('code-wrong')
  })

  test('of the same code ten times at once, one is taken', async () => {
    const totp = await setUpTotp()
    const code = totp.generate({ timestamp: clock.now() })
    const answers = await Promise.all(Array.from({ length: 5 }, () => attempt(testPassword, code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('the code of enrolment does not sign in', async () => {
    const offer = await beginTotp(deps, officer)
    const code = new TOTP({ secret: offer.secret }).generate({ timestamp: clock.now() })
    expectOk(await confirmTotp(deps, officer, { code, password: testPassword }))
    expect(codeOf(await attempt(testPassword, code))).toBe('code-wrong')
  })

  test.each([
    [-2, 'code-wrong'],
    [-1, 'ok'],
    [1, 'ok'],
    [2, 'code-wrong'],
  ])('of a clock %i steps away: %s', async (steps, expected) => {
    const totp = await setUpTotp()
    clock.pass(2)
    const code = totp.generate({ timestamp: clock.now() + steps * 30_000 })
    expect(codeOf(await attempt(testPassword, code))).toBe(expected)
  })

  test('guessing them locks out, and asking without one does not help', async () => {
    await setUpTotp()
    for (let count = 0; count < 5; count++) {
      await attempt(testPassword)
      expect(codeOf(await attempt(testPassword, '000000'))).toBe('code-wrong')
    }
    expect(codeOf(await attempt())).toBe('locked-until')
  })

  test('hold only once confirmed, and those before hold until then', async () => {
    const totp = await setUpTotp()
    await beginTotp(deps, officer)
    expect(codeOf(await confirmTotp(deps, officer, { code: '123', password: testPassword }))).toBe('code-wrong')
    expect(codeOf(await attempt(testPassword, totp.generate({ timestamp: clock.now() })))).toBe('ok')
  })

  test('are not put in by whoever finds a browser left open', async () => {
    const offer = await beginTotp(deps, officer)
    const code = new TOTP({ secret: offer.secret }).generate({ timestamp: clock.now() })
    for (const expected of [
      'password-wrong',
      'password-wrong',
      'password-wrong',
      'password-wrong',
      'password-wrong',
      'locked-until',
    ])
      expect(codeOf(await confirmTotp(deps, officer, { code, password: 'đoán' }))).toBe(expected)
    clock.pass(16)
    expect(codeOf(await attempt())).toBe('ok')
  })

  test('required of an officer, must be set up first and cannot be dropped; lost, they are reset by another', async () => {
    const managed = { by: 'operator', account: officer.account } as const
    const required = expectOk(await setTotpRequired(deps, { ...managed, isRequired: true }))
    expect(mustSetUpTotp(required)).toBe(true)
    const totp = await setUpTotp()
    const { token, session } = expectOk(await attempt(testPassword, totp.generate({ timestamp: clock.now() })))
    expect(mustSetUpTotp(session.officer)).toBe(false)
    expect(codeOf(await removeTotp(deps, session.officer, '000000'))).toBe('code-required')
    expect(mustSetUpTotp(expectOk(await resetTotp(deps, managed)))).toBe(true)
    expect(await findSession(deps, token)).toBeUndefined()
    expect(codeOf(await attempt())).toBe('ok')
  })

  test('are dropped with a last one', async () => {
    const totp = await setUpTotp()
    expect(codeOf(await removeTotp(deps, officer, '000000'))).toBe('code-wrong')
    expect(codeOf(await removeTotp(deps, officer, totp.generate({ timestamp: clock.now() })))).toBe('ok')
    expect(codeOf(await attempt())).toBe('ok')
  })
})

describe('a session', () => {
  test('ends after half an hour without a visit', async () => {
    const { token } = expectOk(await attempt())
    clock.pass(29)
    expect(await findSession(deps, token)).toBeDefined()
    clock.pass(29)
    expect(await findSession(deps, token)).toBeDefined()
    clock.pass(30)
    expect(await findSession(deps, token)).toBeUndefined()
  })

  test('ends after twelve hours, however busy', async () => {
    const { token } = expectOk(await attempt())
    for (let visits = 0; visits < 35; visits++) {
      clock.pass(20)
      expect(await findSession(deps, token)).toBeDefined()
    }
    clock.pass(20)
    expect(await findSession(deps, token)).toBeUndefined()
  })

  test('is listed to its officer, who ends one or all; nobody ends another’s', async () => {
    const [first, second] = [expectOk(await attempt()), expectOk(await attempt())]
    expect((await listSessions(deps, officer)).map(({ id }) => id).sort()).toEqual(
      [first.session.id, second.session.id].sort(),
    )
    const other = await hire(deps, `khac${number}`, [])
    expect(await endSession(deps, other, first.session.id)).toBe(false)
    expect(await endSession(deps, officer, first.session.id)).toBe(true)
    expect(await findSession(deps, first.token)).toBeUndefined()
    expect(await findSession(deps, second.token)).toBeDefined()
    const third = expectOk(await attempt())
    await signOut(deps, third.session)
    expect(await findSession(deps, third.token)).toBeUndefined()
    await signOutEverywhere(deps, officer)
    expect(await findSession(deps, second.token)).toBeUndefined()
    expect(await listSessions(deps, officer)).toEqual([])
  })

  test('of a disabled officer ends at once, and the account says so only to who knows the password', async () => {
    const { token } = expectOk(await attempt())
    const managed = { by: 'operator', account: officer.account } as const
    expect(expectOk(await disableOfficer(deps, managed)).isDisabled).toBe(true)
    expect(await findSession(deps, token)).toBeUndefined()
    expect(codeOf(await attempt('sai'))).toBe('wrong-credentials')
    expect(codeOf(await attempt())).toBe('account-disabled')
    expectOk(await enableOfficer(deps, managed))
    expect(codeOf(await attempt())).toBe('ok')
    expect(await findSession(deps, token)).toBeUndefined()
  })

  test('that changes the password stays; all others end', async () => {
    const [mine, stolen] = [expectOk(await attempt()), expectOk(await attempt())]
    const next = 'mận Tủa Chùa chín đỏ'
    expect(codeOf(await changePassword(deps, mine.session, { present: 'sai', next }))).toBe('password-wrong')
    const tooShort = { present: testPassword, next: 'ngắn' }
    expect(codeOf(await changePassword(deps, mine.session, tooShort))).toBe('password-too-short')
    expectOk(await changePassword(deps, mine.session, { present: testPassword, next }))
    expect(await findSession(deps, mine.token)).toBeDefined()
    expect(await findSession(deps, stolen.token)).toBeUndefined()
    expect(codeOf(await attempt())).toBe('wrong-credentials')
    expect(codeOf(await attempt(next))).toBe('ok')
  })
})

test('an officer is found with what is shown, and nothing secret', async () => {
  const found = await findOfficer(database.db, officer.account, '2026-11-24' as never)
  expect(found).toEqual(officer)
  expect(JSON.stringify(found)).not.toMatch(/argon2/u)
})
