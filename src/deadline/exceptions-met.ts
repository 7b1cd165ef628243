import type { Text } from '#kernel/index.ts'
import type { DayNumber } from './day-number.ts'
import type { Step } from './question.ts'
import { formatSessions } from './session.ts'
import { dayInWords, pointInWords } from './words.ts'
import { type CalendarDay, findCalendarDay, type WorkingCalendar } from './working-calendar.ts'

/** Days in a row, but for ordinary days off between them, that differ from the week for one reason and to one effect. */
interface Stretch {
  readonly first: DayNumber
  readonly last: DayNumber
  readonly days: number
  readonly reason: Text
  readonly effect: Text
}

const notCounted: Text = { vi: 'không tính', en: 'not counted' }

/** A line for each holiday, swapped Saturday and half day from `first` to `last` (both included), days in a row in one. */
export function exceptionsMet(calendar: WorkingCalendar, first: DayNumber, last: DayNumber): readonly Step[] {
  const stretches: Stretch[] = []
  let isInRow = false
  for (let day = first; day <= last; day += 1) {
    const found = findCalendarDay(calendar, day)
    const effect = found && effectOf(found)
    if (!found?.exception || !effect) {
      isInRow = isInRow && found?.sessions.length === 0
      continue
    }
    const before = isInRow ? stretches.at(-1) : undefined
    const { reason } = found.exception
    if (before?.reason.vi === reason.vi && before.effect.vi === effect.vi)
      stretches.splice(-1, 1, { ...before, last: day, days: before.days + 1 })
    else stretches.push({ first: day, last: day, days: 1, reason, effect })
    isInRow = true
  }
  return stretches.map(stepOf)
}

function effectOf({ sessions, exception }: CalendarDay): Text | undefined {
  const wasWorking = exception !== undefined && exception.usual.length > 0
  if (sessions.length === 0) return wasWorking ? notCounted : undefined
  if (!wasWorking) return { vi: 'tính là ngày làm việc', en: 'counts as a working day' }
  const hours = formatSessions(sessions).replaceAll('-', '–').replaceAll(',', ', ')
  return { vi: `làm việc ${hours}`, en: `open ${hours}` }
}

function stepOf({ first, last, days, reason, effect }: Stretch): Step {
  if (days === 1) {
    const day = dayInWords(first)
    return { text: { vi: `${reason.vi} (${day.vi})`, en: `${reason.en} (${day.en})` }, value: effect }
  }
  const [from, to] = [pointInWords('days', { day: first, minute: 0 }), pointInWords('days', { day: last, minute: 0 })]
  return {
    text: { vi: `${reason.vi} (${from.vi} – ${to.vi})`, en: `${reason.en} (${from.en} to ${to.en})` },
    value: { vi: `${days} ngày, ${effect.vi}`, en: `${days} days, ${effect.en}` },
  }
}
