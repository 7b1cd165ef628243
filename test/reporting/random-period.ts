import fc from 'fast-check'
import { addDays, type Period, plainDate } from '#kernel/index.ts'

const first = plainDate('2024-10-25')

/** Days around the histories of random-history.ts, with the ends of half months and of the year more often than others. */
export const days = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((count) => addDays(first, count)),
  fc
    .constantFrom('2024-12-01', '2024-12-14', '2024-12-15', '2024-12-31', '2025-01-01', '2025-01-14', '2025-03-31')
    .map(plainDate),
)

export const periods: fc.Arbitrary<Period> = fc
  .tuple(days, days)
  .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }))
