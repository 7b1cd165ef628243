import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { DossierId, FieldId, PlainDate, ProcedureId, UnitId } from '#kernel/index.ts'
import { type DeltaColumn, deltaColumns, type ReportDelta } from './delta.ts'
import { columnList } from './sql-columns.ts'

interface DossierKey {
  readonly unitId: UnitId
  readonly dossierId: DossierId
}

interface LedgerRow extends Readonly<Record<DeltaColumn, number>> {
  readonly homeUnitId: UnitId
  readonly dossierId: DossierId
  readonly actionNumber: number
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly fieldId: FieldId
  readonly procedureId: ProcedureId
}

/** What the ledger holds of the dossiers from `first` to `last`, both included, in the order of their keys. */
export async function readLedger(db: ReadDb, first: DossierKey, last: DossierKey): Promise<readonly ReportDelta[]> {
  const { rows } = await sql<LedgerRow>`
    SELECT
      home_unit_id AS "homeUnitId",
      dossier_id AS "dossierId",
      action_number AS "actionNumber",
      unit_id AS "unitId",
      day,
      field_id AS "fieldId",
      procedure_id AS "procedureId",
      ${columnList(deltaColumns)}
    FROM report_delta
    WHERE (home_unit_id, dossier_id) >= (${first.unitId}, ${first.dossierId})
      AND (home_unit_id, dossier_id) <= (${last.unitId}, ${last.dossierId})
  `.execute(db)
  return rows.map(deltaOf)
}

function deltaOf(row: LedgerRow): ReportDelta {
  const { homeUnitId, dossierId, actionNumber, unitId, day, fieldId, procedureId } = row
  const counts = Object.fromEntries(
    deltaColumns.filter((column) => row[column] !== 0).map((column) => [column, row[column]]),
  )
  return { homeUnitId, dossierId, actionNumber, unitId, day, fieldId, procedureId, counts }
}

/** How many rows the ledger has, and how many of them are of a dossier that is not there. */
export async function countLedger(db: ReadDb): Promise<{ readonly all: number; readonly orphans: number }> {
  const { rows } = await sql<{ all: number; orphans: number }>`
    SELECT
      count(*) AS all,
      count(*) FILTER (WHERE dossier.dossier_id IS NULL) AS orphans
    FROM report_delta
    LEFT JOIN dossier
      ON dossier.unit_id = report_delta.home_unit_id
      AND dossier.dossier_id = report_delta.dossier_id
  `.execute(db)
  return rows[0] ?? { all: 0, orphans: 0 }
}
