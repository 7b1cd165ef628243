import {
  addMonths,
  type DeadlinePolicy,
  type Decision,
  dayOf,
  type MinuteOfDay,
  ok,
  type TimeLimit,
} from '#kernel/index.ts'
import { type DayNumber, dayNumberOf } from './day-number.ts'
import { type Moment, momentOf } from './moment.ts'
import type { DueQuestion } from './question.ts'
import { closingOf } from './session.ts'
import { findCalendarDay, nextWorkingDay, refuseYear, type WorkingCalendar } from './working-calendar.ts'

/** What is to be counted: so many days from `firstDay` (itself included), or so many working minutes from a moment. */
export type Term = DayTerm | MinuteTerm

export interface DayTerm {
  readonly counts: 'working-days' | 'days'
  readonly firstDay: DayNumber
  readonly amount: number
}

export interface MinuteTerm {
  readonly counts: 'minutes'
  readonly from: Moment
  readonly amount: number
}

// 15:00: by the one-stop decree a dossier received after it is forwarded at the start of the next working day, so that a
// result "on the day" becomes one of that day. It moves no other limit, unless a procedure's policy says so.
const cutOff = 15 * 60

const countedAs = {
  'same-day': 'working-days',
  'working-days': 'working-days',
  days: 'days',
  months: 'days',
  'working-hours': 'minutes',
} as const satisfies Record<TimeLimit['kind'], Term['counts']>

/** What a limit is counted in. A month is as many calendar days as it has, so that pauses can be taken out of it. */
export function countsOf(limit: TimeLimit, policy: DeadlinePolicy): Term['counts'] {
  const isHours = policy === 'eight-hour-days' && limit.kind === 'working-days'
  return isHours ? 'minutes' : countedAs[limit.kind]
}

/**
 * The minute from which a dossier is too late for its own day to be day 1; undefined where that day never is. A same-day
 * result is still owed for one received at 15:00; the cut-off policy wants it before.
 */
export function latestOf(limit: TimeLimit, policy: DeadlinePolicy): MinuteOfDay | undefined {
  if (limit.kind === 'same-day') return cutOff + 1
  const isCounted = limit.kind === 'working-days' || limit.kind === 'days'
  return isCounted && policy === 'afternoon-cut-off' ? cutOff : undefined
}

/** How `limit` is counted under `policy` for a dossier accepted at `acceptedAt`; ADR 0011 has the table of all cases. */
export function termOf(calendar: WorkingCalendar, { acceptedAt, limit, policy }: DueQuestion): Decision<Term> {
  const accepted = momentOf(acceptedAt)
  if (limit.kind === 'months') {
    const lastDay = dayNumberOf(addMonths(dayOf(acceptedAt), limit.amount))
    return ok({ counts: 'days', firstDay: accepted.day + 1, amount: lastDay - accepted.day })
  }
  const counts = countsOf(limit, policy)
  const amount = limit.kind === 'same-day' ? 1 : limit.amount
  if (counts === 'minutes')
    return ok({ counts, from: accepted, amount: amount * (limit.kind === 'working-hours' ? 60 : 480) })
  const latest = latestOf(limit, policy)
  const firstDay = latest === undefined ? ok(accepted.day + 1) : dayOne(calendar, accepted, latest)
  return firstDay.ok ? ok({ counts, firstDay: firstDay.value, amount }) : firstDay
}

/** The day of acceptance if work on it still lay ahead: accepted before `latest` and before closing; else the next working day. */
function dayOne(calendar: WorkingCalendar, accepted: Moment, latest: MinuteOfDay): Decision<DayNumber> {
  if (accepted.minute >= latest) return nextWorkingDay(calendar, accepted.day + 1)
  const today = findCalendarDay(calendar, accepted.day)
  if (!today) return refuseYear(accepted.day)
  const closing = closingOf(today.sessions)
  const isStillOpen = closing !== undefined && accepted.minute < closing
  return isStillOpen ? ok(accepted.day) : nextWorkingDay(calendar, accepted.day + 1)
}
