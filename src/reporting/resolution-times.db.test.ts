import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { loadCalendars } from '#deadline/index.ts'
import { expectOk, type ProcedureId, plainDate } from '#kernel/index.ts'
import { openTestSite, type TestSite } from '../../test/web/test-site.ts'
import { quantile, resolutionTimes } from './resolution-times.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(inject('serverUrl'), 'tuan-giao-2020')
})
afterAll(() => site.close())

const ask = async (id: number, upTo: string) => {
  const { db } = site.deps
  const question = { procedureId: id as ProcedureId, upTo: plainDate(upTo), calendars: await loadCalendars(db) }
  return resolutionTimes(db, question)
}

/** Counted dossier by dossier, from the log's own words, by the plainest SQL. */
async function counted(id: number, [from, to]: readonly [string, string]): Promise<readonly number[]> {
  const { rows } = await sql<{ days: number }>`
    SELECT (
      SELECT count(*) FROM generate_series(
        (dossier.accepted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 1,
        (ended.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, '1 day') AS day
      WHERE extract(isodow FROM day) < 6
        AND day::date NOT IN (SELECT day FROM calendar_day WHERE sessions = '')
    )::integer AS days
    FROM action AS ended
    JOIN dossier USING (unit_id, dossier_id)
    WHERE ended.kind = 'finished' AND dossier.procedure_id = ${id} AND dossier.outcome IN ('issued', 'refused')
      AND (ended.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN ${from} AND ${to}
    ORDER BY days
  `.execute(site.deps.db)
  return rows.map(({ days }) => days)
}

test.each([111, 101, 18, 14, 4])('procedure %i took as long as its dossiers, counted one by one', async (id) => {
  const { count, days, period } = expectOk(await ask(id, '2020-04-01'))
  expect(period).toEqual({ from: '2020-01-03', to: '2020-04-01' })
  const each = await counted(id, ['2020-01-03', '2020-04-01'])
  expect(count).toBe(each.length)
  if (count < 5) return expect(days).toBeUndefined()
  expect(days).toEqual({ median: each[Math.ceil(count * 0.5) - 1], ninetieth: each[Math.ceil(count * 0.9) - 1] })
})

test('few dossiers say nothing, and none is no fault', async () => {
  expect(expectOk(await ask(111, '2019-12-01'))).toEqual({
    period: { from: '2019-09-03', to: '2019-12-01' },
    count: 0,
  })
})

test('a share is that of the dossiers, not of the days', () => {
  const taken = [
    { days: 9, count: 1 },
    { days: 1, count: 6 },
    { days: 3, count: 3 },
  ]
  expect([0.5, 0.6, 0.9, 1].map((share) => quantile(taken, share))).toEqual([1, 1, 3, 9])
})
