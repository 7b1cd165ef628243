import type { Database } from '#db/index.ts'
import { knownAfter, loadLaw, recordInBulk, type Step, takeStep } from '#dossier/index.ts'
import { plainDate } from '#kernel/index.ts'
import { reportingWriter } from '#reporting/index.ts'
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

/** Stores histories by the way of an import: log, current rows, ledger. */
export function recordHistories(db: Database, all: readonly History[]): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const law = await loadLaw(tx)
    await recordInBulk(tx, all.flatMap(stepsOf), { writers: [reportingWriter], law })
  })
}

function stepsOf(history: History): readonly Step[] {
  const steps: Step[] = []
  for (const { event } of history) {
    const last = steps.at(-1)
    const stamp = { recordedAt: event.at, origin: 'import', actor: 'test' } as const
    steps.push(takeStep(last && knownAfter(last), event, stamp))
  }
  return steps
}
