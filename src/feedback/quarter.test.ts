import { expect, test } from 'vitest'
import { instant, plainDate } from '#kernel/index.ts'
import { quarterName, quarterOf, shownQuarters } from './quarter.ts'

test.each([
  ['2026-01-01', '2026-01-01', 'I/2026'],
  ['2026-03-31', '2026-01-01', 'I/2026'],
  ['2026-04-01', '2026-04-01', 'II/2026'],
  ['2026-12-31', '2026-10-01', 'IV/2026'],
])('%s lies in the quarter from %s, %s', (day, quarter, name) => {
  expect([quarterOf(plainDate(day)), quarterName(plainDate(quarter))]).toEqual([quarter, name])
})

test('a quarter is shown once no rating in it can change any more', () => {
  const lastOn = (day: string) => shownQuarters(instant(`${day}T12:00:00+07:00`), 2)
  expect(lastOn('2026-10-10')).toEqual(['2026-01-01', '2026-04-01'])
  expect(lastOn('2026-10-11')).toEqual(['2026-04-01', '2026-07-01'])
})
