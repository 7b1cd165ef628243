import { type Decision, ok } from '#kernel/index.ts'
import { type Course, courseOf } from './course.ts'
import { explain } from './explain.ts'
import { givenCourseOf } from './given-due.ts'
import type { DueDate, DueQuestion } from './question.ts'
import { standstillsOf } from './standstill.ts'
import { countsOf, termOf } from './term.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * When the result is due. Working days and days are counted from the day after acceptance (Civil Code 2015, art. 147) to
 * closing time; a last day that is off gives way to the next working day (art. 148); pauses are not counted.
 *
 * Accepted on Friday 13/02/2026, five working days, Tết from 16 to 20/02: due on 27/02/2026 at 17:00.
 *
 * Refused with `calendar-year-missing` when the answer depends on a year that has not been decided. Throws when the limit
 * is not a whole positive number or the pauses are not in order.
 */
export function dueDate(calendar: WorkingCalendar, question: DueQuestion): Decision<DueDate> {
  const course = courseAsked(calendar, question)
  if (!course.ok) return course
  return ok({
    at: course.value.at,
    // Seldom read and dearer than the date itself, so made when asked for.
    get steps() {
      return explain(calendar, question, course.value)
    },
  })
}

function courseAsked(calendar: WorkingCalendar, question: DueQuestion): Decision<Course> {
  const { acceptedAt, limit, policy, pauses = [], given } = question
  if (limit.kind !== 'same-day' && !(Number.isSafeInteger(limit.amount) && limit.amount > 0))
    throw new Error(`a time limit of ${limit.amount} ${limit.kind}`)
  const standstills = standstillsOf(acceptedAt, pauses)
  if (given) return givenCourseOf(calendar, countsOf(limit, policy), given, standstills)
  const term = termOf(calendar, question)
  return term.ok ? courseOf(calendar, term.value, standstills) : term
}
