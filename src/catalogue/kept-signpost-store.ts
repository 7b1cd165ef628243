import type { WriteTx } from '#db/index.ts'
import type { ProcedureId } from '#kernel/index.ts'
import type { Audience, LifeEvent, Phrase } from './signposts.ts'

export async function hasProcedure(tx: WriteTx, id: ProcedureId): Promise<boolean> {
  const row = await tx.selectFrom('procedure').select('procedure_id').where('procedure_id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** A phrase as in use or not; one that never was is not remembered. */
export async function putPhrase(
  tx: WriteTx,
  { procedureId, text, isUsed }: Phrase & { readonly isUsed: boolean },
): Promise<void> {
  if (isUsed)
    await tx
      .insertInto('procedure_phrase')
      .values({ procedure_id: procedureId, phrase: text })
      .onConflict((conflict) => conflict.columns(['procedure_id', 'phrase']).doUpdateSet({ is_used: true }))
      .execute()
  else
    await tx
      .updateTable('procedure_phrase')
      .set({ is_used: false })
      .where('procedure_id', '=', procedureId)
      .where('phrase', '=', text)
      .execute()
}

export async function putAudiences(tx: WriteTx, id: ProcedureId, audiences: readonly Audience[]): Promise<void> {
  const rows = (['person', 'business'] as const).map((audience) => ({
    procedure_id: id,
    audience,
    is_used: audiences.includes(audience),
  }))
  await tx
    .insertInto('procedure_audience')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['procedure_id', 'audience']).doUpdateSet((row) => ({ is_used: row.ref('excluded.is_used') })),
    )
    .execute()
}

/** Until the transaction ends, nobody else changes life events. */
export async function lockLifeEvents(tx: WriteTx): Promise<void> {
  await tx.selectFrom('life_event').select('code').orderBy('code').forUpdate().execute()
}

/** The event as it is now, with its procedures in their order; a new one last. */
export async function writeLifeEvent(tx: WriteTx, { code, name, hint, procedureIds }: LifeEvent): Promise<void> {
  const texts = { name: name.vi, name_en: name.en, hint: hint.vi, hint_en: hint.en, is_used: true }
  const { last } = await tx
    .selectFrom('life_event')
    .select((row) => row.fn.max('list_order').as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('life_event')
    .values({ code, ...texts, list_order: (last ?? 0) + 1 })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(texts))
    .execute()
  await tx.deleteFrom('life_event_procedure').where('event_code', '=', code).execute()
  const rows = procedureIds.map((id, place) => ({ event_code: code, procedure_id: id, list_order: place + 1 }))
  if (rows.length > 0) await tx.insertInto('life_event_procedure').values(rows).execute()
}

/** Puts the event off the portal; its procedures are remembered. */
export async function retireLifeEvent(tx: WriteTx, code: string): Promise<void> {
  await tx.updateTable('life_event').set({ is_used: false }).where('code', '=', code).execute()
}

/** Numbers the events anew in this order. */
export async function orderLifeEvents(tx: WriteTx, codes: readonly string[]): Promise<void> {
  for (const [place, code] of codes.entries())
    await tx
      .updateTable('life_event')
      .set({ list_order: place + 1 })
      .where('code', '=', code)
      .execute()
}
