import type { ReadDb } from '#db/index.ts'
import { findCitizen } from '#identity/index.ts'
import type { CitizenId, DossierId, UnitId } from '#kernel/index.ts'
import type { Contact } from './audience.ts'

/** How the owner of an account can be reached; nobody where it has been closed. */
export async function accountContact(db: ReadDb, id: string): Promise<readonly Contact[]> {
  const account = await findCitizen(db, id as CitizenId)
  return account === undefined ? [] : [{ role: 'account', phone: account.phone, email: account.email }]
}

/** How the account by which a dossier was filed online can be reached; nobody where it came in another way. */
export async function findFilerAccount(
  db: ReadDb,
  { unitId, dossierId }: { readonly unitId: UnitId; readonly dossierId: DossierId },
): Promise<readonly Contact[]> {
  const filing = await db
    .selectFrom('filing')
    .select('drafted_by')
    .where('unit_id', '=', unitId)
    .where('dossier_id', '=', dossierId)
    .where('is_by_citizen', '=', true)
    .executeTakeFirst()
  return filing === undefined ? [] : accountContact(db, filing.drafted_by)
}
