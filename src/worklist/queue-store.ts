import { type RawBuilder, sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { countFilingsByState } from '#filing/index.ts'
import type { Reach } from '#identity/index.ts'
import { formatInstant, type Instant } from '#kernel/index.ts'
import { type Queue, type QueueCode, queueCodes, queues } from './queue.ts'
import { type DeskScope, unitsInPost } from './scope.ts'

type Condition = RawBuilder<boolean>

/**
 * How many lie in each queue of dossiers; questions of other units; and filings: to be received, begun as drafts, and lacking
 * what was asked for.
 */
export type QueueCounts = Readonly<Record<QueueCode | 'opinion' | 'receive' | 'drafts' | 'incomplete', number>>

/** How many there are in every queue of the scope at `now`: one statement over the work of its units, one over its filings. */
export async function countQueues(db: ReadDb, scope: DeskScope, now: Instant): Promise<QueueCounts> {
  return { ...(await countDossiers(db, scope, now)), ...(await countWaitingFilings(db, scope)) }
}

async function countDossiers(db: ReadDb, scope: DeskScope, now: Instant) {
  const counts = queueCodes.map((code) => sql`count(*) FILTER (WHERE ${isIn(code, now)}) AS ${sql.ref(code)}`)
  const { rows } = await sql<Readonly<Record<QueueCode | 'opinion', number>>>`
    SELECT ${sql.join(counts)},
      (SELECT count(*) FROM opinion_item WHERE ${isWithin(scope.asked, 'asked_unit_id')}) AS opinion
    FROM work_item
    WHERE ${isSeen(scope)}
  `.execute(db)
  const [counted] = rows
  if (counted === undefined) throw new Error('a count without a row')
  return counted
}

async function countWaitingFilings(db: ReadDb, { filings }: DeskScope) {
  const states = ['submitted', 'draft', 'awaiting-supplement'] as const
  const counted = await countFilingsByState(db, { unitIds: filings, states })
  return { receive: counted.submitted, drafts: counted.draft, incomplete: counted['awaiting-supplement'] }
}

/** Whether a work item lies in the queue at `now`. */
export function isIn(code: QueueCode, now: Instant): Condition {
  const { phase, only }: Queue = queues[code]
  const isOfPhase = sql<boolean>`work_item.state = ${sql.lit(phase)}`
  return only === undefined ? isOfPhase : sql<boolean>`${isOfPhase} AND ${isAmong(only, now)}`
}

function isAmong(only: NonNullable<Queue['only']>, now: Instant): Condition {
  const at = sql`${formatInstant(now)}::timestamptz`
  // Exactly at its due instant a dossier is in time.
  if (only === 'overdue') return sql<boolean>`work_item.due_at < ${at}`
  if (only === 'due-soon') return sql<boolean>`work_item.due_soon_at <= ${at} AND work_item.due_at >= ${at}`
  return sql<boolean>`work_item.is_signing`
}

/** Whether the scope shows a work item. */
export function isSeen({ reach, whose, officer }: DeskScope): Condition {
  const isReached = isWithin(reach, 'work_item.holder_unit_id')
  return whose === 'unit' ? isReached : sql<boolean>`${isReached} AND ${isOwn(officer)}`
}

/**
 * What somebody has taken is theirs; what nobody has taken is everybody's whose post the step is. A result that lies ready is
 * handed over by whoever receives, and no longer the work of whom it stood with last.
 */
function isOwn(officer: DeskScope['officer']): Condition {
  const places = officer.holdings.filter(({ unitId }) => unitId !== null)
  const [units, posts] = [places.map(({ unitId }) => unitId), places.map(({ post }) => post)]
  return sql<boolean>`CASE
    WHEN work_item.state = 'finished'
      THEN work_item.holder_unit_id = ANY(${unitsInPost(officer, 'receiving-officer')}::integer[])
    WHEN work_item.assignee IS NOT NULL THEN work_item.assignee = ${officer.account}
    ELSE (work_item.holder_unit_id, work_item.step_post) IN (
      SELECT * FROM unnest(${units}::integer[], ${posts}::text[])
    )
  END`
}

/** Whether the unit in `column` is one of those that `reach` holds. */
export function isWithin(reach: Reach, column: string): Condition {
  if (reach === 'all') return sql<boolean>`true`
  const [only] = reach
  // Said as one value, an index on (unit, …) gives its rows in order.
  if (reach.length === 1) return sql<boolean>`${sql.ref(column)} = ${only}`
  return sql<boolean>`${sql.ref(column)} = ANY(${[...reach]}::integer[])`
}
