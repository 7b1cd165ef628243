import { type Selectable, sql } from 'kysely'
import type { DB, ReadDb, WriteTx } from '#db/index.ts'
import type { FilingId, Instant, UnitId } from '#kernel/index.ts'
import { formatInstant, isUuid } from '#kernel/index.ts'
import { type FilingContent, readContent } from './content.ts'
import { canonicalContent } from './content-hash.ts'
import type { FilingEventKind, StoredFilingAction } from './event.ts'
import type { Filing, FilingState } from './filing.ts'
import { foldFiling } from './fold.ts'

export type FilingRow = Selectable<DB['filing']>

/** What is new in a filing's row after a change. */
export interface FilingPatch {
  readonly state?: FilingState
  readonly content?: { readonly content: FilingContent; readonly salt: Uint8Array } | null
  readonly submittedAt?: Instant
  readonly reference?: string
  readonly answerBy?: Instant | null
  readonly dossierId?: string
  readonly changedBy: string
  readonly changedAt: Instant
}

/** The row of a filing, locked until the transaction ends; undefined when there is none. */
export async function lockFiling(tx: WriteTx, id: FilingId): Promise<FilingRow | undefined> {
  return tx.selectFrom('filing').selectAll().where('filing_id', '=', id).forUpdate().executeTakeFirst()
}

/** A filing whose row is locked until the transaction ends: until then only the transaction itself changes it. */
export interface LockedFiling {
  readonly row: FilingRow
  readonly actions: readonly StoredFilingAction[]
  readonly filing: Filing
}

/** The filing with its log, locked; undefined when there is none. */
export async function openFiling(tx: WriteTx, id: FilingId): Promise<LockedFiling | undefined> {
  const row = await lockFiling(tx, id)
  if (row === undefined) return undefined
  const actions = await readFilingActions(tx, [id])
  return { row, actions, filing: filingOf(row, actions) }
}

/** The row of a new draft; undefined when there is one of this id, for which it waits if that is its twin. */
export async function insertDraft(
  tx: WriteTx,
  draft: {
    readonly id: FilingId
    readonly unitId: UnitId
    readonly content: FilingContent
    readonly salt: Uint8Array
    readonly by: string
    readonly isByCitizen: boolean
    readonly at: Instant
  },
): Promise<FilingRow | undefined> {
  const at = formatInstant(draft.at)
  return tx
    .insertInto('filing')
    .values({
      filing_id: draft.id,
      unit_id: draft.unitId,
      state: 'draft',
      version: 1,
      content: canonicalContent(draft.content),
      content_salt: Buffer.from(draft.salt),
      drafted_by: draft.by,
      is_by_citizen: draft.isByCitizen,
      drafted_at: at,
      changed_by: draft.by,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

/** Answers the row as it is then. */
export async function patchFiling(tx: WriteTx, id: FilingId, patch: FilingPatch): Promise<FilingRow> {
  const { content } = patch
  return tx
    .updateTable('filing')
    .set({
      version: sql`version + 1`,
      changed_by: patch.changedBy,
      changed_at: formatInstant(patch.changedAt),
      ...(patch.state === undefined ? {} : { state: patch.state }),
      ...(patch.submittedAt === undefined ? {} : { submitted_at: formatInstant(patch.submittedAt) }),
      ...(patch.reference === undefined ? {} : { reference: patch.reference }),
      ...(patch.answerBy === undefined ? {} : { answer_by: patch.answerBy && formatInstant(patch.answerBy) }),
      ...(patch.dossierId === undefined ? {} : { dossier_id: patch.dossierId }),
      ...(content === null ? { content: null, content_salt: null } : {}),
      ...(content ? { content: canonicalContent(content.content), content_salt: Buffer.from(content.salt) } : {}),
    })
    .where('filing_id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function deleteFiling(tx: WriteTx, id: FilingId): Promise<void> {
  await tx.deleteFrom('filing').where('filing_id', '=', id).execute()
}

export async function insertFilingAction(tx: WriteTx, action: StoredFilingAction): Promise<void> {
  await tx
    .insertInto('filing_event')
    .values({
      filing_id: action.filingId,
      number: action.number,
      at: formatInstant(action.at),
      actor: action.actor,
      post: action.post,
      kind: action.kind,
      body: action.body,
      command_key: action.key,
      hash: action.hash,
    })
    .execute()
}

/** The events of these filings, filing by filing, in order. */
export async function readFilingActions(db: ReadDb, ids: readonly string[]): Promise<readonly StoredFilingAction[]> {
  const rows = await db
    .selectFrom('filing_event')
    .selectAll()
    .where('filing_id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .orderBy('filing_id')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    filingId: row.filing_id as FilingId,
    number: row.number,
    at: row.at,
    actor: row.actor,
    post: row.post,
    kind: row.kind as FilingEventKind,
    body: row.body,
    key: row.command_key,
    hash: row.hash,
  }))
}

/** The filing as it is stored, its history folded from its log; undefined when there is none, whatever `id` looks like. */
export async function findFiling(db: ReadDb, id: FilingId): Promise<Filing | undefined> {
  if (!isUuid(id)) return undefined
  const row = await db.selectFrom('filing').selectAll().where('filing_id', '=', id).executeTakeFirst()
  return row && filingOf(row, await readFilingActions(db, [id]))
}

export function filingOf(row: FilingRow, actions: readonly StoredFilingAction[]): Filing {
  const history = foldFiling(actions)
  return {
    id: row.filing_id as FilingId,
    unitId: row.unit_id as UnitId,
    content: row.content === null ? null : readContent(row.content),
    version: row.version,
    draftedBy: row.drafted_by,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    submittedAt: row.submitted_at,
    answerBy: row.answer_by,
    ...history,
    isByCitizen: history.isByCitizen || row.is_by_citizen,
  }
}
