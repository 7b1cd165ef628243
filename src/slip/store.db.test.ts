import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { instant, plainDate, type UnitId } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { firstUnit, installSmallLaw, secondUnit } from '../../test/dossier/small-law.ts'
import { issueSlipNumber, loadReceiptKey, receiptSecret, type SlipOccasion } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await installSmallLaw(database.owner)
})
afterAll(() => database.drop())

const now = instant('2026-11-09T08:15:00+07:00')
const about = (subject: string, unitId: UnitId = firstUnit): SlipOccasion => ({
  kind: 'receipt',
  unitId,
  subject,
  occasion: 1,
  day: plainDate('2026-11-09'),
})
const issue = async (occasion: SlipOccasion) => (await issueSlipNumber(database.db, occasion, now)).number

test('sixteen officers who print at once get numbers without a gap, and a slip printed twice keeps its number', async () => {
  const twice = Array.from({ length: 48 }, (_, index) => about(`T1-261109-${index % 24}`))
  const numbers = await Promise.all(twice.map((occasion) => issue(occasion)))
  expect(numbers.slice(24)).toEqual(numbers.slice(0, 24))
  expect(numbers.slice(0, 24).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
  expect(await issue(about('T1-261109-24'))).toBe(25)
})

test('each unit, year and kind counts for itself', async () => {
  expect(await issue(about('T2-261109-1', secondUnit))).toBe(1)
  expect(await issue({ ...about('T2-261109-1', secondUnit), kind: 'apology' })).toBe(1)
  const day = plainDate('2027-01-01')
  expect(await issue({ ...about('T2-270101-1', secondUnit), day })).toBe(1)
  expect(await issue({ ...about('T2-261109-1', secondUnit), day })).toBe(1)
  expect(await issue(about('T2-261109-2', secondUnit))).toBe(2)
})

test('a number that fails to be stored is not lost', async () => {
  const before = await issue(about('T2-261110-1', secondUnit))
  const broken = issueSlipNumber(database.db, { ...about('T2-261110-2', secondUnit), occasion: 0 }, now)
  await expect(broken).rejects.toThrow('slip_number_occasion_positive')
  expect(await issue(about('T2-261110-3', secondUnit))).toBe(before + 1)
})

test('numbers and the key are not for the application to change', async () => {
  const change = database.db.updateTable('slip_number').set({ number: 99 }).execute()
  await expect(change).rejects.toThrow(/permission denied/u)
  await expect(database.owner.deleteFrom('slip_number').execute()).rejects.toThrow()
  await expect(database.db.deleteFrom('receipt_key').execute()).rejects.toThrow(/permission denied/u)
})

test('the secret of a receipt is the same on every reprint', async () => {
  const key = await loadReceiptKey(database.db)
  expect(key).toHaveLength(32)
  const code = 'T1-261109-0001'
  expect(receiptSecret(await loadReceiptKey(database.db), code)).toBe(receiptSecret(key, code))
})
