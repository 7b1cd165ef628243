import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { laterDay, type PlainDate } from '#kernel/index.ts'
import { factColumns } from './delta.ts'
import { keptSpans, keysOfKept } from './kept-sums.ts'
import { halfOf } from './period-parts.ts'
import { columnList } from './sql-columns.ts'
import { findHorizon, keepStocks } from './stock-store.ts'

const facts = columnList(factColumns)
const sums = sql.join(factColumns.map((column) => sql`sum(${sql.ref(column)})`))
const isAnyNotZero = sql.join(
  factColumns.map((column) => sql`sum(${sql.ref(column)}) <> 0`),
  sql` OR `,
)
const additions = sql.join(
  factColumns.map((column) => sql`${sql.ref(column)} = report_sum.${sql.ref(column)} + excluded.${sql.ref(column)}`),
)

/** What is waiting to be folded: so many rows, so old. */
export async function countUnfolded(db: ReadDb): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM report_unfolded`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * Moves what commands have posted since the last fold into the sums; returns how many rows that were. Reports are the
 * same before and after, only quicker. Two folds at once are harmless: the second one waits for the first.
 */
export async function foldDeltas(tx: WriteTx): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('report_unfolded'))`.execute(tx)
  const taken = await takeIntoSums(tx)
  if (taken.firstDay !== null) await moveStocks(tx, halfOf(taken.firstDay), taken.lastFlow)
  return taken.count
}

async function moveStocks(tx: WriteTx, changedFrom: PlainDate, lastFlow: PlainDate | null): Promise<void> {
  const horizon = await findHorizon(tx)
  const reached = lastFlow === null ? changedFrom : halfOf(lastFlow)
  if (horizon === undefined) return keepStocks(tx, { since: changedFrom, horizon: reached })
  if (changedFrom >= horizon && reached <= horizon) return
  await keepStocks(tx, {
    since: changedFrom < horizon ? changedFrom : horizon,
    horizon: laterDay(reached, horizon),
  })
}

interface Taken {
  readonly count: number
  readonly firstDay: PlainDate | null
  /** Last day on which something came in or ended: due days ahead do not move the horizon. */
  readonly lastFlow: PlainDate | null
}

async function takeIntoSums(tx: WriteTx): Promise<Taken> {
  const { rows } = await sql<Taken>`
    WITH taken AS (
      DELETE FROM report_unfolded
      RETURNING *
    ), folded AS (
      INSERT INTO report_sum (grain, span, starts, unit_id, field_id, procedure_id, ${facts})
      SELECT grain, span, starts, unit_id, field_id, procedure_id, ${sums}
      FROM (
        SELECT ${keysOfKept}, ${facts}
        FROM taken
        CROSS JOIN ${keptSpans}
      ) AS addition
      GROUP BY grain, span, starts, unit_id, field_id, procedure_id
      HAVING ${isAnyNotZero}
      ORDER BY grain, span, starts, unit_id, field_id, procedure_id
      ON CONFLICT ON CONSTRAINT report_sum_pk DO UPDATE SET ${additions}
    )
    SELECT
      count(*) AS count,
      min(day) AS "firstDay",
      max(day) FILTER (
        WHERE received_online + received_in_person + received_postal + resolved_early + resolved_on_day + resolved_late <> 0
      ) AS "lastFlow"
    FROM taken
  `.execute(tx)
  return rows[0] ?? { count: 0, firstDay: null, lastFlow: null }
}
