import type { ReadDb } from '#db/index.ts'
import type { DossierId, UnitId } from '#kernel/index.ts'
import type { Filing } from './filing.ts'
import { findReference } from './reference.ts'
import { type FilingRow, filingOf, readFilingActions } from './store.ts'

/** The filing that its filer calls so, also when it has become a dossier; undefined when there is none. */
export async function findFilingByReference(db: ReadDb, typed: string): Promise<Filing | undefined> {
  const reference = findReference(typed)
  if (reference === undefined) return undefined
  const row = await db.selectFrom('filing').selectAll().where('reference', '=', reference).executeTakeFirst()
  return first(db, row)
}

/** The filing as which a dossier came in; undefined when it came by an import. */
export async function findFilingOfDossier(
  db: ReadDb,
  { unitId, dossierId }: { readonly unitId: UnitId; readonly dossierId: DossierId },
): Promise<Filing | undefined> {
  const query = db.selectFrom('filing').selectAll().where('unit_id', '=', unitId).where('dossier_id', '=', dossierId)
  return first(db, await query.executeTakeFirst())
}

/** Everything that somebody files or has filed by this account, what was changed last first. */
export async function listFilingsOf(db: ReadDb, citizenId: string): Promise<readonly Filing[]> {
  const rows = await db
    .selectFrom('filing')
    .selectAll()
    .where('drafted_by', '=', citizenId)
    .where('is_by_citizen', '=', true)
    .orderBy('changed_at', 'desc')
    .orderBy('filing_id')
    .execute()
  const actions = await readFilingActions(
    db,
    rows.map((row) => row.filing_id),
  )
  return rows.map((row) =>
    filingOf(
      row,
      actions.filter(({ filingId }) => filingId === row.filing_id),
    ),
  )
}

export async function isReferenceTaken(db: ReadDb, reference: string): Promise<boolean> {
  const row = await db.selectFrom('filing').select('filing_id').where('reference', '=', reference).executeTakeFirst()
  return row !== undefined
}

async function first(db: ReadDb, row: FilingRow | undefined): Promise<Filing | undefined> {
  return row && filingOf(row, await readFilingActions(db, [row.filing_id]))
}
