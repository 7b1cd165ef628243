import { expect, test } from 'vitest'
import { type DeadlinePolicy, formatInstant, instant, plainDate, type TimeLimit } from '#kernel/index.ts'
import { calendarOf, calendarsFrom, type DueQuestion, dueDate, nationalDecisions, parseSessions } from './index.ts'

const national = nationalDecisions()
const halfDay = {
  unitId: null,
  day: plainDate('2020-03-05'),
  sessions: parseSessions('07:30-11:30'),
  reason: { vi: 'Làm việc nửa ngày', en: 'Half day' },
  decidedOn: plainDate('2020-03-01'),
  source: 'test',
}
const calendar = calendarOf(calendarsFrom({ ...national, days: [...national.days, halfDay] }), null)

const at = (local: string) => instant(`${local.replace(' ', 'T')}+07:00`)
const pausesOf = (text: string) =>
  text === '' ? [] : text.split(', ').map((pause) => ({ from: at(pause.slice(0, 16)), to: at(pause.slice(-16)) }))

function limitOf(text: string): TimeLimit {
  const [amount = '', kind = ''] = text.split(' ')
  if (kind === 'working-days' || kind === 'days' || kind === 'working-hours' || kind === 'months')
    return { kind, amount: Number(amount) }
  return { kind: 'same-day' }
}

/** The due moment as `2020-03-05 11:30`, or the refusal's code. */
function dueOf(question: DueQuestion): string {
  const decision = dueDate(calendar, question)
  return decision.ok ? formatInstant(decision.value.at).slice(0, 16).replace('T', ' ') : decision.refusal.code
}

const byDefault = 'exclude-first-day'

// Computed by hand with the national calendar.
test.each([
  ['2026-02-13', 5, '2026-02-27'],
  ['2026-08-20', 3, '2026-08-24'],
  ['2026-08-28', 2, '2026-09-04'],
  ['2026-11-23', 2, '2026-11-26'],
  ['2026-04-24', 1, '2026-04-28'],
  ['2025-12-31', 3, '2026-01-07'],
  ['2020-01-21', 5, '2020-02-04'],
  ['2020-01-22', 10, '2020-02-12'],
  ['2020-04-01', 3, '2020-04-07'],
])('%s and %i working days: %s', (accepted, amount, due) => {
  const limit: TimeLimit = { kind: 'working-days', amount }
  expect(dueOf({ acceptedAt: at(`${accepted} 08:00`), limit, policy: byDefault })).toBe(`${due} 17:00`)
})

// 10/01/2020 was a Friday; 05/03/2020, a Thursday, is a half day here; Tết was off from 23 to 29/01.
test.each<[accepted: string, limit: string, policy: DeadlinePolicy, due: string]>([
  // The day of acceptance is not counted, whatever its hour and whether or not it is a working day.
  ['2020-01-10 00:00', '1 working-days', byDefault, '2020-01-13 17:00'],
  ['2020-01-10 12:00', '1 working-days', byDefault, '2020-01-13 17:00'],
  ['2020-01-10 15:01', '1 working-days', byDefault, '2020-01-13 17:00'],
  ['2020-01-10 23:59', '1 working-days', byDefault, '2020-01-13 17:00'],
  ['2020-01-11 09:00', '1 working-days', byDefault, '2020-01-13 17:00'],
  // A half day is a working day, and closes early.
  ['2020-03-04 09:00', '1 working-days', byDefault, '2020-03-05 11:30'],
  ['2020-03-04 09:00', '2 working-days', byDefault, '2020-03-06 17:00'],
  // The same day, if received by 15:00 and before closing.
  ['2020-01-10 06:00', 'same-day', byDefault, '2020-01-10 17:00'],
  ['2020-01-10 12:00', 'same-day', byDefault, '2020-01-10 17:00'],
  ['2020-01-10 15:00', 'same-day', byDefault, '2020-01-10 17:00'],
  ['2020-01-10 15:00:59', 'same-day', byDefault, '2020-01-10 17:00'],
  ['2020-01-10 15:01', 'same-day', byDefault, '2020-01-13 17:00'],
  ['2020-01-11 09:00', 'same-day', byDefault, '2020-01-13 17:00'],
  ['2020-03-05 11:29', 'same-day', byDefault, '2020-03-05 11:30'],
  ['2020-03-05 11:30', 'same-day', byDefault, '2020-03-06 17:00'],
  ['2020-01-10 15:00', 'same-day', 'afternoon-cut-off', '2020-01-10 17:00'],
  // Day 1 is the day of acceptance if before 15:00 and before closing.
  ['2020-01-10 14:59', '1 working-days', 'afternoon-cut-off', '2020-01-10 17:00'],
  ['2020-01-10 15:00', '1 working-days', 'afternoon-cut-off', '2020-01-13 17:00'],
  ['2020-01-11 09:00', '2 working-days', 'afternoon-cut-off', '2020-01-14 17:00'],
  ['2020-03-05 12:00', '1 working-days', 'afternoon-cut-off', '2020-03-06 17:00'],
  ['2020-01-10 15:00', '1 days', 'afternoon-cut-off', '2020-01-13 17:00'],
  ['2020-01-10 14:59', '4 days', 'afternoon-cut-off', '2020-01-13 17:00'],
  // Eight working hours a day, from the exact minute; what ends with a session ends there, not when the next begins.
  ['2020-01-10 06:00', '1 working-days', 'eight-hour-days', '2020-01-10 17:00'],
  ['2020-01-10 08:15', '1 working-days', 'eight-hour-days', '2020-01-13 08:15'],
  ['2020-01-10 12:00', '1 working-days', 'eight-hour-days', '2020-01-13 11:30'],
  ['2020-01-10 17:00', '1 working-days', 'eight-hour-days', '2020-01-13 17:00'],
  ['2020-01-11 09:00', '1 working-days', 'eight-hour-days', '2020-01-13 17:00'],
  ['2020-03-05 07:30', '1 working-days', 'eight-hour-days', '2020-03-06 11:30'],
  ['2020-01-10 07:30', '4 working-hours', byDefault, '2020-01-10 11:30'],
  ['2020-01-22 16:00', '2 working-hours', byDefault, '2020-01-30 08:30'],
  // Calendar days: only the last must be a working day.
  ['2020-01-10 16:00', '1 days', byDefault, '2020-01-13 17:00'],
  ['2020-01-10 16:00', '3 days', byDefault, '2020-01-13 17:00'],
  ['2020-01-14 09:00', '10 days', byDefault, '2020-01-30 17:00'],
  ['2020-01-10 09:00', '4 days', 'eight-hour-days', '2020-01-14 17:00'],
  // Months end on the same day of the month, or on the last day of a shorter one.
  ['2020-01-10 09:00', '1 months', byDefault, '2020-02-10 17:00'],
  ['2020-01-31 09:00', '1 months', byDefault, '2020-03-02 17:00'],
  ['2022-01-31 09:00', '1 months', byDefault, '2022-02-28 17:00'],
  ['2020-11-30 16:00', '3 months', 'afternoon-cut-off', '2021-03-01 17:00'],
])('accepted %s, %s, %s: due %s', (accepted, limit, policy, due) => {
  expect(dueOf({ acceptedAt: at(accepted), limit: limitOf(limit), policy })).toBe(due)
})

