import { type Decision, type Instant, ok } from '#kernel/index.ts'
import type { DayNumber } from './day-number.ts'
import { isBefore, type Moment, momentOf } from './moment.ts'
import type { Session } from './session.ts'
import { findCalendarDay, refuseYear, type WorkingCalendar } from './working-calendar.ts'

/** The sessions of `day`, or what of them lies between the two moments. */
export function sessionsWithin(
  sessions: readonly Session[],
  day: DayNumber,
  from: Moment,
  until: Moment,
): readonly Session[] {
  if (from.day < day && day < until.day) return sessions
  return sessions
    .map((session) => ({
      from: day === from.day ? Math.max(session.from, from.minute) : session.from,
      to: day === until.day ? Math.min(session.to, until.minute) : session.to,
    }))
    .filter((session) => session.from < session.to)
}

/**
 * Working minutes from `from` to `to`, negative when `to` is the earlier; seconds are cut off from both. Refused with
 * `calendar-year-missing` when a day between them has not been decided.
 */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Instant, to: Instant): Decision<number> {
  const [first, last] = from <= to ? [momentOf(from), momentOf(to)] : [momentOf(to), momentOf(from)]
  let minutes = 0
  for (let day = first.day; isBefore({ day, minute: 0 }, last); day += 1) {
    const today = findCalendarDay(calendar, day)
    if (!today) return refuseYear(day)
    for (const session of sessionsWithin(today.sessions, day, first, last)) minutes += session.to - session.from
  }
  return ok(from <= to ? minutes : -minutes)
}

/**
 * Working days after the earlier of two moments' days up to the later one: 0 on the same day, never negative. Refused with
 * `calendar-year-missing` when one of these days has not been decided.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Instant, to: Instant): Decision<number> {
  const [first, last] = from <= to ? [momentOf(from).day, momentOf(to).day] : [momentOf(to).day, momentOf(from).day]
  let days = 0
  for (let day = first + 1; day <= last; day += 1) {
    const found = findCalendarDay(calendar, day)
    if (!found) return refuseYear(day)
    if (found.sessions.length > 0) days += 1
  }
  return ok(days)
}
