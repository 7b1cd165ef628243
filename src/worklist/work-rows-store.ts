import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { DB, ReadDb } from '#db/index.ts'
import type { WorkRow } from './work-row.ts'

type Stored = Selectable<DB['work_item']>

interface Read extends Stored {
  readonly total: number
  readonly assignee_name: string | null
  readonly owner_name: string | null
  readonly identity_number: string | null
  readonly tax_code: string | null
}

/** Which work items, in which order, and which part of them. */
export interface WorkPart {
  readonly where: RawBuilder<boolean>
  readonly orderBy: RawBuilder<unknown>
  readonly limit: number
  readonly offset: number
}

/** The rows of one part, with how many there are in all; names are looked up for these rows alone. 0 when the part is empty. */
export async function readWorkRows(
  db: ReadDb,
  { where, orderBy, limit, offset }: WorkPart,
): Promise<{ readonly rows: readonly WorkRow[]; readonly total: number }> {
  const { rows } = await sql<Read>`
    SELECT work_item.*, officer.full_name AS assignee_name, owner.full_name AS owner_name, identity_number, tax_code
    FROM (
      SELECT work_item.*, count(*) OVER () AS total, row_number() OVER (ORDER BY ${orderBy}) AS place
      FROM work_item
      WHERE ${where}
      ORDER BY ${orderBy}
      LIMIT ${limit} OFFSET ${offset}
    ) AS work_item
    LEFT JOIN officer ON officer.account = work_item.assignee
    LEFT JOIN LATERAL (
      SELECT full_name, identity_number, tax_code
      FROM dossier_person
      WHERE unit_id = work_item.unit_id AND dossier_id = work_item.dossier_id AND role = 'owner'
      ORDER BY version DESC
      LIMIT 1
    ) AS owner ON true
    ORDER BY place
  `.execute(db)
  return { rows: rows.map(rowOf), total: rows[0]?.total ?? 0 }
}

function rowOf(row: Read): WorkRow {
  return {
    code: row.code,
    version: row.last_action,
    holderUnitId: row.holder_unit_id as WorkRow['holderUnitId'],
    procedureId: row.procedure_id as WorkRow['procedureId'],
    procedureVersionId: row.procedure_version_id as WorkRow['procedureVersionId'],
    channel: row.channel as WorkRow['channel'],
    isAssisted: row.is_assisted,
    phase: row.state as WorkRow['phase'],
    step: row.step,
    stepPost: row.step_post as WorkRow['stepPost'],
    isSigning: row.is_signing,
    stepSince: row.step_since,
    assignee: row.assignee,
    assigneeName: row.assignee_name,
    heldSince: row.held_since,
    acceptedAt: row.accepted_at,
    dueAt: row.due_at,
    dueSoonAt: row.due_soon_at,
    dueBefore: row.due_before,
    promisedAt: row.promised_at,
    suspendedAt: row.suspended_at,
    ground: row.ground as WorkRow['ground'],
    supplyBy: row.supply_by,
    finishedAt: row.finished_at,
    outcome: row.outcome as WorkRow['outcome'],
    ownerName: row.owner_name,
    identityNumber: row.identity_number,
    taxCode: row.tax_code,
  }
}
