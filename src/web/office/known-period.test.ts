import { expect, test } from 'vitest'
import { instant, plainDate } from '#kernel/index.ts'
import { latestPeriod } from './known-period.ts'

const now = instant('2020-04-03T08:12:00+07:00')
const shown = (first: string, last: string) => {
  const { from, to } = latestPeriod({ first: plainDate(first), last: plainDate(last) }, now)
  return `${from} ${to}`
}

test.each([
  ['2019-12-20', '2020-04-01', '2020-01-01 2020-04-01'],
  ['2019-12-20', '2020-05-20', '2020-04-01 2020-05-20'],
  ['2019-12-20', '2020-01-15', '2019-10-01 2020-01-15'],
  ['2020-01-02', '2020-01-15', '2020-01-01 2020-01-15'],
])('dossiers from %s to %s: %s', (first, last, period) => expect(shown(first, last)).toBe(period))

test('nothing yet: the quarter of today', () => {
  expect(latestPeriod(undefined, now)).toEqual({ from: '2020-01-01', to: '2020-04-03' })
})
