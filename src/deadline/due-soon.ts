import { type Decision, type Instant, ok } from '#kernel/index.ts'
import { courseOf } from './course.ts'
import { momentOf } from './moment.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { workingMinutesBetween } from './working-time.ts'

/** A stretch of the clock up to a due instant, and how much of its working time is left when warning begins. */
export interface DueSoonQuestion {
  /** When the clock began to run towards `dueAt`: acceptance, or the last resumption or new promise. */
  readonly from: Instant
  readonly dueAt: Instant
  /** 1 to 99. */
  readonly percent: number
}

/**
 * The first minute at which at most `percent` % of the working time between `from` and `dueAt` is left; `from` itself when
 * there is none between them. Refused with `calendar-year-missing` when a day between them has not been decided.
 */
export function dueSoonFrom(calendar: WorkingCalendar, { from, dueAt, percent }: DueSoonQuestion): Decision<Instant> {
  const total = workingMinutesBetween(calendar, from, dueAt)
  if (!total.ok) return total
  if (total.value <= 0) return ok(from)
  const amount = Math.ceil((total.value * (100 - percent)) / 100)
  const course = courseOf(calendar, { counts: 'minutes', from: momentOf(from), amount }, [])
  return course.ok ? ok(course.value.at) : course
}
