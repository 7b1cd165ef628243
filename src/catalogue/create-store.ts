import { sql } from 'kysely'
import type { WriteTx } from '#db/index.ts'
import type { PlainDate } from '#kernel/index.ts'
import type { Field, Procedure } from './catalogue.ts'

/** Until `tx` ends nobody else adds a field or procedure: two that are created at once cannot take the same number. */
export async function lockCatalogue(tx: WriteTx): Promise<void> {
  await sql`LOCK TABLE field, procedure, procedure_version IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
}

/** The greatest number and place given to a field; 0 when there is none. */
export async function greatestField(tx: WriteTx): Promise<{ readonly id: number; readonly listOrder: number }> {
  const row = await tx
    .selectFrom('field')
    .leftJoin('field_version', 'field_version.field_id', 'field.field_id')
    .select(({ fn }) => [fn.max('field.field_id').as('id'), fn.max('list_order').as('listOrder')])
    .executeTakeFirst()
  return { id: row?.id ?? 0, listOrder: row?.listOrder ?? 0 }
}

/** The greatest numbers and place given to a procedure and its versions; 0 when there is none. */
export async function greatestProcedure(
  tx: WriteTx,
): Promise<{ readonly id: number; readonly versionId: number; readonly listOrder: number }> {
  const row = await tx
    .selectFrom('procedure')
    .leftJoin('procedure_version', 'procedure_version.procedure_id', 'procedure.procedure_id')
    .select(({ fn }) => [
      fn.max('procedure.procedure_id').as('id'),
      fn.max('procedure_version_id').as('versionId'),
      fn.max('list_order').as('listOrder'),
    ])
    .executeTakeFirst()
  return { id: row?.id ?? 0, versionId: row?.versionId ?? 0, listOrder: row?.listOrder ?? 0 }
}

export async function moveFieldStart(tx: WriteTx, field: Field, validFrom: PlainDate): Promise<void> {
  await tx
    .updateTable('field_version')
    .set({ valid_from: validFrom })
    .where('field_id', '=', field.id)
    .where('valid_from', '=', field.validFrom)
    .execute()
}

export async function moveProcedureStart(tx: WriteTx, procedure: Procedure, validFrom: PlainDate): Promise<void> {
  await tx
    .updateTable('procedure_version')
    .set({ valid_from: validFrom })
    .where('procedure_version_id', '=', procedure.versionId)
    .execute()
}
