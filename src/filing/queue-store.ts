import { type SelectQueryBuilder, sql } from 'kysely'
import type { DB, ReadDb } from '#db/index.ts'
import type { Channel } from '#dossier/index.ts'
import { type FilingId, fold, type Instant, type ProcedureId, type UnitId } from '#kernel/index.ts'
import type { FilingState } from './filing.ts'

/** Which filings of a queue are asked for; what citizens are still writing stands in none. */
export interface FilingQuery {
  readonly unitIds: readonly UnitId[]
  /** All of them where absent. */
  readonly states?: readonly FilingState[]
  /** Words, or beginnings of words, of a name of owner, filer or proxy, with or without diacritics; or of their numbers. */
  readonly text?: string
  readonly procedureId?: ProcedureId
}

/** Which part of the answer is shown: `size` rows from the page `number`, which begins at 1. */
export interface QueuePage {
  readonly number: number
  readonly size: number
}

/** A row of a queue of filings. What the content says is null once the filing is accepted. */
export interface QueuedFiling {
  readonly id: FilingId
  readonly unitId: UnitId
  readonly state: FilingState
  readonly version: number
  readonly procedureId: ProcedureId | null
  readonly channel: Channel | null
  readonly isAssisted: boolean
  readonly ownerName: string | null
  readonly identityNumber: string | null
  readonly draftedBy: string
  readonly draftedAt: Instant
  readonly changedBy: string
  readonly changedAt: Instant
  readonly submittedAt: Instant | null
  readonly answerBy: Instant | null
}

/** Filings in the order in which they are to be answered: by the instant to answer by, then the oldest first. */
export async function listFilings(
  db: ReadDb,
  query: FilingQuery,
  { number, size }: QueuePage,
): Promise<readonly QueuedFiling[]> {
  const rows = await matching(db, query)
    .select(['filing_id as id', 'unit_id as unitId', 'state', 'version'])
    .select([
      'drafted_by as draftedBy',
      'drafted_at as draftedAt',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ])
    .select(['submitted_at as submittedAt', 'answer_by as answerBy'])
    .select([
      sql<ProcedureId | null>`(content ->> 'procedureId')::bigint`.as('procedureId'),
      sql<Channel | null>`content ->> 'channel'`.as('channel'),
      sql<boolean>`coalesce((content ->> 'isAssisted')::boolean, false)`.as('isAssisted'),
      sql<string | null>`content #>> '{owner,fullName}'`.as('ownerName'),
      sql<string | null>`content #>> '{owner,identityNumber}'`.as('identityNumber'),
    ])
    .orderBy('answer_by')
    .orderBy('drafted_at')
    .orderBy('filing_id')
    .limit(size)
    .offset((number - 1) * size)
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as FilingId,
    unitId: row.unitId as UnitId,
    state: row.state as FilingState,
  }))
}

export async function countFilings(db: ReadDb, query: FilingQuery): Promise<number> {
  const { count } = await matching(db, query)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** How many there are in each of these states; `query.states` says which are counted. */
export async function countFilingsByState<State extends FilingState>(
  db: ReadDb,
  query: FilingQuery & { readonly states: readonly State[] },
): Promise<Readonly<Record<State, number>>> {
  const rows = await matching(db, query)
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const counted = new Map(rows.map(({ state, count }) => [state, count]))
  return Object.fromEntries(query.states.map((state) => [state, counted.get(state) ?? 0])) as Record<State, number>
}

function matching(db: ReadDb, query: FilingQuery): SelectQueryBuilder<DB, 'filing', object> {
  const { unitIds, states, procedureId, text = '' } = query
  const words = wordsOf(text)
  return db
    .selectFrom('filing')
    .where(sql<boolean>`unit_id = ANY(${unitIds}::integer[])`)
    .where(sql<boolean>`NOT (is_by_citizen AND state = 'draft')`)
    .$if(states !== undefined, (all) => all.where(sql<boolean>`state = ANY(${states}::text[])`))
    .$if(procedureId !== undefined, (all) =>
      all.where(sql<boolean>`(content ->> 'procedureId')::bigint = ${procedureId}`),
    )
    .$if(words !== '', (all) =>
      all.where(sql<boolean>`content IS NOT NULL AND filing_words(content) @@ ${words}::tsquery`),
    )
    .$if(words === '' && text.trim() !== '', (all) => all.where(sql<boolean>`false`))
}

/** Every word of the text as a beginning; a number in groups is one number. Empty where it has no word. */
function wordsOf(text: string): string {
  const joined = fold(text).replace(/(?<=\d)[ .-]+(?=\d)/gu, '')
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `'${word}':*`).join(' & ')
}
