import type { ReadDb } from '#db/index.ts'

/**
 * Codes of the dossiers whose owner has, or once was recorded with, this number, newest first: whose they are now, the dossier itself
 * says.
 */
export async function codesOfOwner(db: ReadDb, identityNumber: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('dossier_person')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.unit_id', '=', 'dossier_person.unit_id')
        .onRef('dossier.dossier_id', '=', 'dossier_person.dossier_id'),
    )
    .select(['dossier.code', 'dossier.accepted_at'])
    .distinct()
    .where('dossier_person.role', '=', 'owner')
    .where('dossier_person.identity_number', '=', identityNumber)
    .orderBy('dossier.accepted_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ code }) => code)
}
