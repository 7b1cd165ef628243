import { sql } from 'kysely'
import type { Database, ReadDb } from '#db/index.ts'
import { type DossierId, formatInstant, type Instant, type UnitId } from '#kernel/index.ts'
import type { NoticeKind, WarnedDossier } from './notice.ts'

/** Running dossiers that are due soon or overdue at `now`. */
export async function readWarned(db: ReadDb, now: Instant): Promise<readonly WarnedDossier[]> {
  const { rows } = await sql<{
    readonly unit_id: number
    readonly dossier_id: string
    readonly holder_unit_id: number
    readonly kind: 'due-soon' | 'overdue'
    readonly due_at: Instant
    readonly assignee: string | null
    readonly step_post: string
    readonly told_at: Instant | null
  }>`
    SELECT warned.*, told_at
    FROM (
      SELECT
        unit_id, dossier_id, holder_unit_id, due_at, assignee, step_post, step_since,
        CASE WHEN due_at < ${formatInstant(now)} THEN 'overdue' ELSE 'due-soon' END AS kind
      FROM work_item
      WHERE state = 'running' AND due_soon_at <= ${formatInstant(now)}
    ) AS warned
    CROSS JOIN LATERAL (
      SELECT min(raised_at) AS told_at
      FROM notice
      WHERE notice.unit_id = warned.unit_id AND notice.dossier_id = warned.dossier_id
        AND notice.kind = warned.kind AND notice.due_at = warned.due_at AND raised_at >= step_since
    ) AS told
  `.execute(db)
  return rows.map((row) => ({
    unitId: row.unit_id as UnitId,
    dossierId: row.dossier_id as DossierId,
    holderUnitId: row.holder_unit_id as UnitId,
    kind: row.kind,
    dueAt: row.due_at,
    assignee: row.assignee,
    stepPost: row.step_post,
    toldAt: row.told_at,
  }))
}

/** A notice to be kept: of a dossier or of a petition. */
export interface NewNotice {
  readonly unitId: UnitId
  readonly dossierId?: DossierId
  readonly petitionId?: string
  readonly kind: NoticeKind
  readonly dueAt: Instant
  readonly recipient: string
  readonly raisedAt: Instant
}

const rowsAtOnce = 5_000

/** Adds those that nobody was told yet; answers how many. */
export async function insertNotices(db: Database, notices: readonly NewNotice[]): Promise<number> {
  let added = 0
  for (let first = 0; first < notices.length; first += rowsAtOnce) {
    const result = await db
      .insertInto('notice')
      .values(notices.slice(first, first + rowsAtOnce).map(noticeRow))
      .onConflict((known) => known.constraint('notice_raised_once').doNothing())
      .executeTakeFirstOrThrow()
    added += Number(result.numInsertedOrUpdatedRows ?? 0n)
  }
  return added
}

function noticeRow(notice: NewNotice) {
  return {
    recipient: notice.recipient,
    kind: notice.kind,
    unit_id: notice.unitId,
    dossier_id: notice.dossierId ?? null,
    petition_id: notice.petitionId ?? null,
    due_at: formatInstant(notice.dueAt),
    raised_at: formatInstant(notice.raisedAt),
  }
}
