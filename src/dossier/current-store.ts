import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { DossierId, FieldId, Instant, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import type { Channel, Outcome } from './event.ts'
import type { DossierPhase } from './state.ts'

/** The current row of a dossier: what lists show. */
export interface CurrentDossier {
  readonly unitId: UnitId
  readonly dossierId: DossierId
  readonly code: string
  readonly holderUnitId: UnitId
  readonly procedureVersionId: ProcedureVersionId
  readonly procedureId: ProcedureId
  readonly fieldId: FieldId
  readonly channel: Channel
  readonly isAssisted: boolean
  readonly phase: DossierPhase
  readonly acceptedAt: Instant
  readonly dueAt: Instant | null
  readonly promisedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly outcome: Outcome | null
  readonly handedOverAt: Instant | null
  readonly lastAction: number
}

/** The current rows of the dossiers with these codes, in the order of `codes`; those that do not exist are left out. */
export async function listDossiers(db: ReadDb, codes: readonly string[]): Promise<readonly CurrentDossier[]> {
  const rows = await db.selectFrom('dossier').selectAll().where('code', '=', sql<string>`ANY(${codes})`).execute()
  const byCode = new Map(rows.map((row) => [row.code, currentOf(row)]))
  return codes.flatMap((code) => byCode.get(code) ?? [])
}

/** The next `count` current rows after `last` (undefined: the first ones), in order of unit and identifier. */
export async function readDossiersAfter(
  db: ReadDb,
  last: { readonly unitId: number; readonly dossierId: string } | undefined,
  count: number,
): Promise<readonly CurrentDossier[]> {
  let query = db.selectFrom('dossier').selectAll().orderBy('unit_id').orderBy('dossier_id').limit(count)
  if (last !== undefined)
    query = query.where(sql<boolean>`(unit_id, dossier_id) > (${last.unitId}, ${last.dossierId}::uuid)`)
  return (await query.execute()).map(currentOf)
}

interface Row {
  readonly unit_id: number
  readonly dossier_id: string
  readonly code: string
  readonly holder_unit_id: number
  readonly procedure_version_id: number
  readonly procedure_id: number
  readonly field_id: number
  readonly channel: string
  readonly is_assisted: boolean
  readonly state: string
  readonly accepted_at: Instant
  readonly due_at: Instant | null
  readonly promised_at: Instant | null
  readonly finished_at: Instant | null
  readonly outcome: string | null
  readonly handed_over_at: Instant | null
  readonly last_action: number
}

function currentOf(row: Row): CurrentDossier {
  return {
    unitId: row.unit_id as UnitId,
    dossierId: row.dossier_id as DossierId,
    code: row.code,
    holderUnitId: row.holder_unit_id as UnitId,
    procedureVersionId: row.procedure_version_id as ProcedureVersionId,
    procedureId: row.procedure_id as ProcedureId,
    fieldId: row.field_id as FieldId,
    channel: row.channel as Channel,
    isAssisted: row.is_assisted,
    phase: row.state as DossierPhase,
    acceptedAt: row.accepted_at,
    dueAt: row.due_at,
    promisedAt: row.promised_at,
    finishedAt: row.finished_at,
    outcome: row.outcome as Outcome | null,
    handedOverAt: row.handed_over_at,
    lastAction: row.last_action,
  }
}
