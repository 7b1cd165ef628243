import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import {
  type CitizenId,
  type FilingId,
  formatInstant,
  type Instant,
  type ProcedureId,
  type UnitId,
} from '#kernel/index.ts'
import type { FilingRow } from './store.ts'

/** Whose numbers stand in a filing. */
export interface OwnerQuery {
  readonly identityNumber?: string
  readonly taxCode?: string
  readonly unitIds: readonly UnitId[]
  /** The filing in which it is being typed. */
  readonly exceptId?: FilingId
}

/** The newest filing that has this owner and is not accepted: what was accepted is known as a dossier, and what a citizen is still
 * writing is nobody else's. */
export async function findLatestOwner(db: ReadDb, query: OwnerQuery): Promise<FilingRow | undefined> {
  const { identityNumber, taxCode, unitIds, exceptId } = query
  return db
    .selectFrom('filing')
    .selectAll()
    .where('content', 'is not', null)
    .where(sql<boolean>`NOT (is_by_citizen AND state = 'draft')`)
    .$if(identityNumber !== undefined, (all) =>
      all.where(sql<boolean>`content #>> '{owner,identityNumber}' = ${identityNumber}`),
    )
    .$if(taxCode !== undefined, (all) =>
      all.where(sql<boolean>`content #>> '{owner,taxCode}' = ${taxCode} AND content #>> '{owner,taxCode}' <> ''`),
    )
    .where(sql<boolean>`unit_id = ANY(${unitIds}::integer[])`)
    .$if(exceptId !== undefined, (all) => all.where(sql<boolean>`filing_id <> ${exceptId}::uuid`))
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The next `count` filings after the id `last`, in order of their ids. */
export async function readFilingsAfter(
  db: ReadDb,
  last: string | undefined,
  count: number,
): Promise<readonly FilingRow[]> {
  const query = db.selectFrom('filing').selectAll().orderBy('filing_id').limit(count)
  return (last === undefined ? query : query.where('filing_id', '>', last)).execute()
}

/** Some of the drafts that nobody has touched since `before`. */
export async function findOldDrafts(db: ReadDb, before: Instant, count: number): Promise<readonly FilingId[]> {
  const rows = await db
    .selectFrom('filing')
    .select('filing_id')
    .where('state', '=', 'draft')
    .where(sql<boolean>`changed_at < ${formatInstant(before)}`)
    .limit(count)
    .execute()
  return rows.map((row) => row.filing_id as FilingId)
}

/** A filing that a citizen has begun and left lying. */
export interface ForsakenDraft {
  readonly id: FilingId
  readonly unitId: UnitId
  readonly citizenId: CitizenId
  readonly procedureId: ProcedureId | null
  readonly changedAt: Instant
}

/** The drafts of citizens that were touched last between the two instants. */
export async function listForsakenDrafts(
  db: ReadDb,
  { after, until }: { readonly after: Instant; readonly until: Instant },
): Promise<readonly ForsakenDraft[]> {
  const rows = await db
    .selectFrom('filing')
    .select([
      'filing_id',
      'unit_id',
      'drafted_by',
      'changed_at',
      sql<string>`content ->> 'procedureId'`.as('procedure'),
    ])
    .where('state', '=', 'draft')
    .where('is_by_citizen', '=', true)
    .where(sql<boolean>`changed_at > ${formatInstant(after)} AND changed_at <= ${formatInstant(until)}`)
    .orderBy('changed_at')
    .execute()
  return rows.map((row) => ({
    id: row.filing_id as FilingId,
    unitId: row.unit_id as UnitId,
    citizenId: row.drafted_by as CitizenId,
    procedureId: row.procedure === null ? null : (Number(row.procedure) as ProcedureId),
    changedAt: row.changed_at,
  }))
}

/** The drafts that a citizen began, locked. */
export async function findDraftsOf(tx: WriteTx, citizenId: CitizenId): Promise<readonly FilingId[]> {
  const rows = await tx
    .selectFrom('filing')
    .select('filing_id')
    .where('drafted_by', '=', citizenId)
    .where('is_by_citizen', '=', true)
    .where('state', '=', 'draft')
    .forUpdate()
    .execute()
  return rows.map((row) => row.filing_id as FilingId)
}
