import type { FilingContent } from '#filing/index.ts'
import { type Answers, type FormPage, prefilled, withOffers } from '#form/index.ts'
import type { Form } from '../../shared/form.ts'
import { FormPageFields, readPage } from '../form-fields/index.ts'
import type { Applicant } from './applicant.ts'
import type { Draft } from './draft.ts'
import type { StepProps } from './step-fields.tsx'
import { formSlug } from './steps.ts'

/** One page of the procedure's form; where nobody has been there, with what the account and earlier filings offer. */
export function FormFields({ applicant, draft, step, errors }: StepProps<'form'>) {
  const { form, context } = draft
  if (form === undefined) return null
  const answers = offered(applicant, draft, step.page)
  const { definition } = form
  return (
    <FormPageFields
      visit={applicant.visit}
      definition={definition}
      page={step.page}
      answers={answers}
      faults={errors}
      places={context.places}
    />
  )
}

function offered({ account }: Applicant, { form, content, context, earlier }: Draft, page: FormPage): Answers {
  const typed = content.form?.answers ?? {}
  if (form === undefined || content.visited.includes(formSlug(page.key))) return typed
  const offers = prefilled(form.definition, { ...(account && { account }), earlier, places: context.places })
  return withOffers(form.definition, typed, offers)
}

/** The content with what was sent of one page. */
export function withPage({ content, form }: Draft, page: FormPage, sent: Form): FilingContent {
  if (form === undefined) return content
  const answers = { ...content.form?.answers, [page.key]: readPage(page, sent) }
  return { ...content, form: { versionId: form.id, answers } }
}
