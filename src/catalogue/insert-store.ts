import type { Insertable } from 'kysely'
import type { DB, WriteTx } from '#db/index.ts'
import type { Field, Procedure } from './catalogue.ts'

/** Adds what is not there; what is, stays as it is. Answers how many versions were added. */
export async function insertFields(tx: WriteTx, fields: readonly Field[]): Promise<number> {
  const codes = [...new Map(fields.map(({ id, code }) => [id, { field_id: id, code }])).values()]
  await tx
    .insertInto('field')
    .values(codes)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const added = await tx
    .insertInto('field_version')
    .values(fields.map(fieldRow))
    .onConflict((conflict) => conflict.doNothing())
    .returning('field_id')
    .execute()
  return added.length
}

/**
 * Adds what is not there, papers and fees with the version that they belong to; what is, stays as it is. A procedure
 * whose code somebody gave to one of their own is left to them. Answers how many versions were added.
 */
export async function insertProcedures(tx: WriteTx, procedures: readonly Procedure[]): Promise<number> {
  const codes = [...new Map(procedures.map(({ id, code }) => [id, { procedure_id: id, code }])).values()]
  await tx
    .insertInto('procedure')
    .values(codes)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const found = await tx
    .selectFrom('procedure')
    .select('procedure_id')
    .where(
      'procedure_id',
      'in',
      codes.map((code) => code.procedure_id),
    )
    .execute()
  const known = new Set(found.map((row) => row.procedure_id))
  const rows = procedures.filter(({ id }) => known.has(id)).map(versionRow)
  if (rows.length === 0) return 0
  const added = await tx
    .insertInto('procedure_version')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('procedure_version_id')
    .execute()
  const addedIds = new Set(added.map((row) => row.procedure_version_id))
  await insertPapersAndFees(
    tx,
    procedures.filter(({ versionId }) => addedIds.has(versionId)),
  )
  return added.length
}

async function insertPapersAndFees(tx: WriteTx, procedures: readonly Procedure[]): Promise<void> {
  const papers = procedures.flatMap(paperRows)
  if (papers.length > 0) await tx.insertInto('procedure_paper').values(papers).execute()
  const fees = procedures.flatMap(feeRows)
  if (fees.length > 0) await tx.insertInto('procedure_fee').values(fees).execute()
}

function fieldRow(field: Field): Insertable<DB['field_version']> {
  return {
    field_id: field.id,
    valid_from: field.validFrom,
    valid_to: field.validTo,
    name: field.name,
    levels: [...field.levels],
    list_order: field.listOrder,
  }
}

function versionRow(procedure: Procedure): Insertable<DB['procedure_version']> {
  return {
    procedure_version_id: procedure.versionId,
    procedure_id: procedure.id,
    valid_from: procedure.validFrom,
    valid_to: procedure.validTo,
    field_id: procedure.fieldId,
    name: procedure.name,
    levels: [...procedure.levels],
    list_order: procedure.listOrder,
    limit_kind: procedure.limit.kind,
    limit_amount: procedure.limit.kind === 'same-day' ? null : procedure.limit.amount,
    deadline_policy: procedure.policy,
    online_service: procedure.onlineService,
    result_name: procedure.resultName,
    legal_basis: procedure.legalBasis,
    process_code: procedure.processCode,
    due_soon_percent: procedure.dueSoonPercent,
  }
}

function paperRows({ versionId, papers }: Procedure): readonly Insertable<DB['procedure_paper']>[] {
  return papers.map((paper, index) => ({
    procedure_version_id: versionId,
    number: index + 1,
    name: paper.name,
    originals: paper.originals,
    copies: paper.copies,
    is_required: paper.isRequired,
  }))
}

function feeRows({ versionId, fees }: Procedure): readonly Insertable<DB['procedure_fee']>[] {
  return fees.map((fee, index) => ({
    procedure_version_id: versionId,
    number: index + 1,
    name: fee.name,
    kind: fee.kind,
    channel: fee.channel,
    amount_dong: fee.amount,
    counted_by: fee.countedBy,
  }))
}
