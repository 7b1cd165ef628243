import { type Decision, dayOf, formatDay, type Instant, ok, type Text } from '#kernel/index.ts'
import { amountInWords, hoursInWords } from './words.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { workingDaysBetween, workingMinutesBetween } from './working-time.ts'

/** How far a due instant is, ahead or behind. */
export interface TimeLeft {
  /** Whether it has passed; exactly at it, it has not. */
  readonly isPast: boolean
  /** Working days after the earlier day up to the later one: 0 on the due day itself. */
  readonly workingDays: number
  /** Working minutes between now and the due instant, never negative. */
  readonly workingMinutes: number
}

/** How far `dueAt` is from `now`. Refused with `calendar-year-missing` when a day between them has not been decided. */
export function timeLeft(calendar: WorkingCalendar, now: Instant, dueAt: Instant): Decision<TimeLeft> {
  const minutes = workingMinutesBetween(calendar, now, dueAt)
  if (!minutes.ok) return minutes
  const days = workingDaysBetween(calendar, now, dueAt)
  if (!days.ok) return days
  return ok({ isPast: now > dueAt, workingDays: days.value, workingMinutes: Math.abs(minutes.value) })
}

// Beyond this many working days people read a day more easily than a number.
const longest = 30

/**
 * What there is to say of `dueAt` at `now`, whatever the calendar: `Còn 4 ngày làm việc`; where it is long past, or lies beyond the
 * years that have been decided, `Quá hạn từ 30/03/2020` and `Còn trong hạn`.
 */
export function timeLeftInWords(calendar: WorkingCalendar, now: Instant, dueAt: Instant): Text {
  const left = timeLeft(calendar, now, dueAt)
  if (left.ok && (left.value.workingDays <= longest || !left.value.isPast)) return describeTimeLeft(left.value)
  const day = formatDay(dayOf(dueAt))
  if (now > dueAt) return { vi: `Quá hạn từ ${day}`, en: `Overdue since ${day}` }
  return { vi: 'Còn trong hạn', en: 'In time' }
}

/** `Còn 3 giờ làm việc`, `Quá hạn 2 ngày làm việc`: in days, and on the due day itself in hours and minutes. */
export function describeTimeLeft({ isPast, workingDays, workingMinutes }: TimeLeft): Text {
  const amount = workingDays > 0 ? amountInWords('working-days', workingDays) : amountInWords('minutes', workingMinutes)
  if (isPast) return { vi: `Quá hạn ${amount.vi}`, en: `Overdue by ${amount.en}` }
  return { vi: `Còn ${amount.vi}`, en: `${amount.en} left` }
}

/** Below the days, which begin to count tomorrow, the hours, which count from now: `Tính theo giờ làm việc: còn 16 giờ`. */
export function hoursLeftInWords({ isPast, workingMinutes }: TimeLeft): Text {
  const { vi, en } = hoursInWords(workingMinutes, 'working ')
  if (isPast) return { vi: `Tính theo giờ làm việc: đã quá ${vi}`, en: `By the working hours: ${en} overdue` }
  return { vi: `Tính theo giờ làm việc: còn ${vi}`, en: `By the working hours: ${en} left` }
}
