import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isValidDuring, isValidOn, latestVersion, plainDate } from './index.ts'

const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays(plainDate('2020-01-01'), count))
const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

test('a version holds during a period exactly when it holds on one of its days', () => {
  fc.assert(
    fc.property(span, span, fc.boolean(), ({ from, to }, period, isCurrent) => {
      const version = { validFrom: from, validTo: isCurrent ? null : to }
      const days = Array.from({ length: 41 }, (_, count) => addDays(plainDate('2020-01-01'), count))
      const inPeriod = days.filter((each) => period.from <= each && each <= period.to)
      expect(isValidDuring(version, period)).toBe(inPeriod.some((each) => isValidOn(version, each)))
    }),
  )
})

test('the latest version is the one that began last; of none there is none', () => {
  const versions = ['2020-01-01', '2022-01-01', '2021-01-01'].map((from) => ({
    validFrom: plainDate(from),
    validTo: null,
  }))
  expect(latestVersion(versions)?.validFrom).toBe('2022-01-01')
  expect(latestVersion([])).toBeUndefined()
})
