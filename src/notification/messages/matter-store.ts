import type { ReadDb } from '#db/index.ts'
import type { PlainDate, ProcedureId, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import { loadUnitOn } from '#organisation/index.ts'

/** Name of a procedure as this version has it. */
export async function nameOfVersion(db: ReadDb, id: ProcedureVersionId): Promise<string> {
  const row = await db
    .selectFrom('procedure_version')
    .select('name')
    .where('procedure_version_id', '=', id)
    .executeTakeFirstOrThrow()
  return row.name
}

/** Name of the newest version of a procedure; empty where none was chosen. */
export async function nameOfProcedure(db: ReadDb, id: ProcedureId | null): Promise<string> {
  if (id === null) return ''
  const row = await db
    .selectFrom('procedure_version')
    .select('name')
    .where('procedure_id', '=', id)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  return row?.name ?? ''
}

/** Name of the unit on `day`; empty where it is no more: its successor then tells. */
export async function nameOfUnit(db: ReadDb, id: UnitId, day: PlainDate): Promise<string> {
  return (await loadUnitOn(db, id, day))?.name ?? ''
}
