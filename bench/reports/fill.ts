import { sql } from 'kysely'
import type { Database } from '#db/index.ts'
import { factColumns } from '../../src/reporting/delta.ts'
import { foldDeltas } from '../../src/reporting/fold-store.ts'

/** The identifier of the dossier of column n. */
export const id = sql`('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
// Unlike the product's numbers they do not begin anew with each unit: so no window function is needed.
export const code = sql`('B' || unit_id || to_char(accepted_on, '-YYMMDD-') || lpad((n % 10000)::text, 4, '0'))`
export const channelName = sql`(ARRAY['online', 'in_person', 'postal'])[channel + 1]`
const outcomeName = sql`(ARRAY['issued', 'withdrawn', 'returned'])[outcome + 1]`

function iso(column: string) {
  return sql.raw(`to_char(${column} AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+07:00"')`)
}

/** The rows of the dossiers themselves and of their log, as the product keeps them. */
export async function fillDossiers(owner: Database): Promise<void> {
  await sql`
    INSERT INTO dossier (
      unit_id, dossier_id, code, holder_unit_id, procedure_version_id, procedure_id, field_id, channel, state,
      accepted_at, due_at, finished_at, outcome, last_action
    )
    SELECT
      unit_id, ${id}, ${code}, unit_id, procedure_id, procedure_id, field_id, ${channelName},
      CASE WHEN finished_at IS NOT NULL THEN 'finished' WHEN paused_at IS NOT NULL AND resumed_at IS NULL THEN 'suspended' ELSE 'running' END,
      accepted_at,
      CASE WHEN paused_at IS NULL THEN due_at WHEN resumed_at IS NOT NULL THEN second_due_at END,
      finished_at, ${outcomeName},
      1 + num_nonnulls(paused_at, resumed_at, finished_at)
    FROM life
  `.execute(owner)
  await sql`
    INSERT INTO action (
      unit_id, dossier_id, number, at, recorded_at, origin, actor, kind, body, hash
    )
    SELECT unit_id, ${id}, number, at, at, 'import', 'bench', kind, body, sha256(body::bytea)
    FROM life
    CROSS JOIN LATERAL (
      VALUES
        (1, accepted_at, 'accepted', format(
          '{"channel":"%s","code":"%s","dossierId":"%s","dueAt":"%s","fieldId":%s,"procedureId":%s,"procedureVersionId":%s,"unitId":%s}',
          ${channelName}, ${code}, ${id}, ${iso('due_at')}, field_id, procedure_id, procedure_id, unit_id
        )),
        (2, paused_at, 'suspended', '{}'),
        (3, resumed_at, 'resumed', format('{"dueAt":"%s"}', ${iso('second_due_at')})),
        (1 + num_nonnulls(paused_at, resumed_at, finished_at), finished_at, 'finished', format('{"outcome":"%s"}', ${outcomeName}))
    ) AS told (number, at, kind, body)
    WHERE at IS NOT NULL
  `.execute(owner)
}

const facts = sql.join(factColumns.map((column) => sql.ref(column)))
const sums = sql.join(factColumns.map((column) => sql`sum(${sql.ref(column)})`))

/** Posts the deltas of one year's dossiers to the ledger and to what is to be folded, as the product's writer does. */
export async function postYear(owner: Database, year: number): Promise<void> {
  const lastAction = sql`1 + num_nonnulls(paused_at, resumed_at, finished_at)`
  const isPaused = sql`(paused_at IS NOT NULL AND resumed_at IS NULL)::integer`
  const lastDue = sql`CASE WHEN resumed_at IS NULL THEN due_on ELSE second_due_on END`
  await sql`
    WITH post AS (
      SELECT unit_id, ${id} AS dossier_id, field_id, procedure_id, told.*
      FROM life
      CROSS JOIN LATERAL (
        VALUES
          (1, accepted_on, true, (channel = 0)::integer, (channel = 1)::integer, (channel = 2)::integer, 0, 0, 0, 0, 0, 1, 0, 0),
          (1, due_on, true, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
          (2, paused_on, paused_at IS NOT NULL, 0, 0, 0, 0, 0, 0, 0, 0, -1, 1, 0),
          (2, greatest(due_on, paused_on), paused_at IS NOT NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1),
          (3, resumed_on, resumed_at IS NOT NULL, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1, 0),
          (3, greatest(second_due_on, resumed_on), resumed_at IS NOT NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
          (
            ${lastAction}, finished_on, finished_at IS NOT NULL, 0, 0, 0, (timeliness = 0)::integer, (timeliness = 1)::integer,
            (timeliness = 2)::integer, (outcome = 1)::integer, (outcome = 2)::integer, ${isPaused} - 1, -${isPaused}, 0
          ),
          (${lastAction}, greatest(${lastDue}, finished_on), finished_at IS NOT NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ${isPaused} - 1)
      ) AS told (number, day, happened, ${facts})
      WHERE happened AND accepted_on BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31)
    ), posted AS (
      INSERT INTO report_delta (home_unit_id, dossier_id, action_number, unit_id, day, field_id, procedure_id, ${facts})
      SELECT unit_id, dossier_id, number, unit_id, day, field_id, procedure_id, ${sums}
      FROM post
      GROUP BY unit_id, dossier_id, number, day, field_id, procedure_id
      RETURNING *
    )
    INSERT INTO report_unfolded (unit_id, day, field_id, procedure_id, ${facts})
    SELECT unit_id, day, field_id, procedure_id, ${sums}
    FROM posted
    GROUP BY unit_id, day, field_id, procedure_id
  `.execute(owner)
}

/** Folds what was posted, by the product's own fold; returns how many rows it took. */
export function fold(db: Database): Promise<number> {
  return db.transaction().execute(foldDeltas)
}
