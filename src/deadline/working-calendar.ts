import { type Decision, ok, type PlainDate, refuse, type Text, yearOf } from '#kernel/index.ts'
import { type DayNumber, dayNumberOf, dayOfNumber } from './day-number.ts'
import type { Session } from './session.ts'

/**
 * The working days of one unit as decided up to some day. Make one with `calendarOf`; its parts are for this room only.
 * A day of a year that nobody has decided is absent.
 */
export interface WorkingCalendar {
  readonly firstDay: DayNumber
  readonly days: readonly (CalendarDay | undefined)[]
}

export interface CalendarDay {
  readonly sessions: readonly Session[]
  /** Why the day differs from the ordinary week, and what the week would have given; absent on ordinary days. */
  readonly exception: { readonly reason: Text; readonly usual: readonly Session[] } | undefined
}

export function findCalendarDay(calendar: WorkingCalendar, day: DayNumber): CalendarDay | undefined {
  return calendar.days[day - calendar.firstDay]
}

/**
 * Whether any session of `day` counts for deadlines: so a swapped Saturday and a half day are working days. Refused with
 * `calendar-year-missing` when the year has not been decided.
 */
export function isWorkingDay(calendar: WorkingCalendar, day: PlainDate): Decision<boolean> {
  const sessions = sessionsOn(calendar, day)
  return sessions.ok ? ok(sessions.value.length > 0) : sessions
}

/** The sessions of `day` in order, none on a day off. Refused as in `isWorkingDay`. */
export function sessionsOn(calendar: WorkingCalendar, day: PlainDate): Decision<readonly Session[]> {
  const number = dayNumberOf(day)
  const found = findCalendarDay(calendar, number)
  return found ? ok(found.sessions) : refuseYear(number)
}

/** The first working day from `day` on, itself included. */
export function nextWorkingDay(calendar: WorkingCalendar, day: DayNumber): Decision<DayNumber> {
  for (let next = day; ; next += 1) {
    const found = findCalendarDay(calendar, next)
    if (!found) return refuseYear(next)
    if (found.sessions.length > 0) return ok(next)
  }
}

/** The refusal for a day of a year that has not been decided. */
export function refuseYear(day: DayNumber): Decision<never> {
  const year = yearOf(dayOfNumber(day))
  return refuse('calendar-year-missing', {
    vi: `Chưa có lịch làm việc năm ${year}: ngày nghỉ của năm này chưa được quyết định hoặc chưa được nhập. Hãy nhập ngày nghỉ, ngày làm bù năm ${year} rồi tính lại.`,
    en: `There is no working calendar for ${year}: its days off have not been decided or entered. Enter the days off and swapped days of ${year}, then compute again.`,
  })
}
