import { seeOther } from '../../shared/redirect-to.ts'
import type { Applicant } from './applicant.ts'
import { openDraft } from './draft.ts'
import { isLong, nextUndone } from './standing.ts'

/** Leads to where a draft goes on: its list of parts where it is long, else the first page that is not done. */
export async function answerNext(applicant: Applicant): Promise<Response> {
  const draft = await openDraft(applicant)
  if (draft instanceof Response) return draft
  const { at } = applicant
  const { id } = draft.filing
  if (isLong(draft)) return seeOther(at.tasks(id))
  const step = nextUndone(draft)
  return seeOther(step === undefined ? at.check(id) : at.step(id, step.slug))
}
