import { atMinute, dayOf, type Instant, type MinuteOfDay, minuteOfDay } from '#kernel/index.ts'
import { type DayNumber, dayNumberOf, dayOfNumber } from './day-number.ts'

/** A moment as the receipt prints it: local day and minute. What is printed is what counts, so seconds are cut off. */
export interface Moment {
  readonly day: DayNumber
  readonly minute: MinuteOfDay
}

export function momentOf(at: Instant): Moment {
  return { day: dayNumberOf(dayOf(at)), minute: minuteOfDay(at) }
}

export function instantOf({ day, minute }: Moment): Instant {
  return atMinute(dayOfNumber(day), minute)
}

export function isBefore(a: Moment, b: Moment): boolean {
  return a.day < b.day || (a.day === b.day && a.minute < b.minute)
}
