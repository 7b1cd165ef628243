import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#db/index.ts'
import type { Period } from '#kernel/index.ts'
import type { FigureQuery, Grain } from '../../src/reporting/figure-store.ts'
import { type Measure, measures } from '../../src/reporting/figures.ts'

type Sql = RawBuilder<unknown>

export type DirectRow = Readonly<Record<Measure | 'unit_id' | 'field_id' | 'procedure_id', number>>

const columns =
  'unit_id, field_id, procedure_id, channel, paused_on, resumed_on, due_on, second_due_on, timeliness, outcome'

/** Index-only, from either end of a life, and by the days on which it lasted: the best of them is what counts. */
export const directIndexes = {
  'by end': `CREATE INDEX life_by_end ON life (finished_on, accepted_on) INCLUDE (${columns})`,
  'by beginning': `CREATE INDEX life_by_beginning ON life (accepted_on, finished_on) INCLUDE (${columns})`,
  'by days it lasted': `CREATE INDEX life_by_days ON life USING gist (daterange(accepted_on, finished_on, '[]')) INCLUDE (accepted_on, finished_on, ${columns})`,
} as const

export type DirectWay = 'bounds' | 'overlap'
export const directWays: readonly DirectWay[] = ['bounds', 'overlap']

const keys: Readonly<Record<Grain, string>> = {
  unit: 'unit_id, 0, 0',
  field: '0, field_id, 0',
  'unit-field': 'unit_id, field_id, 0',
  'unit-procedure': 'unit_id, field_id, procedure_id',
}

/** The same report without deltas or sums: one pass over the lives that touch the period. */
export async function directReport(db: Database, query: FigureQuery, way: DirectWay): Promise<readonly DirectRow[]> {
  const { rows } = await sql<DirectRow>`
    SELECT unit_id, field_id, procedure_id, ${sums(query.period)}
    FROM (
      SELECT
        ${sql.raw(keys[query.grain])},
        channel, accepted_on, finished_on, timeliness, outcome,
        finished_on <= ${query.period.to} AS is_resolved,
        paused_on <= ${query.period.to} AND resumed_on > ${query.period.to} AS is_paused,
        CASE WHEN resumed_on <= ${query.period.to} THEN second_due_on ELSE due_on END AS due_on
      FROM life
      WHERE ${touches(query.period, way)} ${query.unitId === undefined ? sql`` : sql`AND unit_id = ${query.unitId}`}
    ) AS touched (unit_id, field_id, procedure_id)
    GROUP BY unit_id, field_id, procedure_id
  `.execute(db)
  return rows
}

function touches({ from, to }: Period, way: DirectWay): Sql {
  return way === 'bounds'
    ? sql`accepted_on <= ${to} AND finished_on >= ${from}`
    : sql`daterange(accepted_on, finished_on, '[]') && daterange(${from}, ${to}, '[]')`
}

function sums({ from, to }: Period): Sql {
  const open = sql`NOT is_resolved AND NOT is_paused`
  const conditions: Readonly<Record<Measure, Sql>> = {
    total: sql`true`,
    online: sql`accepted_on >= ${from} AND channel = 0`,
    carried_over: sql`accepted_on < ${from}`,
    in_person: sql`accepted_on >= ${from} AND channel <> 0`,
    resolved: sql`is_resolved`,
    resolved_on_time: sql`is_resolved AND timeliness < 2`,
    resolved_late: sql`is_resolved AND timeliness = 2`,
    resolved_early: sql`is_resolved AND timeliness = 0`,
    open: sql`${open}`,
    open_in_time: sql`${open} AND due_on > ${to}`,
    open_overdue: sql`${open} AND due_on <= ${to}`,
    suspended: sql`NOT is_resolved AND is_paused`,
    withdrawn: sql`is_resolved AND outcome = 1`,
    returned: sql`is_resolved AND outcome = 2`,
  }
  return sql.join(measures.map((measure) => sql`count(*) FILTER (WHERE ${conditions[measure]}) AS ${sql.ref(measure)}`))
}
