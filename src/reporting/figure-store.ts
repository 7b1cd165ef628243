import { type RawBuilder, sql } from 'kysely'
import type { DB, ReadDb } from '#db/index.ts'
import type { FieldId, Period, ProcedureId, UnitId } from '#kernel/index.ts'
import type { Figures } from './figures.ts'
import { allFigureSums, periodFactsOf, transfersWithin } from './period-fact-sql.ts'
import { partsOf } from './period-parts.ts'

type Sql = RawBuilder<unknown>
/** What rows tell apart. */
export type Grain = 'unit' | 'field' | 'unit-field' | 'unit-procedure'

/** What is asked: figures at a grain, over a period, of one unit or of all. */
export interface FigureQuery {
  readonly grain: Grain
  readonly period: Period
  readonly unitId?: UnitId
}

/** Figures of one unit, field or procedure; ids are 0 where the grain has none. */
export interface FigureRow extends Figures {
  readonly unit_id: UnitId
  readonly field_id: FieldId
  readonly procedure_id: ProcedureId
}

const keysOf: Readonly<Record<Grain, Sql>> = {
  unit: sql`unit_id, 0, 0`,
  field: sql`0, field_id, 0`,
  'unit-field': sql`unit_id, field_id, 0`,
  'unit-procedure': sql`unit_id, field_id, procedure_id`,
}

/** The grain of the sums that are read. A unit's fields are summed over its procedures: few enough, and one grain less. */
const sumsOf: Readonly<Record<Grain, DB['report_sum']['grain']>> = {
  unit: 'unit',
  field: 'field',
  'unit-field': 'unit-procedure',
  'unit-procedure': 'unit-procedure',
}

/** Grains with few keys have daily sums; the others read single days in the ledger. */
const hasDailySums: Readonly<Record<Grain, boolean>> = {
  unit: true,
  field: true,
  'unit-field': false,
  'unit-procedure': false,
}

/** The figures of every key that has any, in no order: one statement, so that all are of one moment. */
export async function sumFigures(db: ReadDb, query: FigureQuery): Promise<readonly FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    SELECT unit_id, field_id, procedure_id, ${allFigureSums}
    FROM (${facts(query)}) AS fact (unit_id, field_id, procedure_id)
    GROUP BY unit_id, field_id, procedure_id
  `.execute(db)
  return rows
}

function facts(query: FigureQuery): Sql {
  const { from } = query.period
  const { stockAt, daysBefore, years, halves, days } = partsOf(query.period)
  const edges = [...daysBefore, ...days]
  const horizon = sql`(SELECT starts FROM report_horizon)`
  const isBefore = { always: sql`true`, never: sql`false`, day: sql`day < ${from}`, starts: sql`starts < ${from}` }
  const branches = [
    sums(query, isBefore.always, sql`span = 'past' AND starts = least(${stockAt}, ${horizon})`),
    sums(
      query,
      isBefore.always,
      sql`span = 'half' AND starts >= coalesce(${horizon}, '-infinity') AND starts < ${stockAt}`,
    ),
    sums(query, isBefore.never, sql`span = 'half' AND starts = ANY (${halves})`),
    sums(query, isBefore.never, sql`span = 'year' AND starts = ANY (${years})`),
    hasDailySums[query.grain]
      ? sums(query, isBefore.starts, sql`span = 'day' AND starts = ANY (${edges})`)
      : ledger(query, isBefore.day, edges),
    unfolded(query, isBefore.day, edges),
    sql`${transfersWithin(keysOf[query.grain], query.period)} ${ofUnit(query)}`,
  ]
  return sql.join(branches, sql` UNION ALL `)
}

function sums(query: FigureQuery, isBefore: Sql, spans: Sql): Sql {
  return sql`
    SELECT ${keysOf[query.grain]}, ${periodFactsOf(isBefore)}
    FROM report_sum
    WHERE grain = ${sumsOf[query.grain]} AND ${spans} ${ofUnit(query)}
  `
}

// The index begins with the unit, so that one unit's days are together; all units are asked for one after the other.
function ledger(query: FigureQuery, isBefore: Sql, days: readonly string[]): Sql {
  return sql`
    SELECT ${keysOf[query.grain]}, ${periodFactsOf(isBefore)}
    FROM report_delta
    WHERE unit_id = ANY (ARRAY(SELECT unit_id FROM unit WHERE true ${ofUnit(query)})) AND day = ANY (${days})
  `
}

// Days that are read in the ledger are whole there.
function unfolded(query: FigureQuery, isBefore: Sql, edges: readonly string[]): Sql {
  return sql`
    SELECT ${keysOf[query.grain]}, ${periodFactsOf(isBefore)}
    FROM report_unfolded
    WHERE day <= ${query.period.to}
      AND ${hasDailySums[query.grain] ? sql`true` : sql`day <> ALL (${edges})`} ${ofUnit(query)}
  `
}

function ofUnit({ unitId }: FigureQuery): Sql {
  return unitId === undefined ? sql`` : sql`AND unit_id = ${unitId}`
}
