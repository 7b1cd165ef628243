import { sql } from 'kysely'
import type { Database, ReadDb } from '#db/index.ts'
import { isUndecided } from '#following/index.ts'
import { formatInstant, type Instant, type UnitId } from '#kernel/index.ts'
import type { Notice, NoticeKind } from './notice.ts'

/** One page of an account's notices, the newest first; pages count from 1. */
export interface NoticePage {
  readonly account: string
  readonly page: number
  readonly perPage: number
}

/** The account's notices with their whole number. */
export async function listNotices(
  db: ReadDb,
  { account, page, perPage }: NoticePage,
): Promise<{ readonly notices: readonly Notice[]; readonly total: number }> {
  const { rows } = await sql<NoticeRow>`
    SELECT notice_id, notice.kind, dossier.code, name, holder_unit_id, notice.due_at, raised_at, seen_at,
      CASE WHEN notice.kind = 'asked' THEN state = 'finished' OR NOT EXISTS (
        SELECT FROM citizen_request AS asked
        WHERE asked.unit_id = notice.unit_id AND asked.dossier_id = notice.dossier_id AND asked.made_at = notice.due_at
          AND ${isUndecided}
      ) ELSE state <> 'running' OR dossier.due_at <> notice.due_at END AS is_settled
    FROM notice
    JOIN dossier ON dossier.unit_id = notice.unit_id AND dossier.dossier_id = notice.dossier_id
    JOIN procedure_version USING (procedure_version_id)
    WHERE recipient = ${account}
    UNION ALL
    SELECT notice_id, notice.kind, reference, NULL, petition.unit_id, notice.due_at, raised_at, seen_at,
      petition.unit_id <> notice.unit_id OR CASE WHEN notice.kind = 'petition-arrived'
        THEN state <> 'received' OR clock_from <> notice.due_at ELSE petition.due_at IS DISTINCT FROM notice.due_at END
    FROM notice
    JOIN petition USING (petition_id)
    WHERE recipient = ${account}
    ORDER BY notice_id DESC
    LIMIT ${perPage} OFFSET ${(page - 1) * perPage}
  `.execute(db)
  const { total } = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('recipient', '=', account)
    .executeTakeFirstOrThrow()
  return { notices: rows.map(noticeOf), total }
}

interface NoticeRow {
  readonly notice_id: number
  readonly kind: string
  readonly code: string
  readonly name: string | null
  readonly holder_unit_id: number
  readonly due_at: Instant
  readonly raised_at: Instant
  readonly seen_at: Instant | null
  readonly is_settled: boolean
}

function noticeOf(row: NoticeRow): Notice {
  return {
    id: row.notice_id,
    kind: row.kind as NoticeKind,
    code: row.code,
    procedureName: row.name,
    unitId: row.holder_unit_id as UnitId,
    dueAt: row.due_at,
    raisedAt: row.raised_at,
    seenAt: row.seen_at,
    isSettled: row.is_settled,
  }
}

/** How many notices the account has not seen. */
export async function countUnseen(db: ReadDb, account: string): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('recipient', '=', account)
    .where('seen_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Marks those of these notices as seen that are the account's own and were not seen before. */
export async function markSeen(
  db: Database,
  account: string,
  { ids, now }: { readonly ids: readonly number[]; readonly now: Instant },
): Promise<void> {
  await db
    .updateTable('notice')
    .set({ seen_at: formatInstant(now) })
    .where('recipient', '=', account)
    .where('seen_at', 'is', null)
    .where(sql<boolean>`notice_id = ANY(${ids})`)
    .execute()
}