test.each<[accepted: string, limit: string, pauses: string, due: string]>([
  ['2026-03-02 08:00', '10 working-days', '', '2026-03-16 17:00'],
  ['2026-03-02 08:00', '10 working-days', '2026-03-06 09:00 – 2026-03-11 09:00', '2026-03-20 17:00'],
  // Neither the hour of suspension nor that of resumption matters.
  ['2026-03-02 08:00', '10 working-days', '2026-03-06 23:00 – 2026-03-11 00:00', '2026-03-20 17:00'],
  // Resumed on a day off: the next working day is the first again.
  ['2026-03-02 08:00', '10 working-days', '2026-03-06 09:00 – 2026-03-08 10:00', '2026-03-17 17:00'],
  // No time at all stops nothing; any time within a day takes that day out.
  ['2026-03-02 08:00', '10 working-days', '2026-03-06 09:00 – 2026-03-06 09:00', '2026-03-16 17:00'],
  ['2026-03-02 08:00', '10 working-days', '2026-03-06 09:00 – 2026-03-06 09:01', '2026-03-17 17:00'],
  // The day of acceptance was not counted anyway.
  ['2026-03-02 08:00', '10 working-days', '2026-03-02 09:00 – 2026-03-02 16:00', '2026-03-16 17:00'],
  // Paused three times, twice on one day.
  [
    '2026-03-02 08:00',
    '10 working-days',
    '2026-03-03 09:00 – 2026-03-04 09:00, 2026-03-04 10:00 – 2026-03-05 09:00, 2026-03-09 09:00 – 2026-03-10 09:00',
    '2026-03-23 17:00',
  ],
  // Over Tết: the holidays would not have counted either.
  ['2020-01-20 08:00', '5 working-days', '2020-01-22 09:00 – 2020-01-30 09:00', '2020-02-05 17:00'],
  // On the due day, before and at closing: what is late stays late, what is not keeps its day.
  ['2026-03-02 08:00', '1 working-days', '2026-03-03 16:59 – 2026-03-05 08:00', '2026-03-06 17:00'],
  ['2026-03-02 08:00', '1 working-days', '2026-03-03 17:00 – 2026-03-05 08:00', '2026-03-03 17:00'],
  ['2026-03-02 08:00', '1 working-days', '2026-03-04 08:00 – 2026-03-05 08:00', '2026-03-03 17:00'],
  ['2026-03-02 08:00', 'same-day', '2026-03-02 09:00 – 2026-03-03 09:00', '2026-03-04 17:00'],
  // Calendar days and months: the days of the pause, working or not, are taken out.
  ['2020-01-31 09:00', '1 months', '2020-02-10 09:00 – 2020-02-14 09:00', '2020-03-05 11:30'],
  ['2020-02-03 09:00', '5 days', '2020-02-07 09:00 – 2020-02-10 09:00', '2020-02-12 17:00'],
  // All days were used when the pause began on the working day to which the last had moved.
  ['2020-02-03 09:00', '5 days', '2020-02-10 09:00 – 2020-02-11 09:00', '2020-02-12 17:00'],
  // Working hours: to the minute.
  ['2020-02-03 08:00', '4 working-hours', '2020-02-03 09:00 – 2020-02-03 10:30', '2020-02-03 15:00'],
  ['2020-02-03 08:00', '4 working-hours', '2020-02-03 11:30 – 2020-02-03 13:00', '2020-02-03 13:30'],
])('accepted %s, %s, paused %s: due %s', (accepted, limit, pauses, due) => {
  const question = {
    acceptedAt: at(accepted),
    limit: limitOf(limit),
    policy: byDefault,
    pauses: pausesOf(pauses),
  } as const
  expect(dueOf(question)).toBe(due)
})

