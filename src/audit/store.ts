import { type Selectable, sql } from 'kysely'
import type { DB, ReadDb, WriteTx } from '#db/index.ts'
import type { Post } from '#identity/index.ts'
import { addDays, atMinute, formatInstant, type Instant, type PlainDate } from '#kernel/index.ts'
import { type AuditEntry, type AuditHead, chainEntry, type LoggedEntry } from './audit-entry.ts'

const chain = { lockClass: 0x4d43, lockKey: 0x61756469 }

/**
 * Appends entries in their order. Whoever appends next waits for this transaction to end, so that the chain has one end;
 * the wait is by an advisory lock, for the application may lock no table that it may only insert into.
 */
export async function appendEntries(tx: WriteTx, entries: readonly AuditEntry[]): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${chain.lockClass}::integer, ${chain.lockKey}::integer)`.execute(tx)
  let head = await readHead(tx)
  const logged = entries.map((entry) => {
    const next = chainEntry(entry, head)
    head = next
    return next
  })
  await tx.insertInto('audit_entry').values(logged.map(rowOf)).execute()
}

function rowOf({ at, sessionId, ...entry }: LoggedEntry) {
  return { ...entry, at: formatInstant(at), session_id: sessionId }
}

/** The newest entry; undefined while there is none. */
export async function readHead(db: ReadDb): Promise<AuditHead | undefined> {
  return db.selectFrom('audit_entry').select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst()
}

/** Up to `limit` entries after that number, in order. */
export async function readEntriesAfter(db: ReadDb, number: number, limit: number): Promise<readonly LoggedEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

type Row = Selectable<DB['audit_entry']>

function entryOf({ session_id, ...row }: Row): LoggedEntry {
  return { ...row, post: row.post as Post | null, sessionId: session_id }
}

/** What is sought; everything that is said must fit. */
export interface AuditSearch {
  readonly account?: string
  readonly event?: string
  readonly subject?: string
  /** First and last day, both included. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** 1 is the newest. */
  readonly page: number
  /** 50 unless told. */
  readonly perPage?: number
}

export interface AuditPage {
  readonly entries: readonly LoggedEntry[]
  readonly hasNext: boolean
}

/** One page of the entries sought, the newest first. */
export async function searchAudit(db: ReadDb, search: AuditSearch): Promise<AuditPage> {
  const { account, event, subject, from, to, page, perPage = 50 } = search
  let query = db.selectFrom('audit_entry').selectAll()
  if (account !== undefined) query = query.where('account', '=', account)
  if (event !== undefined) query = query.where('event', '=', event)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (from !== undefined) query = query.where('at', '>=', startOf(from))
  if (to !== undefined) query = query.where('at', '<', startOf(addDays(to, 1)))
  const rows = await query
    .orderBy('number', 'desc')
    .limit(perPage + 1)
    .offset((page - 1) * perPage)
    .execute()
  return { entries: rows.slice(0, perPage).map(entryOf), hasNext: rows.length > perPage }
}

function startOf(day: PlainDate) {
  return sql<Instant>`${formatInstant(atMinute(day, 0))}::timestamptz`
}
