import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dong, expectOk, type FilingId, instant, plainDate } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { installSmallLaw, secondUnit } from '../../test/dossier/small-law.ts'
import {
  accountNumberOf,
  furnishAccounts,
  inventedBin,
  morning,
  openNew,
  told,
} from '../../test/payment/payment-world.ts'
import { findCredit } from './credit-store.ts'
import { chargeOfFiling, keepAccount, receiptOfFiling, takeCredit, verifyPayments } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
  await furnishAccounts(database.db)
})
afterAll(async () => {
  expect((await verifyPayments(database.db)).differences).toEqual([])
  await database.drop()
})

const notice = { source: 'notice', now: morning } as const
const take = (credit: ReturnType<typeof told>) => takeCredit(database.db, credit, notice)
const stateOf = async (id: FilingId) => (await chargeOfFiling(database.db, id))?.state

test('a transfer of the exact sum pays the charge, and its receipt is there at once', async () => {
  const charge = await openNew(database.db)
  expect(await receiptOfFiling(database.db, charge.filingId)).toBeUndefined()
  expect(await take(told(`MBVCB.77.${charge.memo.toLowerCase()}.CT tu 0123`, 100_000))).toBe('new')
  expect(await stateOf(charge.filingId)).toBe('paid')
  expect(await receiptOfFiling(database.db, charge.filingId)).toMatchObject({ year: 2026, amount: 100_000 })
})

test('told twice it is one, also at once; told otherwise it is refused and changes nothing', async () => {
  const charge = await openNew(database.db)
  const credit = told(charge.memo, 60_000)
  const taken = await Promise.all([take(credit), take(credit), take(credit)])
  expect([...taken].sort()).toEqual(['known', 'known', 'new'])
  expect(await take({ ...credit, amount: dong(70_000) })).toBe('contradicts')
  expect(await chargeOfFiling(database.db, charge.filingId)).toMatchObject({ kept: 60_000, state: 'partly-paid' })
})

test('two parts pay it, a third is too much, and the receipt says what was due', async () => {
  const charge = await openNew(database.db)
  await Promise.all([take(told(charge.memo, 60_000)), take(told(charge.memo, 40_000)), take(told(charge.memo, 1_000))])
  expect(await chargeOfFiling(database.db, charge.filingId)).toMatchObject({ kept: 101_000, state: 'over-paid' })
  expect((await receiptOfFiling(database.db, charge.filingId))?.amount).toBe(100_000)
})

test.each([
  ['unknown-memo', 'nop le phi', {}],
  ['other-unit', undefined, { accountNumber: accountNumberOf(secondUnit) }],
  ['unknown-account', undefined, { accountNumber: '123' }],
] as const)('%s waits for a person', async (finding, memo, change) => {
  const charge = await openNew(database.db)
  const credit = told(memo ?? charge.memo, 100_000, change)
  expect(await take(credit)).toBe('new')
  expect(await findCredit(database.db, credit)).toMatchObject({ finding, state: 'waiting', filingId: null })
  expect(await stateOf(charge.filingId)).toBe('awaiting')
})

test('money that came before anybody put its account down is matched when that is done', async () => {
  const charge = await openNew(database.db)
  const credit = told(charge.memo, 100_000, { accountNumber: 'MOI1' })
  await take(credit)
  const account = {
    unitId: charge.unitId,
    bankBin: inventedBin,
    bankName: 'Ngân hàng mẫu',
    accountNumber: 'MOI1',
    holderName: 'UBND xã mẫu',
    validFrom: plainDate('2026-11-27'),
    by: 'quantri',
    now: morning,
  }
  expectOk(await keepAccount(database.db, account))
  expect(await findCredit(database.db, credit)).toMatchObject({ finding: 'exact', state: 'allocated' })
  expect(await stateOf(charge.filingId)).toBe('paid')
  expect(await keepAccount(database.db, account)).toMatchObject({ refusal: { code: 'account-known' } })
  const early = { ...account, accountNumber: 'MOI2', validFrom: plainDate('2026-11-27') }
  expect(await keepAccount(database.db, early)).toMatchObject({ refusal: { code: 'account-begins-too-early' } })
})

test('receipts have numbers without a gap, however many charges are paid at once, and begin anew each year', async () => {
  const charges = await Promise.all(Array.from({ length: 8 }, () => openNew(database.db, { unitId: secondUnit })))
  const there = { accountNumber: accountNumberOf(secondUnit) }
  await Promise.all(charges.map(({ memo }) => take(told(memo, 100_000, there))))
  const last = await openNew(database.db, { unitId: secondUnit })
  const later = { source: 'statement', now: instant('2027-01-01T00:00:00+07:00') } as const
  await takeCredit(database.db, told(last.memo, 100_000, there), later)
  const receipts = await Promise.all([...charges, last].map(({ filingId }) => receiptOfFiling(database.db, filingId)))
  const numbers = receipts.map((receipt) => `${receipt?.year}/${receipt?.number}`)
  expect([...numbers].sort()).toEqual([
    '2026/1',
    '2026/2',
    '2026/3',
    '2026/4',
    '2026/5',
    '2026/6',
    '2026/7',
    '2026/8',
    '2027/1',
  ])
})

test('nothing is to be paid where no line costs anything', async () => {
  await expect(openNew(database.db, { lines: [{ name: 'Lệ phí', kind: 'le-phi', amount: dong(0) }] })).rejects.toThrow()
})

test('what was added stays as it is, whoever asks', async () => {
  const statements = [
    sql`UPDATE bank_credit SET amount_dong = 1`,
    sql`UPDATE charge SET total_dong = 1`,
    sql`DELETE FROM charge`,
    sql`DELETE FROM bank_credit`,
    ...['money_move', 'charge_event', 'charge_line', 'payment_receipt'].flatMap((table) => [
      sql`DELETE FROM ${sql.table(table)}`,
      sql`TRUNCATE ${sql.table(table)} CASCADE`,
    ]),
  ]
  for (const statement of statements) {
    await expect(statement.execute(database.db)).rejects.toThrow()
    await expect(statement.execute(database.owner)).rejects.toThrow(/append-only|refuse|change/iu)
  }
})
