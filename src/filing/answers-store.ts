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

const mostEarlier = 5

/** What somebody answered, for himself, in the forms of what he handed in by his account before; the newest first. */
export async function findEarlierAnswers(db: ReadDb, account: string): Promise<readonly FormTyped[]> {
  const rows = await db
    .selectFrom('filing')
    .leftJoin('dossier_answers as kept', (join) =>
      join.onRef('kept.unit_id', '=', 'filing.unit_id').onRef('kept.dossier_id', '=', 'filing.dossier_id'),
    )
    .select(['kept.form_version_id', 'kept.answers', sql<unknown>`filing.content -> 'form'`.as('form')])
    .where('drafted_by', '=', account)
    .where('is_by_citizen', '=', true)
    .where('submitted_at', 'is not', null)
    .where(sql<boolean>`coalesce(content ->> 'filer', content ->> 'proxy') IS NULL`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dossier_person as person')
            .select('person.role')
            .whereRef('person.unit_id', '=', 'filing.unit_id')
            .whereRef('person.dossier_id', '=', 'filing.dossier_id')
            .where('person.role', '<>', 'owner'),
        ),
      ),
    )
    .orderBy('submitted_at', 'desc')
    .limit(mostEarlier)
    .execute()
  return rows.flatMap(({ form_version_id: versionId, answers, form }) => {
    const typed = versionId === null ? form : { versionId, answers }
    return typed === null ? [] : [readForm(typed)]
  })
}
