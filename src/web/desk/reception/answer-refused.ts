import type { FieldFault, FilingContent } from '#filing/index.ts'
import type { Refusal } from '#kernel/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerFilingPage } from './filing-page.tsx'
import type { Opened } from './open-filing.ts'
import { screenOf } from './screen.ts'

export interface RefusedForm {
  readonly content: FilingContent
  readonly faults: readonly FieldFault[]
  readonly refusal?: Refusal | undefined
}

/** The page again, with what was typed and why it was not done; `opened`: the filing as it is now. */
export async function answerRefused(visit: OfficerVisit, opened: Opened, form: RefusedForm): Promise<Response> {
  const { content, faults, refusal } = form
  const { filing } = opened
  const isStale = isStaleRefusal(refusal)
  // Pressed twice: the first press received it.
  if (isStale && filing?.dossierCode !== undefined && filing.changedBy === visit.officer.account)
    return seeOther(visit.paths.deskDossier(filing.dossierCode, { xong: 'tiep-nhan' }))
  const shown = { content, errors: faults, ...(refusal && faults.length === 0 ? { refusal } : {}) }
  const screen = await screenOf(visit, opened, { ...shown, isStale })
  return answerFilingPage(screen, isStale ? 409 : 422)
}

/** Whether somebody else was faster. */
export function isStaleRefusal(refusal: Refusal | undefined): boolean {
  return refusal !== undefined && /^(?:changed-meanwhile|not-while-)/u.test(refusal.code)
}
