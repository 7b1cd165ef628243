import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectOk, formatInstant, instant, plainDate } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import {
  calendarOf,
  type DecidedDay,
  type DueQuestion,
  decideDay,
  installCalendar,
  loadCalendars,
  movedDueDates,
  nationalDecisions,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
  await database.db.transaction().execute(installCalendar)
})
afterAll(() => database.drop())

// Proposed in September 2026, when dossiers were already promised for it.
const lateDayOff: DecidedDay = {
  unitId: null,
  day: plainDate('2026-11-23'),
  sessions: [],
  reason: { vi: 'Nghỉ hoán đổi', en: 'Exchanged day off' },
  decidedOn: plainDate('2026-11-20'),
  source: 'test',
}

test('what was installed, twice, is the national calendar', async () => {
  await database.db.transaction().execute(installCalendar)
  const { decisions } = await loadCalendars(database.db)
  expect(decisions).toEqual(nationalDecisions())
})

test('a late day off moves due dates by calendars known after it, and the ones that it moves can be listed', async () => {
  await database.db.transaction().execute((tx) => decideDay(tx, lateDayOff))
  const calendars = await loadCalendars(database.db)
  const question = (code: string, day: string): DueQuestion & { readonly code: string } => ({
    code,
    acceptedAt: instant(`${day}T08:00:00+07:00`),
    limit: { kind: 'working-days', amount: 2 },
    policy: 'exclude-first-day',
  })
  const moved = movedDueDates(
    { before: calendarOf(calendars, null, plainDate('2026-11-19')), after: calendarOf(calendars, null) },
    [question('A', '2026-11-18'), question('B', '2026-11-19'), question('C', '2026-11-23')],
  )
  const list = expectOk(moved).map(({ asked, before, after }) => [
    asked.code,
    formatInstant(before),
    formatInstant(after),
  ])
  expect(list).toEqual([['B', '2026-11-23T17:00:00+07:00', '2026-11-25T17:00:00+07:00']])
})

test('a decision is never altered, and sessions have their form', async () => {
  await expect(sql`DELETE FROM calendar_day`.execute(database.owner)).rejects.toThrow(/append-only/)
  const wrong = sql`INSERT INTO calendar_day (day, sessions, reason, reason_en, source, decided_on) VALUES ('2026-12-01', '7h-11h', 'x', 'x', 'x', '2026-11-01')`
  await expect(wrong.execute(database.db)).rejects.toThrow(/calendar_day_sessions_form/)
})
