import { expect, test } from 'vitest'
import { expectOk, plainDate, type UnitId } from '#kernel/index.ts'
import {
  calendarOf,
  calendarsFrom,
  type DecidedDay,
  isWorkingDay,
  nationalDecisions,
  parseSessions,
  sessionsOn,
  type WorkingCalendar,
} from './index.ts'
import { formatSessions } from './session.ts'

const national = nationalDecisions()
const [unit, otherUnit] = [7 as UnitId, 8 as UnitId]
const reason = { vi: 'Nghỉ', en: 'Off' }

function decided(day: string, hours: string, more: { decidedOn: string; unitId?: UnitId }): DecidedDay {
  const sessions = parseSessions(hours)
  return {
    unitId: more.unitId ?? null,
    day: plainDate(day),
    sessions,
    reason,
    decidedOn: plainDate(more.decidedOn),
    source: '',
  }
}

function hoursOn(calendar: WorkingCalendar, day: string): string {
  return formatSessions(expectOk(sessionsOn(calendar, plainDate(day))))
}

const calendars = calendarsFrom({
  ...national,
  weeks: [
    ...national.weeks,
    {
      unitId: unit,
      weekday: 6,
      validFrom: plainDate('2026-06-01'),
      validTo: plainDate('2026-06-30'),
      sessions: parseSessions('07:30-11:30'),
    },
  ],
  days: [
    ...national.days,
    decided('2026-11-23', '', { decidedOn: '2026-11-20' }),
    decided('2026-11-23', '07:30-11:30', { decidedOn: '2026-11-22' }),
    decided('2026-11-23', '13:00-17:00', { decidedOn: '2026-10-01', unitId: unit }),
  ],
})

/** `27–29/1, 31/1–4/2` of a year, as ISO days. */
function daysNamed(year: number, text: string): readonly string[] {
  return text.split(', ').flatMap((span) => {
    const [first = '', last = first] = span.split('–')
    const [lastDay = '', lastMonth = ''] = last.split('/')
    const [firstDay = '', firstMonth = lastMonth] = first.split('/')
    const end = Date.UTC(year, Number(lastMonth) - 1, Number(lastDay))
    const days: string[] = []
    for (let day = Date.UTC(year, Number(firstMonth) - 1, Number(firstDay)); day <= end; day += 86_400_000)
      days.push(new Date(day).toISOString().slice(0, 10))
    return days
  })
}

// The table of domain.md 3.3: weekdays off, Saturdays worked.
test.each([
  [2020, '1/1, 23–24/1, 27–29/1, 2/4, 30/4, 1/5, 2/9', ''],
  [2021, '1/1, 10–12/2, 15–16/2, 21/4, 30/4, 3/5, 2–3/9', ''],
  [2022, '3/1, 31/1–4/2, 11/4, 2–3/5, 1–2/9', ''],
  [2023, '2/1, 20/1, 23–26/1, 1–3/5, 1/9, 4/9', ''],
  [2024, '1/1, 8–9/2, 12–14/2, 18/4, 29–30/4, 1/5, 2–3/9', '4/5'],
  [2025, '1/1, 27–31/1, 7/4, 30/4, 1–2/5, 1–2/9', '26/4'],
  [2026, '1–2/1, 16–20/2, 27/4, 30/4, 1/5, 31/8, 1–2/9, 24/11', '10/1, 22/8'],
])('the national calendar of %i', (year, off, worked) => {
  const calendar = calendarOf(calendarsFrom(national), null)
  const ofYear = daysNamed(year, '1/1–31/12')
  const isOff = (day: string) => !expectOk(isWorkingDay(calendar, plainDate(day)))
  const isWeekend = (day: string) => new Date(day).getUTCDay() % 6 === 0
  expect(ofYear.filter((day) => isOff(day) && !isWeekend(day))).toEqual(daysNamed(year, off))
  expect(ofYear.filter((day) => !isOff(day) && isWeekend(day))).toEqual(worked === '' ? [] : daysNamed(year, worked))
})

test('a later decision wins from the day it was taken', () => {
  expect(hoursOn(calendarOf(calendars, null, plainDate('2026-11-19')), '2026-11-23')).toBe('07:30-11:30,13:00-17:00')
  expect(hoursOn(calendarOf(calendars, null, plainDate('2026-11-20')), '2026-11-23')).toBe('')
  expect(hoursOn(calendarOf(calendars, null, plainDate('2026-11-22')), '2026-11-23')).toBe('07:30-11:30')
  expect(hoursOn(calendarOf(calendars, null), '2026-11-23')).toBe('07:30-11:30')
})

test("a unit's own hours and decisions win, for it alone", () => {
  expect(hoursOn(calendarOf(calendars, unit), '2026-11-23')).toBe('13:00-17:00')
  expect(hoursOn(calendarOf(calendars, otherUnit), '2026-11-23')).toBe('07:30-11:30')
  expect(hoursOn(calendarOf(calendars, unit), '2026-06-06')).toBe('07:30-11:30')
  expect(hoursOn(calendarOf(calendars, unit), '2026-07-04')).toBe('')
  expect(hoursOn(calendarOf(calendars, unit), '2026-06-05')).toBe('07:30-11:30,13:00-17:00')
})

test('the first list of a year counts also for what was promised before it; later changes do not, nor is a year without a list guessed', () => {
  const onDay = (knownOn: string, day: string) =>
    isWorkingDay(calendarOf(calendars, null, plainDate(knownOn)), plainDate(day))
  expect(onDay('2021-12-30', '2022-01-03')).toEqual({ ok: true, value: false })
  expect(onDay('2021-12-30', '2022-01-04')).toEqual({ ok: true, value: true })
  expect(onDay('2026-01-05', '2026-11-24')).toEqual({ ok: true, value: true })
  expect(onDay('2026-11-23', '2026-11-24')).toEqual({ ok: true, value: false })
  expect(isWorkingDay(calendarOf(calendars, null), plainDate('2027-01-04')).ok).toBe(false)
})

test('a calendar is made once for all units and days that share it', () => {
  expect(calendarOf(calendars, otherUnit)).toBe(calendarOf(calendars, null))
  expect(calendarOf(calendars, null, plainDate('2020-05-05'))).toBe(
    calendarOf(calendars, null, plainDate('2020-05-06')),
  )
})

test.each(['11:30-07:30', '07:30', '07:30-11:30,11:00-17:00', '07:30-24:00', '07:30-11:30-13:00-17:00', 'x'])(
  '%s is no list of sessions',
  (text) => {
    expect(() => parseSessions(text)).toThrow()
  },
)
