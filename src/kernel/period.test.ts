import { expect, test } from 'vitest'
import { expectOk } from './decision.ts'
import { describePeriod, parsePeriod } from './period.ts'

test('a period is read in either way of writing days', () => {
  expect(expectOk(parsePeriod('2020-01-01', '01/04/2020'))).toEqual({ from: '2020-01-01', to: '2020-04-01' })
  expect(describePeriod(expectOk(parsePeriod('2020-01-01', '2020-04-01')))).toBe(
    'Từ ngày 01/01/2020 đến ngày 01/04/2020',
  )
})

test.each([
  ['2020-02-30', '2020-04-01', 'not-a-day'],
  ['2020-04-01', '', 'not-a-day'],
  ['2020-04-02', '2020-04-01', 'period-order'],
  ['0000-01-01', '2020-04-01', 'day-out-of-range'],
  ['2020-01-01', '9999-12-31', 'day-out-of-range'],
])('%s to %s is refused as %s', (from, to, code) => {
  expect(parsePeriod(from, to)).toMatchObject({ ok: false, refusal: { code } })
})
