import type { ReadDb } from '#db/index.ts'
import { calendarOf, type WorkingCalendars, workingDaysBetween } from '#deadline/index.ts'
import { addDays, type Decision, ok, type Period, type PlainDate, type ProcedureId } from '#kernel/index.ts'
import { readResolved } from './resolution-store.ts'

/** How long dossiers of one procedure took from acceptance to their end, pauses included. A record, not a promise. */
export interface ResolutionTimes {
  /** The last 90 days, in which they ended. */
  readonly period: Period
  /** Dossiers resolved in them: with a result or refused, neither withdrawn nor returned. */
  readonly count: number
  /** Absent where they are too few to say anything. */
  readonly days?: {
    /** At least half of them took this many working days or less; 0: they ended on the day on which they came in. */
    readonly median: number
    /** At least nine of ten took this many or less. */
    readonly ninetieth: number
  }
}

interface Question {
  readonly procedureId: ProcedureId
  /** The last day that counts. */
  readonly upTo: PlainDate
  readonly calendars: WorkingCalendars
}

/** Fewer dossiers than this would only tell single people's stories. */
const fewest = 5
const lately = 90

/**
 * How long dossiers of the procedure took that were resolved in the 90 days up to `upTo`, at all units together. Refused with
 * `calendar-year-missing` when one of their days has not been decided.
 */
export async function resolutionTimes(
  db: ReadDb,
  { procedureId, upTo, calendars }: Question,
): Promise<Decision<ResolutionTimes>> {
  const period: Period = { from: addDays(upTo, 1 - lately), to: upTo }
  const taken: Taken[] = []
  for (const { unitId, acceptedAt, finishedAt, count } of await readResolved(db, { procedureId, period })) {
    const days = workingDaysBetween(calendarOf(calendars, unitId), acceptedAt, finishedAt)
    if (!days.ok) return days
    taken.push({ days: days.value, count })
  }
  const count = taken.reduce((sum, each) => sum + each.count, 0)
  if (count < fewest) return ok({ period, count })
  return ok({ period, count, days: { median: quantile(taken, 0.5), ninetieth: quantile(taken, 0.9) } })
}

interface Taken {
  readonly days: number
  readonly count: number
}

/** The smallest number of days within which at least that share of the dossiers ended (nearest rank). */
export function quantile(taken: readonly Taken[], share: number): number {
  const wanted = share * taken.reduce((sum, { count }) => sum + count, 0)
  let reached = 0
  for (const { days, count } of taken.toSorted((a, b) => a.days - b.days)) {
    reached += count
    if (reached >= wanted) return days
  }
  throw new Error('a share of nothing')
}
