import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant } from '#kernel/index.ts'
import { opinionRowsOf } from './opinion-item.ts'
import type { DossierState } from './state.ts'

/** Writes anew which questions of these dossiers, each as it now stands, wait for an answer. */
export async function storeOpinions(tx: WriteTx, states: readonly DossierState[]): Promise<void> {
  const consulted = states.filter(({ consultations }) => consultations.length > 0)
  if (consulted.length === 0) return
  const keys = consulted.map(({ unitId, dossierId }) => ({ unit_id: unitId, dossier_id: dossierId }))
  await sql`
    DELETE FROM opinion_item
    USING json_populate_recordset(NULL::opinion_item, ${JSON.stringify(keys)}::json) AS changed
    WHERE opinion_item.unit_id = changed.unit_id
      AND opinion_item.dossier_id = changed.dossier_id
  `.execute(tx)
  const rows = consulted.flatMap(opinionRowsOf)
  if (rows.length === 0) return
  await sql`
    INSERT INTO opinion_item
    SELECT *
    FROM json_populate_recordset(NULL::opinion_item, ${JSON.stringify(rows)}::json)
  `.execute(tx)
}

/** A row as it is stored, in the words in which `opinionRowsOf` writes it. */
export type StoredOpinion = Readonly<Record<keyof ReturnType<typeof opinionRowsOf>[number], unknown>>

/** The waiting questions of all dossiers from one key to another, both included, in their order. */
export async function readOpinionsBetween(
  db: ReadDb,
  first: { readonly unitId: number; readonly dossierId: string },
  last: { readonly unitId: number; readonly dossierId: string },
): Promise<readonly StoredOpinion[]> {
  const rows = await db
    .selectFrom('opinion_item')
    .selectAll()
    .where(sql<boolean>`(unit_id, dossier_id) >= (${first.unitId}, ${first.dossierId}::uuid)`)
    .where(sql<boolean>`(unit_id, dossier_id) <= (${last.unitId}, ${last.dossierId}::uuid)`)
    .orderBy('unit_id')
    .orderBy('dossier_id')
    .orderBy('consultation')
    .execute()
  return rows.map((row) => ({ ...row, asked_at: formatInstant(row.asked_at) }))
}
