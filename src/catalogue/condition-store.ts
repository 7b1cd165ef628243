import type { ReadDb, WriteTx } from '#db/index.ts'
import type { ProcedureId } from '#kernel/index.ts'
import type { Conditions } from './conditions.ts'

export async function readConditions(db: ReadDb, id: ProcedureId): Promise<Conditions | undefined> {
  const row = await db
    .selectFrom('procedure_condition')
    .select(['conditions', 'legal_basis'])
    .where('procedure_id', '=', id)
    .executeTakeFirst()
  return row && { items: row.conditions, legalBasis: row.legal_basis }
}

/** Adds what is missing, to procedures that are there; what stewards keep otherwise stays as it is. */
export async function insertConditions(tx: WriteTx, all: ReadonlyMap<ProcedureId, Conditions>): Promise<void> {
  const rows = await tx.selectFrom('procedure').select('procedure_id').execute()
  const missing = rows.flatMap(({ procedure_id }) => {
    const conditions = all.get(procedure_id as ProcedureId)
    return conditions === undefined ? [] : [rowOf(procedure_id, conditions)]
  })
  if (missing.length === 0) return
  await tx
    .insertInto('procedure_condition')
    .values(missing)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function putConditions(tx: WriteTx, id: ProcedureId, conditions: Conditions): Promise<void> {
  const row = rowOf(id, conditions)
  await tx
    .insertInto('procedure_condition')
    .values(row)
    .onConflict((conflict) => conflict.column('procedure_id').doUpdateSet(row))
    .execute()
}

function rowOf(id: number, { items, legalBasis }: Conditions) {
  return { procedure_id: id, conditions: [...items], legal_basis: legalBasis }
}
