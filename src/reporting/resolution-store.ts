import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { Instant, Period, ProcedureId, UnitId } from '#kernel/index.ts'

/** Dossiers of one unit that came in on one day and ended on one day. */
export interface Resolved {
  readonly unitId: UnitId
  readonly acceptedAt: Instant
  readonly finishedAt: Instant
  readonly count: number
}

/** What was resolved of a procedure within the period, by unit and by the days on which it came in and ended. */
export async function readResolved(
  db: ReadDb,
  { procedureId, period }: { readonly procedureId: ProcedureId; readonly period: Period },
): Promise<readonly Resolved[]> {
  const { rows } = await sql<Resolved>`
    SELECT
      result.unit_id AS "unitId",
      min(dossier.accepted_at) AS "acceptedAt",
      min(dossier.finished_at) AS "finishedAt",
      count(*)::integer AS count
    FROM report_delta AS result
    JOIN dossier ON dossier.unit_id = result.home_unit_id AND dossier.dossier_id = result.dossier_id
    WHERE result.procedure_id = ${procedureId}
      AND result.day BETWEEN ${period.from} AND ${period.to}
      AND result.resolved_early + result.resolved_on_day + result.resolved_late > 0
      AND result.withdrawn + result.returned = 0
    GROUP BY
      result.unit_id,
      (dossier.accepted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
      (dossier.finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  `.execute(db)
  return rows
}
