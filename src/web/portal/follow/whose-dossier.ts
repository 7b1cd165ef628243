import type { ReadDb } from '#db/index.ts'
import type { DossierView } from '#dossier/index.ts'
import { findFilingOfDossier } from '#filing/index.ts'
import type { CitizenAccount } from '#identity/index.ts'

/** By who filed it with an account; and by the number of its owner, but only of whom the national identity has proved it. */
export async function isDossierOf(db: ReadDb, view: DossierView, citizen: CitizenAccount): Promise<boolean> {
  const { assurance, identityNumber, id } = citizen
  const owner = view.persons.find(({ role }) => role === 'owner')
  if (assurance === 'national' && identityNumber !== undefined && owner?.identityNumber === identityNumber) return true
  const filing = await findFilingOfDossier(db, view.state)
  return filing?.isByCitizen === true && filing.draftedBy === id
}
