import { sql } from 'kysely'
import type { WriteTx } from '#db/index.ts'
import { deltaColumns, type FactColumn, factColumns, type ReportDelta } from './delta.ts'

/**
 * Writes deltas to the ledger and to the part of it that is still to be folded: one statement, however many there are,
 * and a short one, because a live command pays for its planning.
 */
export async function postDeltas(tx: WriteTx, deltas: readonly ReportDelta[]): Promise<void> {
  if (deltas.length === 0) return
  await sql`
    WITH posted AS (
      INSERT INTO report_delta
      SELECT * FROM json_populate_recordset(NULL::report_delta, ${JSON.stringify(deltas.map(ledgerRow))}::json)
    )
    INSERT INTO report_unfolded
    SELECT * FROM json_populate_recordset(NULL::report_unfolded, ${JSON.stringify(unfoldedRows(deltas))}::json)
  `.execute(tx)
}

const noCounts = Object.fromEntries(deltaColumns.map((column) => [column, 0]))

function ledgerRow(delta: ReportDelta): Readonly<Record<string, string | number>> {
  return {
    home_unit_id: delta.homeUnitId,
    dossier_id: delta.dossierId,
    action_number: delta.actionNumber,
    unit_id: delta.unitId,
    day: delta.day,
    field_id: delta.fieldId,
    procedure_id: delta.procedureId,
    ...noCounts,
    ...delta.counts,
  }
}

type Sums = Record<FactColumn, number>

function unfoldedRows(deltas: readonly ReportDelta[]): readonly Readonly<Record<string, string | number>>[] {
  const rows = new Map<string, { readonly delta: ReportDelta; readonly sums: Sums }>()
  for (const delta of deltas) {
    const key = `${delta.day}/${delta.unitId}/${delta.fieldId}/${delta.procedureId}`
    const row = rows.get(key) ?? { delta, sums: Object.fromEntries(factColumns.map((column) => [column, 0])) as Sums }
    for (const column of factColumns) row.sums[column] += delta.counts[column] ?? 0
    rows.set(key, row)
  }
  return [...rows.values()].map(({ delta, sums }) => ({
    unit_id: delta.unitId,
    day: delta.day,
    field_id: delta.fieldId,
    procedure_id: delta.procedureId,
    ...sums,
  }))
}
