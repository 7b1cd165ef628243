import { sql } from 'kysely'
import type { WriteTx } from '#db/index.ts'
import { deltaColumns, factColumns, type ReportDelta } from './delta.ts'
import { columnList } from './sql-columns.ts'

const keys = columnList(['home_unit_id', 'dossier_id', 'action_number', 'unit_id', 'day', 'field_id', 'procedure_id'])
const given = sql.join(deltaColumns.map((column) => sql`coalesce(${sql.ref(column)}, 0)`))
const types = sql.join(deltaColumns.map((column) => sql`${sql.ref(column)} smallint`))
const sums = sql.join(factColumns.map((column) => sql`sum(${sql.ref(column)})`))

/** Writes deltas to the ledger and to the part of it that is still to be folded: one statement, however many there are. */
export async function postDeltas(tx: WriteTx, deltas: readonly ReportDelta[]): Promise<void> {
  if (deltas.length === 0) return
  await sql`
    WITH posted AS (
      INSERT INTO report_delta (${keys}, ${columnList(deltaColumns)})
      SELECT ${keys}, ${given}
      FROM json_to_recordset(${JSON.stringify(deltas.map(ledgerRow))}::json) AS delta (
        home_unit_id integer,
        dossier_id uuid,
        action_number integer,
        unit_id integer,
        day date,
        field_id integer,
        procedure_id integer,
        ${types}
      )
      RETURNING *
    )
    INSERT INTO report_unfolded (unit_id, day, field_id, procedure_id, ${columnList(factColumns)})
    SELECT unit_id, day, field_id, procedure_id, ${sums}
    FROM posted
    GROUP BY unit_id, day, field_id, procedure_id
  `.execute(tx)
}

function ledgerRow(delta: ReportDelta): Readonly<Record<string, string | number>> {
  return {
    home_unit_id: delta.homeUnitId,
    dossier_id: delta.dossierId,
    action_number: delta.actionNumber,
    unit_id: delta.unitId,
    day: delta.day,
    field_id: delta.fieldId,
    procedure_id: delta.procedureId,
    ...delta.counts,
  }
}
