import { type Catalogue, loadCatalogue } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { loadCalendars, type WorkingCalendars } from '#deadline/index.ts'
import { findOfficers } from '#identity/index.ts'
import type { PlainDate } from '#kernel/index.ts'
import { loadOrganisation } from '#organisation/index.ts'
import { type SlipNames, slipNames } from '../slip-names.ts'

/** What slips about stored dossiers and filings are made from, besides these themselves. */
export interface SlipSource {
  readonly names: SlipNames
  readonly catalogue: Catalogue
  readonly calendars: WorkingCalendars
  /** Full name of whoever has the account; the account itself where nobody has it. */
  readonly officer: (account: string) => string
}

/** `accounts`: those that may be named. */
export async function loadSlipSource(db: ReadDb, accounts: readonly string[], day: PlainDate): Promise<SlipSource> {
  const catalogue = await loadCatalogue(db)
  const officers = await findOfficers(db, [...new Set(accounts)], day)
  const nameOf = new Map(officers.map(({ account, fullName }) => [account, fullName]))
  return {
    names: slipNames({ organisation: await loadOrganisation(db), catalogue }),
    catalogue,
    calendars: await loadCalendars(db),
    officer: (account) => nameOf.get(account) ?? account,
  }
}
