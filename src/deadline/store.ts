import type { ReadDb, WriteTx } from '#db/index.ts'
import type { UnitId } from '#kernel/index.ts'
import { calendarsFrom, type WorkingCalendars } from './calendars.ts'
import type { DecidedDay } from './decisions.ts'
import { nationalDecisions } from './national-decisions.ts'
import { formatSessions, parseSessions } from './session.ts'

/** Every decision about working time, ready for `calendarOf`. */
export async function loadCalendars(db: ReadDb): Promise<WorkingCalendars> {
  const years = await db.selectFrom('calendar_year').select(['year', 'decided_on', 'source']).execute()
  const weeks = await db.selectFrom('working_week').selectAll().execute()
  const days = await db.selectFrom('calendar_day').selectAll().orderBy('calendar_day_id').execute()
  return calendarsFrom({
    years: years.map((row) => ({ year: row.year, decidedOn: row.decided_on, source: row.source })),
    weeks: weeks.map((row) => ({
      unitId: row.unit_id as UnitId | null,
      weekday: row.weekday,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      sessions: parseSessions(row.sessions),
    })),
    days: days.map((row) => ({
      unitId: row.unit_id as UnitId | null,
      day: row.day,
      sessions: parseSessions(row.sessions),
      reason: { vi: row.reason, en: row.reason_en },
      decidedOn: row.decided_on,
      source: row.source,
    })),
  })
}

/** Enters the national calendar 2020–2026; what is there already stays as it is. */
export async function installCalendar(tx: WriteTx): Promise<void> {
  const { years, weeks, days } = nationalDecisions()
  const yearRows = years.map(({ year, decidedOn, source }) => ({ year, decided_on: decidedOn, source }))
  const weekRows = weeks.map((row) => ({
    unit_id: row.unitId,
    weekday: row.weekday,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    sessions: formatSessions(row.sessions),
  }))
  await tx
    .insertInto('calendar_year')
    .values(yearRows)
    .onConflict((known) => known.doNothing())
    .execute()
  await tx
    .insertInto('working_week')
    .values(weekRows)
    .onConflict((known) => known.doNothing())
    .execute()
  await tx
    .insertInto('calendar_day')
    .values(days.map(rowOf))
    .onConflict((known) => known.doNothing())
    .execute()
}

/**
 * Enters one decision about a day, for all units or one: a day off, a swapped Saturday, a half day, also for a day that has
 * passed. Decisions are never altered; a later one about the same day replaces it from the day it is taken.
 */
export async function decideDay(tx: WriteTx, decided: DecidedDay): Promise<void> {
  await tx.insertInto('calendar_day').values(rowOf(decided)).execute()
}

function rowOf(decided: DecidedDay) {
  return {
    unit_id: decided.unitId,
    day: decided.day,
    sessions: formatSessions(decided.sessions),
    reason: decided.reason.vi,
    reason_en: decided.reason.en,
    decided_on: decided.decidedOn,
    source: decided.source,
  }
}
