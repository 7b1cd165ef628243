import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { formatInstant, type Instant, type UnitId } from '#kernel/index.ts'
import type { PetitionState } from './petition.ts'
import { type PetitionTopic, readPetitionContent } from './petition-content.ts'
import { readPetitionEvent } from './petition-event.ts'

/** A petition as a queue shows it. */
export interface QueuedPetition {
  readonly reference: string
  readonly unitId: UnitId
  readonly state: PetitionState
  readonly topic: PetitionTopic
  /** How it begins. */
  readonly beginning: string
  readonly receivedAt: Instant
  readonly dueAt: Instant | null
  readonly dueSoonAt: Instant | null
}

export interface PetitionQueue {
  readonly units: 'all' | readonly UnitId[]
  /** What has ended, rather than what waits for somebody. */
  readonly isEnded: boolean
  /** From 1. */
  readonly page: number
  readonly perPage: number
}

const ended: readonly PetitionState[] = ['forwarded', 'refused', 'published']

/** One page of the petitions of these units: what waits, the next due first; what has ended, the newest first. */
export async function listPetitions(
  db: ReadDb,
  { units, isEnded, page, perPage }: PetitionQueue,
): Promise<{ readonly petitions: readonly QueuedPetition[]; readonly total: number }> {
  const some = db
    .selectFrom('petition')
    .where('state', isEnded ? 'in' : 'not in', ended)
    .$if(units !== 'all', (query) => query.where(sql<boolean>`unit_id = ANY(${units}::integer[])`))
  const rows = await some
    .select(['reference', 'unit_id', 'state', 'content', 'received_at', 'due_at', 'due_soon_at'])
    .$if(!isEnded, (query) => query.orderBy(sql`due_at NULLS LAST`).orderBy('received_at'))
    .$if(isEnded, (query) => query.orderBy('received_at', 'desc'))
    .orderBy('reference')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  const { total } = await some.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { petitions: rows.map(queuedOf), total }
}

interface QueueRow {
  readonly reference: string
  readonly unit_id: number
  readonly state: string
  readonly content: unknown
  readonly received_at: Instant
  readonly due_at: Instant | null
  readonly due_soon_at: Instant | null
}

const shownLetters = 140

function queuedOf(row: QueueRow): QueuedPetition {
  const { topic, words } = readPetitionContent(row.content)
  const letters = [...words]
  return {
    reference: row.reference,
    unitId: row.unit_id as UnitId,
    state: row.state as PetitionState,
    topic,
    beginning: letters.length > shownLetters ? `${letters.slice(0, shownLetters).join('')}…` : words,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    dueSoonAt: row.due_soon_at,
  }
}

/** How many of these units' petitions are due soon or overdue at `now`. */
export async function countPressing(db: ReadDb, units: 'all' | readonly UnitId[], now: Instant): Promise<number> {
  const { total } = await db
    .selectFrom('petition')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(sql<boolean>`due_soon_at <= ${formatInstant(now)}`)
    .$if(units !== 'all', (query) => query.where(sql<boolean>`unit_id = ANY(${units}::integer[])`))
    .executeTakeFirstOrThrow()
  return total
}

/** The petitions that somebody sent by this account, the newest first. */
export async function listPetitionsOf(
  db: ReadDb,
  citizen: string,
): Promise<readonly { readonly reference: string; readonly state: PetitionState; readonly receivedAt: Instant }[]> {
  const rows = await db
    .selectFrom('petition')
    .select(['reference', 'state', 'received_at'])
    .where('citizen', '=', citizen)
    .orderBy('received_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    reference: row.reference,
    state: row.state as PetitionState,
    receivedAt: row.received_at,
  }))
}

/** A published answer: nothing in it tells who asked. */
export interface PublishedAnswer {
  readonly unitId: UnitId
  readonly at: Instant
  readonly question: string
  readonly answer: string
}

/** One page of what was published, the newest first; pages count from 1. */
export async function listPublished(
  db: ReadDb,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Promise<{ readonly answers: readonly PublishedAnswer[]; readonly total: number }> {
  const some = db
    .selectFrom('petition_event')
    .innerJoin('petition', 'petition.petition_id', 'petition_event.petition_id')
    .where('kind', '=', 'published')
  const rows = await some
    .select(['unit_id', 'at', 'body'])
    .orderBy('at', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  const { total } = await some.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const answers = rows.flatMap((row) => {
    const event = readPetitionEvent({ kind: 'published', body: row.body })
    if (event.kind !== 'published') return []
    const { question, answer } = event
    return [{ unitId: row.unit_id as UnitId, at: row.at, question, answer }]
  })
  return { answers, total }
}
