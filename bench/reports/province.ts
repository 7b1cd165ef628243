import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#db/index.ts'

/** What the made-up province is: the same for every run with the same number of dossiers. */
export const province = { units: 150, fields: 100, procedures: 2000, proceduresOfUnit: 260, days: 2192 }
/** First day and the day after the last one. */
export const firstDay = '2020-01-01'
export const endDay = '2026-01-01'

/** When dossiers are accepted. */
export interface Span {
  readonly firstDay: string
  readonly days: number
}
const sixYears: Span = { firstDay, days: province.days }
/** As many of one year: so many are open at its end as in a province of a million dossiers a year. */
export const oneYear: Span = { firstDay: '2025-01-01', days: 365 }

type Sql = RawBuilder<unknown>

/** 0 to 1, the same for every run: of the `seed`-th thing about the dossier of column n. */
export function chance(seed: number): Sql {
  return sql.raw(`((hashint8extended(n, ${seed}) & 16777215) / 16777216.0::double precision)`)
}

/** Units, fields and procedures, with names that say nothing. */
export async function makeReference(db: Database): Promise<void> {
  const { units, fields, procedures } = province
  await sql`INSERT INTO unit SELECT generate_series(1, ${sql.lit(units)})`.execute(db)
  await sql`INSERT INTO field SELECT id, 'B' || id FROM generate_series(1, ${sql.lit(fields)}) AS id`.execute(db)
  await sql`INSERT INTO procedure SELECT id, 'B' || id FROM generate_series(1, ${sql.lit(procedures)}) AS id`.execute(
    db,
  )
  await sql`
    INSERT INTO unit_version (unit_id, valid_from, agency_code, name, level, list_order)
    SELECT unit_id, '2000-01-01', 'B' || unit_id, 'Đơn vị ' || unit_id, 'commune', unit_id FROM unit
  `.execute(db)
  await sql`
    INSERT INTO field_version (field_id, valid_from, name, levels, list_order)
    SELECT field_id, '2000-01-01', 'Lĩnh vực ' || field_id, '{commune}', field_id FROM field
  `.execute(db)
  await sql`
    INSERT INTO procedure_version (
      procedure_version_id, procedure_id, valid_from, field_id, name, levels, list_order,
      limit_kind, limit_amount, deadline_policy, online_service
    )
    SELECT
      procedure_id, procedure_id, '2000-01-01', procedure_id % ${sql.lit(fields)} + 1, 'Thủ tục ' || procedure_id,
      '{commune}', procedure_id, 'working-days', 10, 'exclude-first-day', 'full'
    FROM procedure
  `.execute(db)
}

// OFFSET 0 keeps the planner from merging the steps, which would compute the first of them again in every later one.
/**
 * One row for each dossier, flat: the best shape that direct SQL could wish for. About one in sixteen was suspended,
 * one in twenty resolved late, a few never ended. Days that have not come are 'infinity'.
 */
export async function makeLives(db: Database, count: number, span = sixYears): Promise<void> {
  await sql`CREATE TABLE life (
    n bigint, unit_id integer, field_id integer, procedure_id integer, channel smallint,
    accepted_at timestamptz, due_at timestamptz, paused_at timestamptz, resumed_at timestamptz, second_due_at timestamptz,
    finished_at timestamptz, outcome smallint, timeliness smallint,
    accepted_on date, due_on date, paused_on date, resumed_on date, second_due_on date, finished_on date
  )`.execute(db)
  await sql`
    INSERT INTO life
    SELECT
      n, unit_id, procedure_id % ${sql.lit(province.fields)} + 1, procedure_id, channel,
      accepted_at, due_at, paused_at, resumed_at, second_due_at, finished_at,
      CASE WHEN finished_at IS NULL THEN NULL WHEN ${chance(11)} < 0.02 THEN 1 WHEN ${chance(11)} < 0.05 THEN 2 ELSE 0 END,
      CASE
        WHEN finished_at IS NULL THEN NULL
        WHEN paused_at IS NOT NULL AND resumed_at IS NULL THEN 1
        WHEN finished_at > last_due_at THEN 2
        WHEN ${dayOf('finished_at')} < ${dayOf('last_due_at')} THEN 0
        ELSE 1
      END,
      ${dayOf('accepted_at')}, ${dayOf('due_at')},
      coalesce(${dayOf('paused_at')}, 'infinity'), coalesce(${dayOf('resumed_at')}, 'infinity'),
      coalesce(${dayOf('second_due_at')}, 'infinity'), coalesce(${dayOf('finished_at')}, 'infinity')
    FROM (${ended(count, span)} OFFSET 0) AS ended
    ORDER BY accepted_at
  `.execute(db)
}

