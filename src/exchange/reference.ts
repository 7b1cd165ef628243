import { type Catalogue, loadCatalogue } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { loadCalendars, type WorkingCalendars } from '#deadline/index.ts'
import { loadOrganisation, type Organisation } from '#organisation/index.ts'

/** What the names in a register may mean, and how due instants are computed. */
export interface Reference {
  readonly organisation: Organisation
  readonly catalogue: Catalogue
  readonly calendars: WorkingCalendars
}

export async function loadReference(db: ReadDb): Promise<Reference> {
  return {
    organisation: await loadOrganisation(db),
    catalogue: await loadCatalogue(db),
    calendars: await loadCalendars(db),
  }
}
