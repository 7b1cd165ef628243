import { type RawBuilder, sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { fold, type Instant, type ProcedureId } from '#kernel/index.ts'
import { type QueueCode, queues } from './queue.ts'
import { isIn, isSeen } from './queue-store.ts'
import type { DeskScope } from './scope.ts'
import { escaped } from './search-store.ts'
import type { WorkRow } from './work-row.ts'
import { readWorkRows } from './work-rows-store.ts'

export interface QueueFilter {
  readonly procedureId?: ProcedureId | undefined
  /** Account that holds it; null: nobody. Absent: whoever. */
  readonly assignee?: string | null | undefined
  /** Part of the code, or of a person's name without or with diacritics; or a whole identity number, tax code or telephone number. */
  readonly text?: string | undefined
}

export interface QueueQuery {
  readonly queue: QueueCode
  readonly scope: DeskScope
  readonly now: Instant
  readonly filter?: QueueFilter
  /** From 1. */
  readonly page: number
}

export interface QueuePage {
  readonly rows: readonly WorkRow[]
  /** Of all pages. */
  readonly total: number
  /** The page that these rows are: the first where the one asked for holds nothing (any more). */
  readonly page: number
}

/** Rows of one page. */
export const pageSize = 50

/** One page of a queue, in its order. */
export async function listQueue(db: ReadDb, query: QueueQuery): Promise<QueuePage> {
  const { queue, scope, now, filter = {}, page } = query
  const { rows, total } = await readWorkRows(db, {
    where: sql<boolean>`${isSeen(scope)} AND ${isIn(queue, now)} ${filtered(filter)}`,
    orderBy: sql`${sql.ref(`work_item.${queues[queue].sortedBy}`)} NULLS LAST, work_item.dossier_id`,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return rows.length === 0 && page > 1 ? listQueue(db, { ...query, page: 1 }) : { rows, total, page }
}

function filtered({ procedureId, assignee, text }: QueueFilter): RawBuilder<unknown> {
  const parts = [
    procedureId === undefined ? sql`` : sql`AND work_item.procedure_id = ${procedureId}`,
    assignee === undefined ? sql`` : sql`AND work_item.assignee IS NOT DISTINCT FROM ${assignee}`,
    text === undefined || fold(text) === '' ? sql`` : sql`AND ${mentions(fold(text))}`,
  ]
  return sql.join(parts, sql` `)
}

/** Whether a work item has the folded text in its code or in what a person in force is called, or as a person's number. */
function mentions(text: string): RawBuilder<boolean> {
  const pattern = `%${escaped(text)}%`
  const digits = text.replace(/\D/gu, '')
  return sql<boolean>`(
    lower(work_item.code) LIKE ${pattern}
    OR EXISTS (
      SELECT FROM dossier_person AS person
      WHERE person.unit_id = work_item.unit_id AND person.dossier_id = work_item.dossier_id
        AND (person.folded_name LIKE ${pattern} ${digits === '' ? sql`` : sql`OR person.numbers @> ARRAY[${digits}]`})
        AND NOT EXISTS (
          SELECT FROM dossier_person AS later
          WHERE later.unit_id = person.unit_id AND later.dossier_id = person.dossier_id AND later.role = person.role
            AND later.version > person.version
        )
    )
  )`
}
