import { type Selectable, sql } from 'kysely'
import type { DB, ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, type UnitId } from '#kernel/index.ts'
import { type PetitionHistory, stepsOf } from './fold-petition.ts'
import type { Petition, PetitionState } from './petition.ts'
import { canonicalPetition, readPetitionContent, type SaltedPetition } from './petition-content.ts'
import type { PetitionEventKind, StoredPetitionAction } from './petition-event.ts'

export type PetitionRow = Selectable<DB['petition']>

/** By when the next step is due, and from when it is due soon. */
export interface PetitionDue {
  readonly dueAt: Instant | null
  readonly dueSoonAt: Instant | null
}

/** The petition with its log, locked until the transaction ends; undefined when there is none. */
export async function openPetition(
  tx: WriteTx,
  reference: string,
): Promise<{ readonly petition: Petition; readonly actions: readonly StoredPetitionAction[] } | undefined> {
  const row = await tx
    .selectFrom('petition')
    .selectAll()
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const actions = await readPetitionActions(tx, [row.petition_id])
  return { petition: petitionOf(row, actions), actions }
}

/** The petition with this reference; undefined when there is none. */
export async function findPetition(db: ReadDb, reference: string): Promise<Petition | undefined> {
  const row = await db.selectFrom('petition').selectAll().where('reference', '=', reference).executeTakeFirst()
  return row && petitionOf(row, await readPetitionActions(db, [row.petition_id]))
}

/** As `findPetition`, by its id. */
export async function findPetitionById(db: ReadDb, id: string): Promise<Petition | undefined> {
  const row = await db.selectFrom('petition').selectAll().where('petition_id', '=', id).executeTakeFirst()
  return row && petitionOf(row, await readPetitionActions(db, [id]))
}

/** A petition of which it is known that it is there. */
export async function readStored(tx: WriteTx, id: string): Promise<Petition> {
  const petition = await findPetitionById(tx, id)
  if (petition === undefined) throw new Error(`petition ${id} was not stored`)
  return petition
}

function petitionOf(row: PetitionRow, actions: readonly StoredPetitionAction[]): Petition {
  return {
    id: row.petition_id,
    reference: row.reference,
    unitId: row.unit_id as UnitId,
    state: row.state as PetitionState,
    version: row.version,
    content: readPetitionContent(row.content),
    citizen: row.citizen,
    language: row.language === 'en' ? 'en' : 'vi',
    receivedAt: row.received_at,
    clockFrom: row.clock_from,
    dueAt: row.due_at,
    steps: stepsOf(actions),
  }
}

interface NewPetition {
  readonly id: string
  readonly reference: string
  readonly citizen: string | null
  readonly language: 'vi' | 'en'
  readonly salted: SaltedPetition
  readonly history: PetitionHistory
  readonly due: PetitionDue
}

/** False where there is one of this id or reference. */
export async function insertPetition(tx: WriteTx, petition: NewPetition): Promise<boolean> {
  const { id, reference, citizen, language, salted, history, due } = petition
  const result = await tx
    .insertInto('petition')
    .values({
      petition_id: id,
      reference,
      citizen,
      language,
      content: canonicalPetition(salted.content),
      content_salt: Buffer.from(salted.salt),
      received_at: formatInstant(history.receivedAt),
      ...rowOf(history, due),
      version: 1,
    })
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  return Number(result.numInsertedOrUpdatedRows ?? 0n) === 1
}

export async function patchPetition(
  tx: WriteTx,
  id: string,
  {
    history,
    due,
    salted,
  }: { readonly history: PetitionHistory; readonly due: PetitionDue; readonly salted?: SaltedPetition },
): Promise<void> {
  await tx
    .updateTable('petition')
    .set({
      ...rowOf(history, due),
      version: sql`version + 1`,
      ...(salted && { content: canonicalPetition(salted.content), content_salt: Buffer.from(salted.salt) }),
    })
    .where('petition_id', '=', id)
    .execute()
}

function rowOf({ state, unitId, clockFrom }: PetitionHistory, { dueAt, dueSoonAt }: PetitionDue) {
  return {
    state,
    unit_id: unitId,
    clock_from: formatInstant(clockFrom),
    due_at: dueAt && formatInstant(dueAt),
    due_soon_at: dueSoonAt && formatInstant(dueSoonAt),
  }
}

export async function insertPetitionAction(tx: WriteTx, action: StoredPetitionAction): Promise<void> {
  const { petitionId: petition_id, number, at, actor, post, kind, body, key: command_key, hash } = action
  await tx
    .insertInto('petition_event')
    .values({ petition_id, number, at: formatInstant(at), actor, post, kind, body, command_key, hash })
    .execute()
}

/** The events of these petitions, petition by petition, in order. */
export async function readPetitionActions(
  db: ReadDb,
  ids: readonly string[],
): Promise<readonly StoredPetitionAction[]> {
  const rows = await db
    .selectFrom('petition_event')
    .selectAll()
    .where('petition_id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .orderBy('petition_id')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    petitionId: row.petition_id,
    number: row.number,
    at: row.at,
    actor: row.actor,
    post: row.post,
    kind: row.kind as PetitionEventKind,
    body: row.body,
    key: row.command_key,
    hash: row.hash,
  }))
}

/** The next petitions by id, after that one. */
export async function readPetitionsAfter(
  db: ReadDb,
  after: string | undefined,
  limit: number,
): Promise<readonly PetitionRow[]> {
  return db
    .selectFrom('petition')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('petition_id', '>', after ?? ''))
    .orderBy('petition_id')
    .limit(limit)
    .execute()
}
