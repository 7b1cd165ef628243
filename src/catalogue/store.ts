import { type Selectable, sql } from 'kysely'
import type { DB, ReadDb } from '#db/index.ts'
import { dong, type FieldId, type ProcedureId, type ProcedureVersionId } from '#kernel/index.ts'
import { parseLevel } from '#organisation/index.ts'
import type { Catalogue, Fee, Field, Paper, Procedure } from './catalogue.ts'
import { parseChannel, parseFeeKind, parseLimit, parseOnlineService, parsePolicy } from './parse.ts'
import { readProcesses } from './process-store.ts'

export async function readCatalogue(db: ReadDb): Promise<Catalogue> {
  return { fields: await readFields(db), procedures: await readProcedures(db), processes: await readProcesses(db) }
}

/** All versions of fields; with `name`, those that bear it. */
export async function readFields(db: ReadDb, name?: string): Promise<readonly Field[]> {
  const rows = await db
    .selectFrom('field_version')
    .innerJoin('field', 'field.field_id', 'field_version.field_id')
    .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
    .selectAll('field_version')
    .select('field.code')
    .orderBy('list_order')
    .orderBy('field_version.field_id')
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({
    id: row.field_id as FieldId,
    code: row.code,
    name: row.name,
    levels: row.levels.map(parseLevel),
    listOrder: row.list_order,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

/** Of which procedures: those that bear the name, or the one of the identifier. Absent: of all. */
export interface ProcedureChoice {
  readonly name?: string
  readonly id?: ProcedureId
}

/** All versions of the procedures that are chosen. */
export async function readProcedures(db: ReadDb, { name, id }: ProcedureChoice = {}): Promise<readonly Procedure[]> {
  const rows = await db
    .selectFrom('procedure_version')
    .innerJoin('procedure', 'procedure.procedure_id', 'procedure_version.procedure_id')
    .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
    .$if(id !== undefined, (query) => query.where('procedure_version.procedure_id', '=', id ?? 0))
    .selectAll('procedure_version')
    .select('procedure.code')
    .orderBy('list_order')
    .orderBy('procedure_version.procedure_id')
    .orderBy('valid_from')
    .execute()
  const isOfThese = sql<boolean>`procedure_version_id = ANY (${rows.map((row) => row.procedure_version_id)})`
  const papers = await db.selectFrom('procedure_paper').selectAll().where(isOfThese).orderBy('number').execute()
  const fees = await db.selectFrom('procedure_fee').selectAll().where(isOfThese).orderBy('number').execute()
  const papersOf = byVersion(papers)
  const feesOf = byVersion(fees)
  return rows.map((row) => ({
    id: row.procedure_id as ProcedureId,
    versionId: row.procedure_version_id as ProcedureVersionId,
    code: row.code,
    name: row.name,
    fieldId: row.field_id as FieldId,
    levels: row.levels.map(parseLevel),
    listOrder: row.list_order,
    limit: parseLimit(row.limit_kind, row.limit_amount),
    policy: parsePolicy(row.deadline_policy),
    onlineService: parseOnlineService(row.online_service),
    resultName: row.result_name,
    legalBasis: row.legal_basis,
    processCode: row.process_code,
    dueSoonPercent: row.due_soon_percent,
    papers: (papersOf.get(row.procedure_version_id) ?? []).map(paperOf),
    fees: (feesOf.get(row.procedure_version_id) ?? []).map(feeOf),
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

function byVersion<Row extends { readonly procedure_version_id: number }>(rows: readonly Row[]) {
  return rows.reduce((groups, row) => {
    const group = groups.get(row.procedure_version_id)
    if (group === undefined) return groups.set(row.procedure_version_id, [row])
    group.push(row)
    return groups
  }, new Map<number, Row[]>())
}

function paperOf(row: Selectable<DB['procedure_paper']>): Paper {
  return { name: row.name, originals: row.originals, copies: row.copies, isRequired: row.is_required }
}

function feeOf(row: Selectable<DB['procedure_fee']>): Fee {
  return {
    name: row.name,
    kind: parseFeeKind(row.kind),
    channel: parseChannel(row.channel),
    amount: dong(row.amount_dong),
    countedBy: row.counted_by,
  }
}
