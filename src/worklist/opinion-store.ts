import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { Reach } from '#identity/index.ts'
import type { Instant, PlainDate, ProcedureVersionId, UnitId } from '#kernel/index.ts'
import { pageSize } from './list-store.ts'
import { isWithin } from './queue-store.ts'
import { escaped } from './search-store.ts'

/** A question about a dossier of another unit, as a row of a list. It names no person. */
export interface OpenQuestion {
  readonly code: string
  /** Number of the question within its dossier. */
  readonly consultation: number
  readonly procedureVersionId: ProcedureVersionId
  readonly askedUnitId: UnitId
  /** Who asks: the unit that answers for the dossier now. */
  readonly holderUnitId: UnitId
  readonly question: string
  readonly askedAt: Instant
  /** Null where no day was named. */
  readonly answerBy: PlainDate | null
}

export interface OpinionQuery {
  /** Units that were asked. */
  readonly asked: Reach
  /** Part of the dossier's code. */
  readonly text?: string | undefined
  /** From 1. */
  readonly page: number
}

/** One page of the questions that wait for these units, what is to be answered first before the rest; and how many there are. */
export async function listOpinions(
  db: ReadDb,
  query: OpinionQuery,
): Promise<{ readonly rows: readonly OpenQuestion[]; readonly total: number; readonly page: number }> {
  const { asked, text = '', page } = query
  const { rows } = await sql<OpenQuestion & { readonly total: number }>`
    SELECT code, consultation, procedure_version_id AS "procedureVersionId", asked_unit_id AS "askedUnitId",
      holder_unit_id AS "holderUnitId", question, asked_at AS "askedAt", answer_by AS "answerBy", count(*) OVER () AS total
    FROM opinion_item
    WHERE ${isWithin(asked, 'asked_unit_id')} AND code ILIKE ${`%${escaped(text.trim())}%`}
    ORDER BY answer_by NULLS LAST, asked_at, dossier_id, consultation
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
  `.execute(db)
  if (rows.length === 0 && page > 1) return listOpinions(db, { ...query, page: 1 })
  return { rows, total: rows[0]?.total ?? 0, page }
}
