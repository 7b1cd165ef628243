import { type RawBuilder, sql } from 'kysely'
import type { DB, ReadDb } from '#db/index.ts'
import type { PlainDate } from '#kernel/index.ts'
import { type FactColumn, factColumns } from './delta.ts'
import { keptSpans, keysOfKept } from './kept-sums.ts'

type Sql = RawBuilder<unknown>

/** A sum that is not what the ledger says: by how much each column is too high. */
export interface WrongSum extends Readonly<Record<FactColumn, number>> {
  readonly grain: DB['report_sum']['grain']
  readonly span: string
  readonly starts: PlainDate
  readonly unit_id: number
  readonly field_id: number
  readonly procedure_id: number
}

const stocks = ['open', 'suspended', 'overdue'] as const
const key = sql`grain, span, starts, unit_id, field_id, procedure_id`

function columns(of: (column: FactColumn) => Sql): Sql {
  return sql.join(factColumns.map((column) => sql`${of(column)} AS ${sql.ref(column)}`))
}

const asStored = columns((column) => sql.ref(column))
const negated = columns((column) => sql`-${sql.ref(column)}`)
const isOff = sql.join(
  factColumns.map((column) => sql`sum(${sql.ref(column)}) <> 0`),
  sql` OR `,
)

/** Days, half months and years of which the sums, with what is not folded yet, differ from the ledger. */
export async function findWrongSums(db: ReadDb, limit: number): Promise<readonly WrongSum[]> {
  const { rows } = await sql<WrongSum>`
    SELECT ${key}, ${columns((column) => sql`sum(${sql.ref(column)})`)}
    FROM (
      SELECT ${key}, ${asStored} FROM report_sum WHERE span <> 'past'
      UNION ALL
      SELECT ${keysOfKept}, ${asStored} FROM report_unfolded CROSS JOIN ${keptSpans}
      UNION ALL
      SELECT ${keysOfKept}, ${negated} FROM report_delta CROSS JOIN ${keptSpans}
    ) AS side
    GROUP BY ${key}
    HAVING ${isOff}
    ORDER BY ${key}
    LIMIT ${limit}
  `.execute(db)
  return rows
}

const next = sql`report_half(report_half_number(starts) + 1)`
const horizon = sql`(SELECT starts FROM report_horizon)`
const minusStocks = columns((column) => (isStock(column) ? sql`-${sql.ref(column)}` : sql`0`))

function isStock(column: FactColumn): boolean {
  return stocks.some((stock) => stock === column)
}

/** Half months whose stocks before them are not those before the last one, and what it moved. */
export async function findWrongStocks(db: ReadDb, limit: number): Promise<readonly WrongSum[]> {
  const { rows } = await sql<WrongSum>`
    SELECT ${key}, ${columns((column) => sql`sum(${sql.ref(column)})`)}
    FROM (
      SELECT grain, 'past' AS span, starts, unit_id, field_id, procedure_id, ${asStored}
      FROM report_sum
      WHERE span = 'past'
      UNION ALL
      SELECT grain, 'past', ${next}, unit_id, field_id, procedure_id, ${minusStocks}
      FROM report_sum
      WHERE span IN ('past', 'half') AND ${next} <= ${horizon}
    ) AS side
    GROUP BY ${key}
    HAVING ${isOff}
    ORDER BY ${key}
    LIMIT ${limit}
  `.execute(db)
  return rows
}
