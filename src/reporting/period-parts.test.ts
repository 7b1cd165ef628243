import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '#kernel/index.ts'
import { periods } from '../../test/reporting/random-period.ts'
import { halfOf, nextHalf, partsOf } from './period-parts.ts'

function daysOf(first: PlainDate, end: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = []
  for (let day = first; day < end; day = addDays(day, 1)) days.push(day)
  return days
}

test('the parts of a period are its days, each once', () => {
  fc.assert(
    fc.property(periods, (period) => {
      const { years, halves, days, stockAt, daysBefore } = partsOf(period)
      const covered = [
        ...years.flatMap((year) => daysOf(year, plainDate(`${Number(year.slice(0, 4)) + 1}-01-01`))),
        ...halves.flatMap((half) => daysOf(half, nextHalf(half))),
        ...days,
      ]
      expect(covered.sort()).toEqual(daysOf(period.from, addDays(period.to, 1)))
      expect(daysBefore).toEqual(daysOf(stockAt, period.from))
      expect(days.length).toBeLessThan(32)
      expect(daysBefore.length).toBeLessThan(17)
    }),
  )
})

test.each([
  ['a statutory quarter (decree 09/2019)', '2024-06-15', '2024-09-14'],
  ['a month', '2024-02-01', '2024-02-29'],
  ['half a year', '2024-01-01', '2024-06-30'],
])('%s needs no single day', (_what, from, to) => {
  const parts = partsOf({ from: plainDate(from), to: plainDate(to) })
  expect([...parts.days, ...parts.daysBefore]).toEqual([])
})

test('half months begin on the 1st and the 15th', () => {
  expect(halfOf(plainDate('2024-02-14'))).toBe('2024-02-01')
  expect(halfOf(plainDate('2024-02-15'))).toBe('2024-02-15')
  expect(nextHalf(plainDate('2024-02-15'))).toBe('2024-03-01')
  expect(nextHalf(plainDate('2024-12-15'))).toBe('2025-01-01')
})
