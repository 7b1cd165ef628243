import type { PlainDate, Text, UnitId } from '#kernel/index.ts'
import type { Session } from './session.ts'

/** Everything that was ever decided about working time; `unitId` null is for all units. */
export interface CalendarDecisions {
  readonly years: readonly DecidedYear[]
  readonly weeks: readonly DecidedWeekday[]
  readonly days: readonly DecidedDay[]
}

/** A year whose days off are all entered, and since when they could be known. */
export interface DecidedYear {
  readonly year: number
  readonly decidedOn: PlainDate
  readonly source: string
}

/** The hours of one weekday (1 = Monday … 7 = Sunday) of the ordinary week. */
export interface DecidedWeekday {
  readonly unitId: UnitId | null
  readonly weekday: number
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly sessions: readonly Session[]
}

/** A day whose hours differ from the ordinary week: a day off (no session), a swapped Saturday, a half day. */
export interface DecidedDay {
  readonly unitId: UnitId | null
  readonly day: PlainDate
  readonly sessions: readonly Session[]
  /** As the explanation of a due date shows it, before the day: `Nghỉ Giỗ Tổ Hùng Vương`. */
  readonly reason: Text
  readonly decidedOn: PlainDate
  readonly source: string
}
