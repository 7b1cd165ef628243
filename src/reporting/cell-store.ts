import { type RawBuilder, sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { Channel, DossierPhase, Outcome } from '#dossier/index.ts'
import type { DossierId, FieldId, Instant, Period, ProcedureId, UnitId } from '#kernel/index.ts'
import { type Figure, formulas } from './figures.ts'
import { atStartOf, figureSum, periodFactsOf, transfersWithin } from './period-fact-sql.ts'

type Sql = RawBuilder<unknown>

/** A cell of a report: which figure, over which period, of which units (all where absent), field and procedure. */
export interface Cell {
  readonly figure: Figure
  readonly period: Period
  readonly unitIds?: readonly UnitId[]
  readonly fieldId?: FieldId
  readonly procedureId?: ProcedureId
}

/** A dossier that a cell counts, as it stands now. */
export interface CountedDossier {
  readonly code: string
  readonly dossierId: DossierId
  readonly unitId: UnitId
  readonly holderUnitId: UnitId
  readonly fieldId: FieldId
  readonly procedureId: ProcedureId
  readonly channel: Channel
  readonly phase: DossierPhase
  readonly acceptedAt: Instant
  readonly dueAt: Instant | null
  readonly finishedAt: Instant | null
  readonly outcome: Outcome | null
}

export interface CellDossiers {
  /** All that the cell counts: equal to the cell. */
  readonly count: number
  /** A page of them, oldest acceptance first. */
  readonly dossiers: readonly CountedDossier[]
}

type PageRow = { readonly count: number } & (CountedDossier | { readonly code: null })

/** Count and page in one statement, so that both are of one moment. */
export async function listCell(
  db: ReadDb,
  cell: Cell,
  page: { readonly limit: number; readonly offset: number },
): Promise<CellDossiers> {
  const { rows } = await sql<PageRow>`
    WITH counted AS MATERIALIZED (${counted(cell)})
    SELECT (SELECT count(*) FROM counted) AS count, page.*
    FROM (VALUES (1)) AS always
    LEFT JOIN (
      SELECT
        dossier.code,
        dossier.dossier_id AS "dossierId",
        dossier.unit_id AS "unitId",
        dossier.holder_unit_id AS "holderUnitId",
        dossier.field_id AS "fieldId",
        dossier.procedure_id AS "procedureId",
        dossier.channel,
        dossier.state AS phase,
        dossier.accepted_at AS "acceptedAt",
        dossier.due_at AS "dueAt",
        dossier.finished_at AS "finishedAt",
        dossier.outcome
      FROM counted
      JOIN dossier ON dossier.unit_id = counted.home_unit_id AND dossier.dossier_id = counted.dossier_id
      ORDER BY dossier.accepted_at, dossier.code
      LIMIT ${page.limit} OFFSET ${page.offset}
    ) AS page ON true
    ORDER BY page."acceptedAt", page.code
  `.execute(db)
  return {
    count: rows[0]?.count ?? 0,
    dossiers: rows.flatMap(({ count: _count, ...row }) => (row.code === null ? [] : [row])),
  }
}

/** Of the dossiers that the report counts as received online within the period, how many an officer filed with the citizen. */
export async function countAssisted(db: ReadDb, period: Period): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH counted AS MATERIALIZED (${counted({ figure: 'online', period })})
    SELECT count(*)::integer AS count
    FROM counted
    JOIN dossier ON dossier.unit_id = counted.home_unit_id AND dossier.dossier_id = counted.dossier_id
    WHERE dossier.is_assisted
  `.execute(db)
  return rows[0]?.count ?? 0
}

const dossierKeys = sql`home_unit_id, dossier_id`

// The figure's own formula, summed over one dossier instead of many: it counts those for which the sum is 1.
function counted(cell: Cell): Sql {
  const { from, to } = cell.period
  const since = isWithinPeriodOnly(cell.figure) ? sql`day >= ${from}` : notFinishedBefore(cell.period)
  return sql`
    SELECT ${dossierKeys}
    FROM (
      SELECT ${dossierKeys}, ${periodFactsOf(sql`day < ${from}`)}
      FROM report_delta
      WHERE day <= ${to} AND ${since} ${inCell(cell)}
      UNION ALL
      ${transfersWithin(dossierKeys, cell.period)} ${inCell(cell)}
    ) AS fact
    GROUP BY ${dossierKeys}
    HAVING ${figureSum(cell.figure)} <> 0
  `
}

function isWithinPeriodOnly(figure: Figure): boolean {
  const needsHistory = ['carried', 'open', 'suspended', 'overdue']
  return !formulas[figure].sumOf.some((fact) => needsHistory.includes(fact))
}

// Says nothing about what is counted: a dossier that ended before the period is in none of its figures. It spares
// summing the whole history.
function notFinishedBefore(period: Period): Sql {
  return sql`EXISTS (
    SELECT FROM dossier
    WHERE dossier.unit_id = report_delta.home_unit_id
      AND dossier.dossier_id = report_delta.dossier_id
      AND (dossier.finished_at IS NULL OR dossier.finished_at >= ${atStartOf(period)})
  )`
}

function inCell({ unitIds, fieldId, procedureId }: Cell): Sql {
  return sql.join(
    [
      unitIds === undefined ? sql`` : sql`AND unit_id = ANY (${unitIds})`,
      fieldId === undefined ? sql`` : sql`AND field_id = ${fieldId}`,
      procedureId === undefined ? sql`` : sql`AND procedure_id = ${procedureId}`,
    ],
    sql` `,
  )
}
