import type { Database } from '#db/index.ts'
import { findDossier } from '#dossier/index.ts'
import type { Filing } from '#filing/index.ts'
import { dayOf, type Instant, type Slip } from '#kernel/index.ts'
import { filingRefusalOf, filingSupplementOf } from './filing-slips.ts'
import { numberedIssue, signed } from './numbered-issue.ts'
import type { Occasion } from './occasions.ts'
import { loadSlipSource } from './slip-source.ts'

/** The slip that tells of this occasion in the filing's log. */
export async function filingSlip(
  db: Database,
  filing: Filing,
  { occasion, now }: { readonly occasion: Occasion; readonly now: Instant },
): Promise<Slip> {
  const { requests, refusal, dossierCode } = filing
  const judged = [...requests, ...(refusal === undefined ? [] : [refusal])]
  const told = judged.find(({ event }) => event === occasion.occasion)
  if (told === undefined) throw new Error(`filing ${filing.id} has no event ${occasion.occasion}`)
  const source = await loadSlipSource(db, [told.by], dayOf(now))
  const dossier = dossierCode === undefined ? undefined : await findDossier(db, dossierCode)
  const stored = { ...source, filing, ...(dossier === undefined ? {} : { dossier }) }
  const issue = signed(await numberedIssue(db, filing.id, { occasion, now }), source.officer(told.by))
  return 'items' in told ? filingSupplementOf(stored, told, issue) : filingRefusalOf(stored, told, issue)
}
