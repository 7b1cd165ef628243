import { expect, test } from 'vitest'
import { calendarOf, calendarsFrom, nationalDecisions } from '#deadline/index.ts'
import { formatMoment, instant } from '#kernel/index.ts'
import { nextHourOrMorning, nextMorning, nextNight } from './schedule.ts'

const calendar = calendarOf(calendarsFrom(nationalDecisions()), null)
const at = (local: string) => instant(`${local.replace(' ', 'T')}+07:00`)

test.each([
  ['2026-11-25 06:59:59', '2026-11-25 07:00', 'the hour comes first'],
  ['2026-11-25 07:00', '2026-11-25 07:30', 'working time begins at 07:30'],
  ['2026-11-25 07:30', '2026-11-25 08:00', 'it has begun'],
  ['2026-11-24 07:00', '2026-11-24 08:00', 'Ngày Văn hóa Việt Nam is a day off'],
  ['2026-11-29 07:15', '2026-11-29 08:00', 'a Sunday'],
  ['2026-08-22 07:15', '2026-08-22 07:30', 'a Saturday that is worked'],
  ['2026-11-25 23:10', '2026-11-26 00:00', 'midnight is an hour too'],
  ['2031-11-25 07:10', '2031-11-25 08:00', 'a year that nobody has decided'],
])('after %s: %s, for %s', (now, next) => {
  expect(formatMoment(nextHourOrMorning(calendar, at(now)))).toBe(formatMoment(at(next)))
})

test('each morning at eight', () => {
  expect(nextMorning(at('2026-11-25 07:59'))).toBe(at('2026-11-25 08:00'))
  expect(nextMorning(at('2026-11-25 08:00'))).toBe(at('2026-11-26 08:00'))
})

test('each night at one', () => {
  expect(nextNight(at('2026-11-25 00:59'))).toBe(at('2026-11-25 01:00'))
  expect(nextNight(at('2026-11-25 01:00'))).toBe(at('2026-11-26 01:00'))
})
