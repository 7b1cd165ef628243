import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { addDays, atMinute, formatInstant, type Period, type PlainDate } from '#kernel/index.ts'
import type { Measures } from './figures.ts'

/** Figures of a unit's procedure, counted from the log itself. */
export interface RecountRow extends Measures {
  readonly unit_id: number
  readonly field_id: number
  readonly procedure_id: number
}

/**
 * Counts a period from the log alone, dossier by dossier, without deltas and sums: reporting.md said once more, in SQL,
 * for verify to hold the reports against. It reads the whole log.
 */
export async function recount(db: ReadDb, { from, to }: Period): Promise<readonly RecountRow[]> {
  const begin = formatInstant(atMinute(from, 0))
  const end = formatInstant(atMinute(addDays(to, 1), 0))
  const { rows } = await sql<RecountRow>`
    WITH told AS (
      SELECT unit_id, dossier_id, number, at, kind, body::jsonb AS body
      FROM action
      WHERE at < ${end}
    ), life AS (
      SELECT
        (array_agg(
          CASE kind WHEN 'accepted' THEN unit_id ELSE (body ->> 'toUnitId')::integer END
          ORDER BY number DESC
        ) FILTER (WHERE kind IN ('accepted', 'transferred')))[1] AS unit_id,
        min((body ->> 'fieldId')::integer) AS field_id,
        min((body ->> 'procedureId')::integer) AS procedure_id,
        min(body ->> 'channel') AS channel,
        min(at) AS accepted_at,
        (array_agg((body ->> 'dueAt')::timestamptz ORDER BY number DESC)
          FILTER (WHERE kind IN ('accepted', 'suspended', 'resumed', 'extended')))[1] AS due_at,
        max(at) FILTER (WHERE kind = 'finished') AS finished_at,
        min(body ->> 'outcome') AS outcome
      FROM told
      GROUP BY told.unit_id, told.dossier_id
    ), counted AS (
      SELECT
        *,
        finished_at IS NOT NULL AS is_resolved,
        coalesce(finished_at > due_at, false) AS is_late,
        coalesce(
          (finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < (due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
          false
        ) AS is_early
      FROM life
      WHERE finished_at IS NULL OR finished_at >= ${begin}
    )
    SELECT
      unit_id,
      field_id,
      procedure_id,
      count(*) AS total,
      count(*) FILTER (WHERE accepted_at >= ${begin} AND channel = 'online') AS online,
      count(*) FILTER (WHERE accepted_at < ${begin}) AS carried_over,
      count(*) FILTER (WHERE accepted_at >= ${begin} AND channel <> 'online') AS in_person,
      count(*) FILTER (WHERE is_resolved) AS resolved,
      count(*) FILTER (WHERE is_resolved AND NOT is_late) AS resolved_on_time,
      count(*) FILTER (WHERE is_late) AS resolved_late,
      count(*) FILTER (WHERE is_early) AS resolved_early,
      count(*) FILTER (WHERE NOT is_resolved AND due_at IS NOT NULL) AS open,
      count(*) FILTER (WHERE NOT is_resolved AND due_at >= ${end}) AS open_in_time,
      count(*) FILTER (WHERE NOT is_resolved AND due_at < ${end}) AS open_overdue,
      count(*) FILTER (WHERE NOT is_resolved AND due_at IS NULL) AS suspended,
      count(*) FILTER (WHERE outcome = 'withdrawn') AS withdrawn,
      count(*) FILTER (WHERE outcome = 'returned') AS returned
    FROM counted
    GROUP BY unit_id, field_id, procedure_id
  `.execute(db)
  return rows
}

/** The years in which anything happened, oldest first. */
export async function findYears(db: ReadDb): Promise<readonly Period[]> {
  const { rows } = await sql<{ from: PlainDate; to: PlainDate }>`
    SELECT make_date(year, 1, 1) AS from, make_date(year, 12, 31) AS to
    FROM (
      SELECT generate_series(
        extract(year FROM min(at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer,
        extract(year FROM max(at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer
      ) AS year
      FROM action
    ) AS years
    ORDER BY year
  `.execute(db)
  return rows
}