function dayOf(column: string): Sql {
  return sql.raw(`(${column} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`)
}

const cut = sql.raw(`'${endDay}T00:00:00+07:00'::timestamptz`)

function ended(count: number, span: Span): Sql {
  const paused = sql`paused_at IS NOT NULL AND resumed_at IS NULL`
  return sql`
    SELECT
      *,
      CASE WHEN wanted_end < ${cut} THEN date_trunc('milliseconds', wanted_end) END AS finished_at
    FROM (
      SELECT
        *,
        CASE
          WHEN ${paused} THEN CASE WHEN ${chance(8)} < 0.6 THEN paused_at + ${chance(9)} * interval '40 days' END
          WHEN ${chance(8)} < 0.003 THEN NULL
          WHEN ${chance(8)} < 0.05 THEN last_due_at + ${chance(9)} * ${chance(9)} * interval '40 days'
          WHEN ${chance(8)} < 0.15 THEN last_due_at
          ELSE begins_at + ${chance(9)} * (last_due_at - begins_at)
        END AS wanted_end
      FROM (
        SELECT *, coalesce(second_due_at, due_at) AS last_due_at, coalesce(resumed_at, accepted_at) AS begins_at
        FROM (${resumed(count, span)} OFFSET 0) AS resumed
        OFFSET 0
      ) AS due
    ) AS wanted
  `
}

function resumed(count: number, span: Span): Sql {
  return sql`
    SELECT *, CASE WHEN resumed_at IS NOT NULL THEN resumed_at + (due_at - paused_at) END AS second_due_at
    FROM (
      SELECT *, CASE WHEN wanted_resume < ${cut} THEN date_trunc('milliseconds', wanted_resume) END AS resumed_at
      FROM (
        SELECT
          *,
          CASE WHEN ${chance(6)} < 0.9 THEN paused_at + (1 + ${chance(7)} * 30) * interval '1 day' END AS wanted_resume
        FROM (
          SELECT
            *,
            CASE WHEN ${chance(4)} < 0.06 THEN date_trunc('milliseconds', accepted_at + ${chance(5)} * 0.8 * (due_at - accepted_at)) END AS paused_at
          FROM (${accepted(count, span)} OFFSET 0) AS accepted
          OFFSET 0
        ) AS paused
      ) AS wanted
      OFFSET 0
    ) AS resumed
    WHERE paused_at IS NULL OR paused_at < ${cut}
  `
}

function accepted(count: number, { firstDay: first, days }: Span): Sql {
  const { units, procedures, proceduresOfUnit } = province
  return sql`
    SELECT
      n,
      unit_id,
      (unit_id * 37 + floor(${chance(2)} * ${chance(2)} * ${sql.lit(proceduresOfUnit)})::integer * 7) % ${sql.lit(procedures)} + 1 AS procedure_id,
      (CASE WHEN ${chance(3)} < 0.4 THEN 0 WHEN ${chance(3)} < 0.95 THEN 1 ELSE 2 END)::smallint AS channel,
      accepted_at,
      (${dayOf('accepted_at')} + 1 + floor(${chance(10)} * ${chance(10)} * 30)::integer + time '17:00') AT TIME ZONE 'Asia/Ho_Chi_Minh' AS due_at
    FROM (
      SELECT
        n,
        1 + floor(power(${chance(1)}, 1.5) * ${sql.lit(units)})::integer AS unit_id,
        (${sql.lit(first)}::date + time '07:30' + (n * ${sql.lit(days)} / ${sql.lit(count)}) * interval '1 day'
          + floor(${chance(12)} * 570) * interval '1 minute') AT TIME ZONE 'Asia/Ho_Chi_Minh' AS accepted_at
      FROM generate_series(0, ${sql.lit(count - 1)}::bigint) AS n
      OFFSET 0
    ) AS numbered
  `
}
