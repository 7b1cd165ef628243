import { sql } from 'kysely'
import type { WriteTx } from '#db/index.ts'
import type { PlainDate } from '#kernel/index.ts'
import { factColumns } from './delta.ts'
import { columnList } from './sql-columns.ts'

const stocks: readonly string[] = ['open', 'suspended', 'overdue']
const stocksOrZero = sql.join(factColumns.map((column) => (stocks.includes(column) ? sql.ref(column) : sql`0`)))
const everyGrain = sql`grain = ANY (enum_range(NULL::report_grain))`

/** The last half month before which stocks are kept; undefined before the first fold. */
export async function findHorizon(tx: WriteTx): Promise<PlainDate | undefined> {
  const { rows } = await sql<{ starts: PlainDate }>`SELECT starts FROM report_horizon`.execute(tx)
  return rows[0]?.starts
}

/** Computes the stocks before each half month after `since`, before which they are right, up to `horizon`. */
export async function keepStocks(
  tx: WriteTx,
  { since, horizon }: { readonly since: PlainDate; readonly horizon: PlainDate },
): Promise<void> {
  await sql`
    DELETE FROM report_sum
    WHERE ${everyGrain}
      AND span = 'past'
      AND starts > ${since}
  `.execute(tx)
  await sql`
    INSERT INTO report_sum (grain, span, starts, unit_id, field_id, procedure_id, ${columnList(factColumns)})
    SELECT grain, 'past', report_half(half), unit_id, field_id, procedure_id, ${stocksOrZero}
    FROM (
      SELECT
        grain,
        unit_id,
        field_id,
        procedure_id,
        half AS first_half,
        coalesce(lead(half) OVER run - 1, report_half_number(${horizon})) AS last_half,
        sum(open) OVER run AS open,
        sum(suspended) OVER run AS suspended,
        sum(overdue) OVER run AS overdue
      FROM (
        SELECT grain, unit_id, field_id, procedure_id, report_half_number(starts) AS half, open, suspended, overdue
        FROM report_sum
        WHERE ${everyGrain} AND span = 'past' AND starts = ${since}
        UNION ALL
        SELECT grain, unit_id, field_id, procedure_id, report_half_number(starts) + 1, open, suspended, overdue
        FROM report_sum
        WHERE ${everyGrain} AND span = 'half' AND starts >= ${since} AND starts < ${horizon}
      ) AS change
      WINDOW run AS (PARTITION BY grain, unit_id, field_id, procedure_id ORDER BY half)
    ) AS standing
    CROSS JOIN LATERAL generate_series(greatest(first_half, report_half_number(${since}) + 1), last_half) AS half
    WHERE open <> 0 OR suspended <> 0 OR overdue <> 0
  `.execute(tx)
  await sql`
    INSERT INTO report_horizon (starts)
    VALUES (${horizon})
    ON CONFLICT ON CONSTRAINT report_horizon_pk DO UPDATE SET starts = excluded.starts
  `.execute(tx)
}
