import { type Decision, ok } from '#kernel/index.ts'
import { type Course, courseOf, resumedTerm } from './course.ts'
import { instantOf, isBefore, type Moment, momentOf } from './moment.ts'
import type { GivenDue } from './question.ts'
import type { Standstill } from './standstill.ts'
import type { Term } from './term.ts'
import { findCalendarDay, refuseYear, type WorkingCalendar } from './working-calendar.ts'
import { workingMinutesBetween } from './working-time.ts'

/**
 * The course to a given due instant, counted as its limit is. A pause that began after it was set and before it came takes
 * out what was left then, the day of suspension included, and that runs again from the day after resumption.
 */
export function givenCourseOf(
  calendar: WorkingCalendar,
  counts: Term['counts'],
  given: GivenDue,
  pauses: readonly Standstill[],
): Decision<Course> {
  const set = momentOf(given.at)
  const due = momentOf(given.dueAt)
  const [first, ...others] = pauses.filter(({ from }) => !isBefore(from, set))
  if (!first) return ok({ at: given.dueAt, runs: [], tooLate: [] })
  if (!isBefore(first.from, due)) return ok({ at: given.dueAt, runs: [], tooLate: [first, ...others] })
  const left = leftBetween(calendar, counts, first.from, due)
  if (!left.ok) return left
  // A due instant may have been set outside working time: what was not over then keeps at least one day or minute.
  const term = termFrom(counts, first.from, Math.max(1, left.value))
  return courseOf(calendar, resumedTerm(term, term.amount, first.to), others, [
    { term, left: term.amount, pause: first },
  ])
}

function termFrom(counts: Term['counts'], from: Moment, amount: number): Term {
  return counts === 'minutes' ? { counts, from, amount } : { counts, firstDay: from.day, amount }
}

function leftBetween(calendar: WorkingCalendar, counts: Term['counts'], from: Moment, due: Moment): Decision<number> {
  if (counts === 'minutes') return workingMinutesBetween(calendar, instantOf(from), instantOf(due))
  if (counts === 'days') return ok(due.day - from.day + 1)
  let workingDays = 0
  for (let day = from.day; day <= due.day; day += 1) {
    const found = findCalendarDay(calendar, day)
    if (!found) return refuseYear(day)
    if (found.sessions.length > 0) workingDays += 1
  }
  return ok(workingDays)
}
