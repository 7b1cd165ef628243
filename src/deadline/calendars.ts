import { type PlainDate, plainDate, type UnitId, yearOf } from '#kernel/index.ts'
import { dayNumberOf, dayOfNumber, weekdayOf } from './day-number.ts'
import type { CalendarDecisions, DecidedDay, DecidedWeekday } from './decisions.ts'
import type { CalendarDay, WorkingCalendar } from './working-calendar.ts'

/** The working calendars of all units, through all decisions. Its parts are for this room only. */
export interface WorkingCalendars {
  readonly decisions: CalendarDecisions
  /** Units with hours or days of their own; all others share one calendar. */
  readonly exceptional: ReadonlySet<UnitId | null>
  /** Days on which something was decided, in order. */
  readonly decisionDays: readonly PlainDate[]
  /** Calendars already made, so that asking again for each of a million dossiers costs nothing. */
  readonly made: Map<string, WorkingCalendar>
}

export function calendarsFrom(decisions: CalendarDecisions): WorkingCalendars {
  const { years, weeks, days } = decisions
  return {
    decisions,
    exceptional: new Set([...weeks, ...days].map(({ unitId }) => unitId)),
    decisionDays: [...new Set([...years, ...days].map(({ decidedOn }) => decidedOn))].toSorted(),
    made: new Map(),
  }
}

/**
 * The calendar of a unit (null: of one without decisions of its own) as decided up to and including `knownOn`; without it,
 * by all decisions entered. Of several decisions about a day the unit's own wins, then the latest. What a year's first
 * list of days off says always counts, for a promise made before the list had to be kept within it.
 */
export function calendarOf(calendars: WorkingCalendars, unitId: UnitId | null, knownOn?: PlainDate): WorkingCalendar {
  const owner = calendars.exceptional.has(unitId) ? unitId : null
  const decidedUpTo = calendars.decisionDays.findLast((day) => knownOn === undefined || day <= knownOn)
  const key = `${owner} ${decidedUpTo}`
  const made = calendars.made.get(key) ?? makeCalendar(decisionsFor(calendars.decisions, owner, decidedUpTo))
  calendars.made.set(key, made)
  return made
}

function decisionsFor(all: CalendarDecisions, owner: UnitId | null, upTo: PlainDate | undefined): CalendarDecisions {
  const listedOn = new Map(all.years.map(({ year, decidedOn }) => [year, decidedOn]))
  const isKnown = ({ day, decidedOn }: DecidedDay) =>
    (upTo !== undefined && decidedOn <= upTo) || decidedOn <= (listedOn.get(yearOf(day)) ?? '')
  const isOurs = (row: { readonly unitId: UnitId | null }) => row.unitId === null || row.unitId === owner
  return {
    years: all.years,
    weeks: all.weeks.filter(isOurs),
    days: all.days.filter((row) => isKnown(row) && isOurs(row)),
  }
}

function makeCalendar({ years, weeks, days }: CalendarDecisions): WorkingCalendar {
  const known = new Set(years.map(({ year }) => year))
  if (known.size === 0) return { firstDay: 0, days: [] }
  const firstDay = dayNumberOf(plainDate(`${Math.min(...known)}-01-01`))
  const length = dayNumberOf(plainDate(`${Math.max(...known)}-12-31`)) - firstDay + 1
  const decided = new Map(days.toSorted(weakerFirst).map((row) => [row.day, row]))
  const dayAt = (number: number): CalendarDay | undefined => {
    const day = dayOfNumber(number)
    if (!known.has(Number(day.slice(0, 4)))) return undefined
    return calendarDay(usualSessions(weeks, number, day), decided.get(day))
  }
  return { firstDay, days: Array.from({ length }, (_, place) => dayAt(firstDay + place)) }
}

function weakerFirst(a: DecidedDay, b: DecidedDay): number {
  if ((a.unitId === null) !== (b.unitId === null)) return a.unitId === null ? -1 : 1
  return a.decidedOn < b.decidedOn ? -1 : 1
}

function usualSessions(weeks: readonly DecidedWeekday[], number: number, day: PlainDate): DecidedWeekday['sessions'] {
  const weekday = weekdayOf(number)
  const rows = weeks.filter(
    (row) => row.weekday === weekday && row.validFrom <= day && (row.validTo === null || day <= row.validTo),
  )
  return (rows.find((row) => row.unitId !== null) ?? rows[0])?.sessions ?? []
}

function calendarDay(usual: DecidedWeekday['sessions'], decided: DecidedDay | undefined): CalendarDay {
  if (!decided) return { sessions: usual, exception: undefined }
  return { sessions: decided.sessions, exception: { reason: decided.reason, usual } }
}
