import { type Decision, type Instant, ok, type Text } from '#kernel/index.ts'
import { momentOf } from './moment.ts'
import { amountInWords } from './words.ts'
import { findCalendarDay, refuseYear, type WorkingCalendar } from './working-calendar.ts'
import { workingMinutesBetween } from './working-time.ts'

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
  const isPast = now > dueAt
  const [first, last] = isPast ? [momentOf(dueAt).day, momentOf(now).day] : [momentOf(now).day, momentOf(dueAt).day]
  let workingDays = 0
  for (let day = first + 1; day <= last; day += 1) {
    const found = findCalendarDay(calendar, day)
    if (!found) return refuseYear(day)
    if (found.sessions.length > 0) workingDays += 1
  }
  return ok({ isPast, workingDays, workingMinutes: Math.abs(minutes.value) })
}

/** `Còn 3 giờ làm việc`, `Quá hạn 2 ngày làm việc`: in days, and on the due day itself in hours and minutes. */
export function describeTimeLeft({ isPast, workingDays, workingMinutes }: TimeLeft): Text {
  const amount = workingDays > 0 ? amountInWords('working-days', workingDays) : amountInWords('minutes', workingMinutes)
  if (isPast) return { vi: `Quá hạn ${amount.vi}`, en: `Overdue by ${amount.en}` }
  return { vi: `Còn ${amount.vi}`, en: `${amount.en} left` }
}
