import type { ReadDb, WriteTx } from '#db/index.ts'
import type { ProcedureId } from '#kernel/index.ts'
import { parseAudience } from './parse.ts'
import type { Audience, Signposts } from './signposts.ts'

/** The phrases in use, the life events in their order, and for whom procedures are. */
export async function readSignposts(db: ReadDb): Promise<Signposts> {
  const phrases = await db
    .selectFrom('procedure_phrase')
    .select(['procedure_id', 'phrase'])
    .where('is_used', '=', true)
    .orderBy('procedure_id')
    .orderBy('phrase')
    .execute()
  const events = await db
    .selectFrom('life_event')
    .selectAll()
    .where('is_used', '=', true)
    .orderBy('list_order')
    .orderBy('code')
    .execute()
  const called = await db
    .selectFrom('life_event_procedure')
    .selectAll()
    .orderBy('list_order')
    .orderBy('procedure_id')
    .execute()
  return {
    phrases: phrases.map((row) => ({ procedureId: row.procedure_id as ProcedureId, text: row.phrase })),
    lifeEvents: events.map((event) => ({
      code: event.code,
      name: { vi: event.name, en: event.name_en },
      hint: { vi: event.hint, en: event.hint_en },
      procedureIds: called.filter((row) => row.event_code === event.code).map((row) => row.procedure_id as ProcedureId),
    })),
    audiences: await readAudiences(db),
  }
}

async function readAudiences(db: ReadDb): Promise<Signposts['audiences']> {
  const rows = await db
    .selectFrom('procedure_audience')
    .selectAll()
    .where('is_used', '=', true)
    .orderBy('procedure_id')
    .orderBy('audience')
    .execute()
  const audiences = new Map<ProcedureId, readonly Audience[]>()
  for (const { procedure_id, audience } of rows) {
    const id = procedure_id as ProcedureId
    audiences.set(id, [...(audiences.get(id) ?? []), parseAudience(audience)])
  }
  return audiences
}

/** Adds what is missing, to procedures that are there; what stewards keep otherwise stays as it is. */
export async function insertSignposts(tx: WriteTx, signposts: Signposts): Promise<void> {
  const rows = await tx.selectFrom('procedure').select('procedure_id').execute()
  const known = new Set(rows.map((row) => row.procedure_id))
  await insertPhrases(tx, signposts, known)
  await insertAudiences(tx, signposts, known)
  await insertLifeEvents(tx, signposts, known)
}

type Known = ReadonlySet<number>

async function insertPhrases(tx: WriteTx, { phrases }: Signposts, known: Known): Promise<void> {
  const rows = phrases.filter(({ procedureId }) => known.has(procedureId))
  if (rows.length === 0) return
  await tx
    .insertInto('procedure_phrase')
    .values(rows.map(({ procedureId, text }) => ({ procedure_id: procedureId, phrase: text })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function insertAudiences(tx: WriteTx, { audiences }: Signposts, known: Known): Promise<void> {
  const rows = [...audiences].flatMap(([id, some]) =>
    known.has(id) ? some.map((audience) => ({ procedure_id: id, audience })) : [],
  )
  if (rows.length === 0) return
  await tx
    .insertInto('procedure_audience')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function insertLifeEvents(tx: WriteTx, { lifeEvents }: Signposts, known: Known): Promise<void> {
  const added = await tx
    .insertInto('life_event')
    .values(
      lifeEvents.map(({ code, name, hint }, place) => ({
        code,
        name: name.vi,
        name_en: name.en,
        hint: hint.vi,
        hint_en: hint.en,
        list_order: place + 1,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .execute()
  const isAdded = new Set(added.map(({ code }) => code))
  const rows = lifeEvents
    .filter(({ code }) => isAdded.has(code))
    .flatMap(({ code, procedureIds }) =>
      procedureIds
        .filter((id) => known.has(id))
        .map((id, place) => ({ event_code: code, procedure_id: id, list_order: place + 1 })),
    )
  if (rows.length > 0) await tx.insertInto('life_event_procedure').values(rows).execute()
}
