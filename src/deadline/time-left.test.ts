import { expect, test } from 'vitest'
import { expectOk, instant } from '#kernel/index.ts'
import {
  calendarOf,
  calendarsFrom,
  describeTimeLeft,
  hoursLeftInWords,
  nationalDecisions,
  timeLeft,
  workingMinutesBetween,
} from './index.ts'

const calendar = calendarOf(calendarsFrom(nationalDecisions()), null)
const at = (local: string) => instant(`${local.replace(' ', 'T')}+07:00`)

test.each([
  ['2020-04-08 14:00', '2020-04-08 17:00', 'Còn 3 giờ làm việc', '3 working hours left'],
  ['2020-04-08 10:45', '2020-04-08 14:00', 'Còn 1 giờ 45 phút làm việc', '1 working hour 45 minutes left'],
  ['2020-04-07 16:00', '2020-04-08 17:00', 'Còn 1 ngày làm việc', '1 working day left'],
  ['2020-04-03 16:00', '2020-04-07 17:00', 'Còn 2 ngày làm việc', '2 working days left'],
  ['2020-04-08 17:00', '2020-04-08 17:00', 'Còn 0 phút làm việc', '0 working minutes left'],
  ['2020-04-08 17:00:01', '2020-04-08 17:00', 'Quá hạn 0 phút làm việc', 'Overdue by 0 working minutes'],
  ['2020-04-11 09:00', '2020-04-10 17:00', 'Quá hạn 0 phút làm việc', 'Overdue by 0 working minutes'],
  ['2020-04-13 07:30', '2020-04-10 17:00', 'Quá hạn 1 ngày làm việc', 'Overdue by 1 working day'],
  ['2020-04-14 07:30', '2020-04-10 17:00', 'Quá hạn 2 ngày làm việc', 'Overdue by 2 working days'],
  ['2020-04-10 16:30', '2020-04-10 11:00', 'Quá hạn 4 giờ làm việc', 'Overdue by 4 working hours'],
])('at %s, due %s: %s', (now, dueAt, vi, en) => {
  expect(describeTimeLeft(expectOk(timeLeft(calendar, at(now), at(dueAt))))).toEqual({ vi, en })
})

test.each([
  ['2020-04-07 16:00', '2020-04-08 17:00', 'còn 9 giờ', '9 working hours left'],
  ['2020-04-10 17:00', '2020-04-10 17:00', 'còn 0 phút', '0 working minutes left'],
  ['2020-04-13 08:00', '2020-04-10 17:00', 'đã quá 30 phút', '30 working minutes overdue'],
])('in hours, at %s, due %s: %s', (now, dueAt, vi, en) => {
  expect(hoursLeftInWords(expectOk(timeLeft(calendar, at(now), at(dueAt))))).toEqual({
    vi: `Tính theo giờ làm việc: ${vi}`,
    en: `By the working hours: ${en}`,
  })
})

test('working minutes are negative backwards and refused in a year without data', () => {
  expect(expectOk(workingMinutesBetween(calendar, at('2020-01-22 16:00'), at('2020-01-30 08:00')))).toBe(90)
  expect(expectOk(workingMinutesBetween(calendar, at('2020-01-30 08:00'), at('2020-01-22 16:00')))).toBe(-90)
  expect(workingMinutesBetween(calendar, at('2026-12-31 16:00'), at('2027-01-01 00:00')).ok).toBe(true)
  expect(workingMinutesBetween(calendar, at('2026-12-31 16:00'), at('2027-01-01 00:01')).ok).toBe(false)
})
