import { type FieldFault, type FilingContent, type FormDecision, joinPapers, submitFiling } from '#filing/index.ts'
import { keptAnswers } from '#form/index.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Applicant } from './applicant.ts'
import { answerChecked, declaredField, formVersionField } from './check-page.tsx'
import { type Draft, openDraft } from './draft.ts'
import { nextUndone } from './standing.ts'
import { answerTrouble } from './trouble-page.tsx'
import { withPapers } from './typed-content.ts'

/** Hands the draft in. What is not whole, or not what was read again, comes back to be read. */
export async function takeSubmission(applicant: Applicant): Promise<Response> {
  const draft = await openDraft(applicant)
  if (draft instanceof Response) return draft
  const { form, at } = applicant
  const { id } = draft.filing
  const isOther = form.text(formVersionField) !== String(draft.form?.id ?? '')
  if (nextUndone(draft) !== undefined || isOther) return seeOther(at.check(id))
  if (form.text(declaredField) !== 'co') return answerChecked(applicant, draft, [notDeclared])
  const { deps } = applicant.visit
  const joined = await joinPapers({ ...deps, folder: deps.attachmentFolder }, { id, actor: draft.actor })
  if (!joined.ok) return answerRefused(applicant, draft, joined)
  const order = { key: form.text(keyField), id, actor: draft.actor, seenVersion: joined.value.version }
  const submitted = await submitFiling(deps, { ...order, content: handedIn(draft) })
  return submitted.ok ? seeOther(at.receipt(id)) : answerRefused(applicant, draft, submitted)
}

/** Only what is asked as things stand, and the papers that are there. */
function handedIn(draft: Draft): FilingContent {
  const { content, form } = draft
  const whole = withPapers(content, draft)
  if (form === undefined || content.form === null) return whole
  return { ...whole, form: { versionId: form.id, answers: keptAnswers(form.definition, content.form.answers) } }
}

function answerRefused(
  applicant: Applicant,
  draft: Draft,
  { refusal, faults = [] }: Extract<FormDecision<never>, { ok: false }>,
): Response {
  return faults.length > 0 ? answerChecked(applicant, draft, faults) : answerTrouble(applicant, refusal)
}

const notDeclared: FieldFault = {
  field: declaredField,
  message: {
    vi: 'Hãy đọc lại rồi đánh dấu vào ô cam đoan ở cuối trang.',
    en: 'Read it again, then tick the declaration at the end of the page.',
  },
}
