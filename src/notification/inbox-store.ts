import { sql } from 'kysely'
import type { Database, ReadDb } from '#db/index.ts'
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
  const rows = await db
    .selectFrom('notice')
    .innerJoin('dossier', (join) =>
      join.onRef('dossier.unit_id', '=', 'notice.unit_id').onRef('dossier.dossier_id', '=', 'notice.dossier_id'),
    )
    .innerJoin('procedure_version', 'procedure_version.procedure_version_id', 'dossier.procedure_version_id')
    .select(['notice_id', 'kind', 'code', 'name', 'holder_unit_id', 'notice.due_at', 'raised_at', 'seen_at'])
    .select(sql<boolean>`state <> 'running' OR dossier.due_at <> notice.due_at`.as('is_settled'))
    .where('recipient', '=', account)
    .orderBy('notice_id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
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
  readonly name: string
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
