import { expect, test } from 'vitest'
import { calendarOf, calendarsFrom, nationalDecisions } from '#deadline/index.ts'
import { formatInstant, instant } from '#kernel/index.ts'
import { answerInstant } from './answer-by.ts'

const calendar = calendarOf(calendarsFrom(nationalDecisions()), null)

test.each([
  ['within a working day', '2026-11-25T09:30:00+07:00', '2026-11-26T09:30:00+07:00'],
  ['on a Friday evening', '2026-11-27T20:00:00+07:00', '2026-11-30T17:00:00+07:00'],
  ['before Tết', '2026-02-13T16:00:00+07:00', '2026-02-23T16:00:00+07:00'],
])('eight working hours after being handed in %s', (_when, at, by) => {
  const answer = answerInstant(calendar, instant(at))
  expect(answer && formatInstant(answer)).toBe(by)
})

test('a year that nobody has decided gives no instant, and keeps nobody from filing', () => {
  expect(answerInstant(calendar, instant('2100-01-04T09:00:00+07:00'))).toBeNull()
})
