import type { ReadDb } from '#db/index.ts'
import { calendarOf, dueDate, loadCalendars, type WorkingCalendar } from '#deadline/index.ts'
import { dayOf, type Instant, type UnitId } from '#kernel/index.ts'

/** Working hours within which an online filing is answered: what provincial portals have set themselves, configuration and no law. */
export const answerHours = 8

/** By when what was handed in at `at` is to be answered; null where the calendar does not reach. */
export function answerInstant(calendar: WorkingCalendar, at: Instant): Instant | null {
  const limit = { kind: 'working-hours', amount: answerHours } as const
  const due = dueDate(calendar, { acceptedAt: at, limit, policy: 'exclude-first-day' })
  return due.ok ? due.value.at : null
}

/** As `answerInstant`, by the calendar of the unit as it is decided now. */
export async function answerBy(db: ReadDb, unitId: UnitId, at: Instant): Promise<Instant | null> {
  return answerInstant(calendarOf(await loadCalendars(db), unitId, dayOf(at)), at)
}
