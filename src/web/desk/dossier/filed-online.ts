import type { DossierState } from '#dossier/index.ts'
import { findAnswers, findFilingOfDossier } from '#filing/index.ts'
import { type Answers, type FormVersion, loadFormVersion } from '#form/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** How a dossier came in online: what its filer calls it, and what was answered in the procedure's form. */
export interface FiledOnline {
  readonly reference: string
  /** Undefined where the procedure had no form. */
  readonly answered: { readonly form: FormVersion; readonly answers: Answers } | undefined
}

export async function findFiledOnline(
  { deps: { db } }: OfficerVisit,
  state: DossierState,
): Promise<FiledOnline | undefined> {
  const reference = (await findFilingOfDossier(db, state))?.reference
  if (reference === undefined) return undefined
  const kept = await findAnswers(db, state)
  const form = kept && (await loadFormVersion(db, kept.versionId))
  return { reference, answered: form && kept && { form, answers: kept.answers } }
}
