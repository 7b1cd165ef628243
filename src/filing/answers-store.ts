import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { canonicalJson } from '#dossier/index.ts'
import type { DossierId, UnitId } from '#kernel/index.ts'
import { type FormTyped, readForm } from './content.ts'

/** Answers as they lie beside their dossier, with the salt of the hash that the filing's log holds of them. */
export interface KeptAnswers {
  readonly form: FormTyped
  readonly salt: Buffer
}

export async function insertAnswers(
  tx: WriteTx,
  kept: KeptAnswers & { readonly unitId: number; readonly dossierId: DossierId },
): Promise<void> {
  await tx
    .insertInto('dossier_answers')
    .values({
      unit_id: kept.unitId,
      dossier_id: kept.dossierId,
      form_version_id: kept.form.versionId,
      answers: canonicalJson(kept.form.answers),
      salt: kept.salt,
    })
    .execute()
}

/** What was answered in the form with which a dossier was filed; undefined when it was filed without one. */
export async function findAnswers(
  db: ReadDb,
  { unitId, dossierId }: { readonly unitId: UnitId; readonly dossierId: DossierId },
): Promise<FormTyped | undefined> {
  const row = await db
    .selectFrom('dossier_answers')
    .select(['form_version_id', 'answers'])
    .where('unit_id', '=', unitId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row && readForm({ versionId: row.form_version_id, answers: row.answers })
}

/** The answers of the dossiers that these filings have become, by the filings' ids. */
export async function readAnswersOf(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, KeptAnswers>> {
  const rows = await db
    .selectFrom('dossier_answers')
    .innerJoin('filing', (join) =>
      join
        .onRef('filing.unit_id', '=', 'dossier_answers.unit_id')
        .onRef('filing.dossier_id', '=', 'dossier_answers.dossier_id'),
    )
    .select(['filing_id', 'form_version_id', 'answers', 'salt'])
    .where('filing_id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ filing_id, form_version_id, answers, salt }) => [
      filing_id,
      { form: readForm({ versionId: form_version_id, answers }), salt },
    ]),
  )
}
