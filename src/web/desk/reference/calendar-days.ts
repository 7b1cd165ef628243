import type { CalendarDecisions, DecidedDay, DecidedYear, Session } from '#deadline/index.ts'
import { dayOfWeek, type PlainDate, plainDate, type UnitId, yearOf } from '#kernel/index.ts'

/** A year of a unit, with everything that was decided. */
export interface ChosenCalendar {
  readonly decisions: CalendarDecisions
  readonly unitId: UnitId | null
  readonly year: number
  /** Undefined where nobody has decided the year. */
  readonly decided: DecidedYear | undefined
}

interface Choice {
  /** As it stands in the address. */
  readonly year: string | null
  readonly today: PlainDate
  readonly unitId: UnitId | null
}

export function chooseCalendar(decisions: CalendarDecisions, { year, today, unitId }: Choice): ChosenCalendar {
  const chosen = /^(19|20)\d{2}$/u.test(year ?? '') ? Number(year) : yearOf(today)
  return { decisions, unitId, year: chosen, decided: decisions.years.find((each) => each.year === chosen) }
}

export interface ShownDay extends DecidedDay {
  readonly weekday: number
}

/** Days of the year that differ from the usual week, in order: of several decisions the unit's own holds, then the latest. */
export function daysOf({ decisions, unitId, year }: ChosenCalendar): readonly ShownDay[] {
  const held = new Map<PlainDate, DecidedDay>()
  const ours = decisions.days.filter((row) => yearOf(row.day) === year && (row.unitId ?? unitId) === unitId)
  for (const row of ours.toSorted(weakerFirst)) held.set(row.day, row)
  const days = [...held.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return days.map((row) => ({ ...row, weekday: dayOfWeek(row.day) }))
}

function weakerFirst(a: DecidedDay, b: DecidedDay): number {
  if ((a.unitId === null) !== (b.unitId === null)) return a.unitId === null ? -1 : 1
  return a.decidedOn < b.decidedOn ? -1 : 1
}

/** The hours of each weekday at the end of the year: those of the unit, where it has its own. */
export function usualWeek({ decisions, unitId, year }: ChosenCalendar) {
  const last = plainDate(`${year}-12-31`)
  const valid = decisions.weeks.filter(
    (row) =>
      row.validFrom <= last && (row.validTo === null || row.validTo >= last) && (row.unitId ?? unitId) === unitId,
  )
  return [1, 2, 3, 4, 5, 6, 7].map((weekday): { weekday: number; sessions: readonly Session[] } => {
    const rows = valid.filter((row) => row.weekday === weekday)
    return { weekday, sessions: (rows.find((row) => row.unitId !== null) ?? rows[0])?.sessions ?? [] }
  })
}
