import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { expectOk } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts'
import { clockAt, identityDeps, type TestClock } from '../../../test/identity/officers.ts'
import {
  askCode,
  type CitizenAccount,
  type CodeDeps,
  type Contact,
  changeContact,
  closeAccount,
  findCitizen,
  findCitizenSession,
  type ProfileTyped,
  saveProfile,
  signInByCode,
} from '../index.ts'

let database: TestDatabase
let clock: TestClock
let deps: CodeDeps
let code: string
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
})
afterAll(() => database.drop())
beforeEach(async () => {
  clock = clockAt('2026-11-26T09:00:00+07:00')
  const sendCode: CodeDeps['sendCode'] = async (_tx, sent) => {
    code = sent.code
  }
  deps = { ...identityDeps(database.db, clock), sendCode }
  for (const table of ['citizen_session', 'citizen_code', 'citizen'] as const)
    await database.owner.deleteFrom(table).execute()
})

const phone = (value: string): Contact => ({ kind: 'phone', value })
const arriving = { isRemembered: false, agent: '', address: '' }

async function comeIn(value = '0912345678') {
  const secret = expectOk(await askCode(deps, { contact: phone(value), language: 'vi', address: '' }))
  return expectOk(await signInByCode(deps, { secret, typed: code }, arriving))
}

async function change(citizen: CitizenAccount, contact: Contact, as = citizen) {
  const secret = expectOk(await askCode(deps, { contact, citizenId: citizen.id, language: 'vi', address: '' }))
  const changed = await changeContact(deps, as, { secret, typed: code })
  return changed.ok ? 'ok' : changed.refusal.code
}

const whole: ProfileTyped = {
  fullName: ' Lò  Thị Mẫu ',
  identityNumber: '011 187 000 001',
  birthDate: '5/9/1987',
  sex: 'female',
  address: 'Bản Ten, xã Tuần Giáo',
}
const save = (citizen: CitizenAccount, typed: ProfileTyped) =>
  saveProfile({ db: database.db, now: clock.now() }, citizen, typed)

test('what is told is kept tidily, and taken back by leaving it empty', async () => {
  const { citizen } = (await comeIn()).session
  expect(await save(citizen, whole)).toEqual([])
  expect(await findCitizen(database.db, citizen.id)).toEqual({
    ...citizen,
    fullName: 'Lò Thị Mẫu',
    identityNumber: '011187000001',
    birthDate: '1987-09-05',
    sex: 'female',
    address: 'Bản Ten, xã Tuần Giáo',
  })
  const empty = { fullName: '', identityNumber: ' ', birthDate: '', sex: '', address: '' }
  expect(await save(citizen, empty)).toEqual([])
  expect(await findCitizen(database.db, citizen.id)).toEqual(citizen)
})

test.each([
  ['fullName', '<b>x</b>'],
  ['fullName', 'a'.repeat(201)],
  ['identityNumber', '01118700000'],
  ['identityNumber', '000000000000'],
  ['identityNumber', '011087000001'],
  ['birthDate', '31/02/1987'],
  ['birthDate', '01/01/2030'],
  ['sex', 'other'],
  ['address', 'x'.repeat(301)],
])('%s %j is told beside its field, and nothing is kept', async (field, text) => {
  const { citizen } = (await comeIn()).session
  const faults = await save(citizen, { ...whole, [field]: text })
  expect(new Set(faults.map((each) => each.field)).has(field as keyof ProfileTyped)).toBe(true)
  expect(await findCitizen(database.db, citizen.id)).toEqual(citizen)
})

test('a number or address becomes the account’s by a code that was sent there for this account', async () => {
  const { citizen } = (await comeIn()).session
  expect(await change(citizen, phone('0987654321'))).toBe('ok')
  expect(await change(citizen, { kind: 'email', value: 'mau@vidu.vn' })).toBe('ok')
  expect(await findCitizen(database.db, citizen.id)).toMatchObject({ phone: '0987654321', email: 'mau@vidu.vn' })
})

test('a code for signing in proves nothing for another account, and one of an account opens nothing', async () => {
  const [first, second] = [(await comeIn()).session.citizen, (await comeIn('0987654321')).session.citizen]
  expect(await change(first, phone('0900000001'), second)).toBe('code-over')
  const secret = expectOk(await askCode(deps, { contact: phone('0900000002'), language: 'vi', address: '' }))
  expect((await changeContact(deps, first, { secret, typed: code })).ok).toBe(false)
  const own = expectOk(
    await askCode(deps, { contact: phone('0900000003'), citizenId: first.id, language: 'vi', address: '' }),
  )
  expect((await signInByCode(deps, { secret: own, typed: code }, arriving)).ok).toBe(false)
})

test('what another account has stays with it', async () => {
  const first = (await comeIn()).session.citizen
  await comeIn('0987654321')
  expect(await change(first, { kind: 'email', value: 'mau@vidu.vn' })).toBe('ok')
  clock.pass(2)
  expect(await change(first, phone('0987654321'))).toBe('contact-taken')
})

test('a closed account has nothing left and lets nobody in; the number begins anew', async () => {
  const { token, session } = await comeIn()
  await save(session.citizen, whole)
  await database.db.transaction().execute((tx) => closeAccount(tx, session.citizen, clock.now()))
  expect(await findCitizen(database.db, session.citizen.id)).toBeUndefined()
  expect(await findCitizenSession(deps, token)).toBeUndefined()
  const row = await database.owner.selectFrom('citizen').selectAll().executeTakeFirstOrThrow()
  expect(Object.values(row).filter((value) => value !== null)).toHaveLength(4)
  clock.pass(2)
  expect((await comeIn()).session.citizen.id).not.toBe(session.citizen.id)
})