test.each<[set: string, dueAt: string, pauses: string, due: string]>([
  ['2026-03-05 10:00', '2026-03-30 17:00', '', '2026-03-30 17:00'],
  // Before it was set, a pause is part of what was set; after it came, it moves nothing.
  ['2026-03-05 10:00', '2026-03-30 17:00', '2026-03-03 09:00 – 2026-03-04 09:00', '2026-03-30 17:00'],
  ['2026-03-05 10:00', '2026-03-30 17:00', '2026-03-30 17:00 – 2026-04-01 09:00', '2026-03-30 17:00'],
  // Seven working days were left from 20 to 30/03, the day of suspension included.
  ['2026-03-05 10:00', '2026-03-30 17:00', '2026-03-20 09:00 – 2026-03-24 09:00', '2026-04-02 17:00'],
  [
    '2026-03-05 10:00',
    '2026-03-30 17:00',
    '2026-03-20 09:00 – 2026-03-24 09:00, 2026-03-26 09:00 – 2026-03-27 09:00',
    '2026-04-06 17:00',
  ],
])('set at %s to %s, paused %s: due %s', (set, dueAt, pauses, due) => {
  const given = { at: at(set), dueAt: at(dueAt) }
  const asked = { acceptedAt: at('2026-03-02 08:00'), limit: limitOf('10 working-days'), policy: byDefault } as const
  expect(dueOf({ ...asked, given, pauses: pausesOf(pauses) })).toBe(due)
})

test.each([
  ['2019-12-31 09:00', '1 working-days', '2020-01-02 17:00'],
  ['2019-12-30 09:00', '1 working-days', 'calendar-year-missing'],
  ['2019-12-20 09:00', '30 days', '2020-01-20 17:00'],
  ['2026-12-30 09:00', '1 working-days', '2026-12-31 17:00'],
  ['2026-12-30 09:00', '2 working-days', 'calendar-year-missing'],
  ['2026-12-31 15:01', 'same-day', 'calendar-year-missing'],
  ['2026-12-31 16:00', '1 working-hours', '2026-12-31 17:00'],
])('a year is missed only where it is needed: %s, %s', (accepted, limit, due) => {
  expect(dueOf({ acceptedAt: at(accepted), limit: limitOf(limit), policy: byDefault })).toBe(due)
})

test('a refusal names the year and what to do', () => {
  const question = { acceptedAt: at('2026-12-30 09:00'), limit: limitOf('9 working-days'), policy: byDefault } as const
  const decision = dueDate(calendar, question)
  expect(!decision.ok && decision.refusal.message.vi).toBe(
    'Chưa có lịch làm việc năm 2027: ngày nghỉ của năm này chưa được quyết định hoặc chưa được nhập. Hãy nhập ngày nghỉ, ngày làm bù năm 2027 rồi tính lại.',
  )
})

test('what no log can say is a fault', () => {
  const question = { acceptedAt: at('2026-03-02 08:00'), limit: limitOf('1 days'), policy: byDefault } as const
  const faulty = (pauses: string) => () => dueDate(calendar, { ...question, pauses: pausesOf(pauses) })
  expect(faulty('2026-03-01 08:00 – 2026-03-03 08:00')).toThrow(/order/)
  expect(faulty('2026-03-04 08:00 – 2026-03-03 08:00')).toThrow(/order/)
  expect(faulty('2026-03-03 08:00 – 2026-03-05 08:00, 2026-03-04 08:00 – 2026-03-06 08:00')).toThrow(/order/)
  expect(() => dueDate(calendar, { ...question, limit: { kind: 'days', amount: 0 } })).toThrow(/time limit/)
  expect(() => dueDate(calendar, { ...question, limit: { kind: 'days', amount: 1.5 } })).toThrow(/time limit/)
})
