import { type Decision, type Instant, ok } from '#kernel/index.ts'
import type { DayNumber } from './day-number.ts'
import { instantOf, isBefore, type Moment } from './moment.ts'
import { closingOf } from './session.ts'
import type { Standstill } from './standstill.ts'
import type { DayTerm, MinuteTerm, Term } from './term.ts'
import { type CalendarDay, findCalendarDay, refuseYear, type WorkingCalendar } from './working-calendar.ts'
import { sessionsWithin } from './working-time.ts'

/** How a term passed: the stretches in which the clock ran, the last of which reached the due instant. */
export interface Course {
  readonly at: Instant
  readonly runs: readonly Run[]
  /** Pauses that began when the term was over: what is late stays late. */
  readonly tooLate: readonly Standstill[]
}

/** A stretch that began with `term` still to count; a pause ended it with `left` of that, or the term did. */
export interface Run {
  readonly term: Term
  readonly left: number
  readonly pause: Standstill | undefined
}

const never: Standstill = { from: { day: Infinity, minute: 0 }, to: { day: Infinity, minute: 0 } }

/**
 * Counts `term` through the calendar and the pauses. A day that a pause touches is not used, and a term that has run out
 * before a pause is not revived by it (ADR 0012). Refused only for a year that the answer depends on.
 */
export function courseOf(
  calendar: WorkingCalendar,
  term: Term,
  pauses: readonly Standstill[],
  earlier: readonly Run[] = [],
): Decision<Course> {
  const [pause = never, ...later] = pauses
  const ran = term.counts === 'minutes' ? runMinutes(calendar, term, pause.from) : runDays(calendar, term, pause.from)
  if (!ran.ok) return ran
  const { due, left } = ran.value
  if (due) return ok({ at: instantOf(due), runs: [...earlier, { term, left, pause: undefined }], tooLate: pauses })
  return courseOf(calendar, resumedTerm(term, left, pause.to), later, [...earlier, { term, left, pause }])
}

type Ran = Decision<{ readonly due?: Moment; readonly left: number }>

/** What is still to count after a pause. */
export function resumedTerm(term: Term, left: number, resumed: Moment): Term {
  if (term.counts === 'minutes') return { ...term, from: resumed, amount: left }
  return { ...term, firstDay: Math.max(term.firstDay, resumed.day + 1), amount: left }
}

function runDays(calendar: WorkingCalendar, term: DayTerm, until: Moment): Ran {
  const certain = certainDays(term, until)
  let left = term.amount - certain
  // The day of the pause itself matters only where the term may have ended on it, before the pause.
  for (let day = term.firstDay + certain; day < until.day || (day === until.day && left <= 1); day += 1) {
    const today = findCalendarDay(calendar, day)
    if (!today) return refuseYear(day)
    const closing = closingBefore(until, day, today)
    if (left <= 1 && closing) return ok({ due: closing, left: 0 })
    if (day < until.day && (closing || term.counts === 'days')) left = Math.max(0, left - 1)
  }
  return ok({ left })
}

/** Calendar days count whatever they are, all but the last: for these no calendar is needed. */
function certainDays({ counts, firstDay, amount }: DayTerm, until: Moment): number {
  return counts === 'days' ? Math.max(0, Math.min(amount - 1, until.day - firstDay)) : 0
}

function closingBefore(until: Moment, day: DayNumber, { sessions }: CalendarDay): Moment | undefined {
  const minute = closingOf(sessions)
  if (minute === undefined || isBefore(until, { day, minute })) return undefined
  return { day, minute }
}

function runMinutes(calendar: WorkingCalendar, term: MinuteTerm, until: Moment): Ran {
  let left = term.amount
  if (!isBefore(term.from, until)) return ok({ left })
  for (let day = term.from.day; isBefore({ day, minute: 0 }, until); day += 1) {
    const today = findCalendarDay(calendar, day)
    if (!today) return refuseYear(day)
    for (const { from, to } of sessionsWithin(today.sessions, day, term.from, until)) {
      if (left <= to - from) return ok({ due: { day, minute: from + left }, left: 0 })
      left -= to - from
    }
  }
  return ok({ left })
}
