import { type Selectable, sql } from 'kysely'
import type { DB, ReadDb, WriteTx } from '#db/index.ts'
import { type FormVersionId, formatInstant, type ProcedureId } from '#kernel/index.ts'
import type { FormDefinition } from './definition.ts'
import type { FormDraft, FormVersion } from './form-version.ts'
import { readDefinition } from './parse-definition.ts'

/** Published versions, of one procedure or of all, the newest first. Throws for a row that is no definition: it is damaged. */
export async function readVersions(
  db: ReadDb,
  { procedureId, id }: { readonly procedureId?: ProcedureId; readonly id?: FormVersionId } = {},
): Promise<readonly FormVersion[]> {
  let query = db.selectFrom('form_version').selectAll().orderBy('procedure_id').orderBy('number', 'desc')
  if (procedureId !== undefined) query = query.where('procedure_id', '=', procedureId)
  if (id !== undefined) query = query.where('form_version_id', '=', id)
  return (await query.execute()).map(versionOf)
}

/** The version in use of a procedure; undefined where it has no form. */
export async function readNewest(db: ReadDb, procedureId: ProcedureId): Promise<FormVersion | undefined> {
  const row = await db
    .selectFrom('form_version')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && versionOf(row)
}

function versionOf(row: Selectable<DB['form_version']>): FormVersion {
  return {
    id: row.form_version_id as FormVersionId,
    procedureId: row.procedure_id as ProcedureId,
    number: row.number,
    definition: storedDefinition(row.definition),
    note: row.note,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  }
}

function storedDefinition(stored: unknown): FormDefinition {
  const read = readDefinition(stored)
  if (read.ok) return read.value
  throw new Error(`a stored form is damaged: ${read.faults.map(({ message }) => message.en).join(' ')}`)
}

export interface NewVersion extends Omit<FormVersion, 'id'> {}

/** Adds a version; undefined where its number is taken. */
export async function insertVersion(tx: WriteTx, version: NewVersion): Promise<FormVersion | undefined> {
  const row = await tx
    .insertInto('form_version')
    .values({
      procedure_id: version.procedureId,
      number: version.number,
      definition: JSON.stringify(version.definition),
      note: version.note,
      published_at: formatInstant(version.publishedAt),
      published_by: version.publishedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && versionOf(row)
}

/** The draft of a procedure's form; undefined where nobody is changing it. */
export async function readDraft(db: ReadDb, procedureId: ProcedureId): Promise<FormDraft | undefined> {
  const row = await db.selectFrom('form_draft').selectAll().where('procedure_id', '=', procedureId).executeTakeFirst()
  return row && draftOf(row)
}

function draftOf(row: Selectable<DB['form_draft']>): FormDraft {
  return {
    procedureId: row.procedure_id as ProcedureId,
    definition: storedDefinition(row.definition),
    version: row.version,
    basedOn: row.based_on,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }
}

/** All drafts. */
export async function readDrafts(db: ReadDb): Promise<readonly FormDraft[]> {
  return (await db.selectFrom('form_draft').selectAll().orderBy('procedure_id').execute()).map(draftOf)
}

/** Stores the draft as its next version. */
export async function writeDraft(tx: WriteTx, draft: FormDraft): Promise<void> {
  const row = {
    definition: JSON.stringify(draft.definition),
    version: draft.version,
    based_on: draft.basedOn,
    changed_at: formatInstant(draft.changedAt),
    changed_by: draft.changedBy,
  }
  await tx
    .insertInto('form_draft')
    .values({ procedure_id: draft.procedureId, ...row })
    .onConflict((conflict) => conflict.column('procedure_id').doUpdateSet(row))
    .execute()
}

export async function deleteDraft(tx: WriteTx, procedureId: ProcedureId): Promise<void> {
  await tx.deleteFrom('form_draft').where('procedure_id', '=', procedureId).execute()
}

/** Makes whoever changes the form of the procedure wait for each other until the transaction ends. */
export async function lockForm(tx: WriteTx, procedureId: ProcedureId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('form'), ${procedureId})`.execute(tx)
}
