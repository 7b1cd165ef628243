import type { Database, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, plainDate } from '#kernel/index.ts'
import { fieldOf, type History, procedureIds, unitIds } from './random-history.ts'

const validFrom = plainDate('2000-01-01')

/** The units, fields and procedures of random-history.ts. */
export async function installReference(db: Database): Promise<void> {
  await installUnits(db)
  await installProcedures(db)
}

async function installUnits(db: Database): Promise<void> {
  await db
    .insertInto('unit')
    .values(unitIds.map((id) => ({ unit_id: id })))
    .execute()
  await db
    .insertInto('unit_version')
    .values(
      unitIds.map((id) => ({
        unit_id: id,
        valid_from: validFrom,
        agency_code: `H18.${id}`,
        name: `UBND xã số ${id}`,
        level: id === 1 ? 'district' : 'commune',
        list_order: id,
      })),
    )
    .execute()
}

async function installProcedures(db: Database): Promise<void> {
  const fieldIds = [...new Set(procedureIds.map(fieldOf))]
  await db
    .insertInto('field')
    .values(fieldIds.map((id) => ({ field_id: id, code: `F${id}` })))
    .execute()
  await db
    .insertInto('field_version')
    .values(
      fieldIds.map((id) => ({
        field_id: id,
        valid_from: validFrom,
        name: `Lĩnh vực ${id}`,
        levels: ['district', 'commune'],
        list_order: id,
      })),
    )
    .execute()
  await db
    .insertInto('procedure')
    .values(procedureIds.map((id) => ({ procedure_id: id, code: `P${id}` })))
    .execute()
  await db
    .insertInto('procedure_version')
    .values(
      procedureIds.map((id) => ({
        procedure_version_id: id,
        procedure_id: id,
        valid_from: validFrom,
        field_id: fieldOf(id),
        name: `Thủ tục ${id}`,
        levels: ['district', 'commune'],
        list_order: 10 - id,
        limit_kind: 'working-days',
        limit_amount: 10,
        deadline_policy: 'exclude-first-day',
        online_service: 'none',
      })),
    )
    .execute()
}

/** The current rows of the dossiers; the log is not needed by reports. */
export async function insertDossierRows(tx: WriteTx, all: readonly History[]): Promise<void> {
  const rows = all.flatMap((history) => {
    const state = history.at(-1)?.after
    if (state === undefined) return []
    return {
      unit_id: state.unitId,
      dossier_id: state.dossierId,
      code: state.code,
      holder_unit_id: state.holderUnitId,
      procedure_version_id: state.procedureVersionId,
      procedure_id: state.procedureId,
      field_id: state.fieldId,
      channel: state.channel,
      state: state.phase,
      accepted_at: formatInstant(state.acceptedAt),
      due_at: written(state.dueAt),
      promised_at: written(state.promisedAt),
      finished_at: written(state.finishedAt),
      outcome: state.outcome,
      last_action: state.lastAction,
    }
  })
  await tx.insertInto('dossier').values(rows).execute()
}

function written(moment: Instant | null): string | null {
  return moment === null ? null : formatInstant(moment)
}
