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

/** How many dossiers the cell counts. */
export async function countCell(db: ReadDb, cell: Cell): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM (${counted(cell)}) AS counted`.execute(db)
  return rows[0]?.count ?? 0
}

/** A page of them, oldest acceptance first. */
export async function listCell(
  db: ReadDb,
  cell: Cell,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly CountedDossier[]> {
  const { rows } = await sql<CountedDossier>`
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
    FROM (${counted(cell)}) AS counted
    JOIN dossier ON dossier.unit_id = counted.home_unit_id AND dossier.dossier_id = counted.dossier_id
    ORDER BY dossier.accepted_at, dossier.code
    LIMIT ${page.limit} OFFSET ${page.offset}
  `.execute(db)
  return rows
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
