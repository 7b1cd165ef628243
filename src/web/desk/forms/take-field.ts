import { type FormField, type FormPage, withField } from '#form/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { askableBefore } from './askable.ts'
import { answerFieldPage } from './field-page.tsx'
import { keepForm, type OpenForm, openForm } from './open-form.ts'
import { newField, type ReadField, readField } from './read-field.ts'
import { refused } from './take-form.ts'
import { kinds } from './words-of.ts'

/** A question as typed, or of another kind. */
export async function takeField(visit: OfficerVisit): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const page = open.definition.pages.find(({ key }) => key === visit.param('page'))
  const field = page?.fields.find(({ key }) => key === visit.param('field'))
  if (page === undefined || field === undefined) return answerFieldPage(visit, [])
  const { field: next, errors } = editedField(visit, open, { page, field })
  if (errors.length > 0) return answerFieldPage(visit, errors)
  const at = { page: page.key, field: field.key }
  const kept = await keepForm(
    visit,
    open,
    withField(open.definition, at, () => next),
  )
  if (!kept.ok) return answerFieldPage(visit, [refused(kept.refusal, 'nhan')])
  return seeOther(visit.paths.formField(open.procedure.code, page.key, field.key, { xong: 'luu' }))
}

interface Place {
  readonly page: FormPage
  readonly field: FormField
}

function editedField({ form }: OfficerVisit, open: OpenForm, { page, field }: Place): ReadField {
  if (form.text('lam') !== 'doi-kieu')
    return readField(form, field, askableBefore(open.definition, page.key, field.key))
  const kind = kinds.find((each) => each === form.text('kieu')) ?? field.kind
  const { key, label, hint, isOptional, when, prefill } = field
  const kept = {
    ...(hint && { hint }),
    ...(isOptional && { isOptional }),
    ...(when && { when }),
    ...(prefill && { prefill }),
  }
  return { field: { ...newField(kind, label, []), ...kept, key }, errors: [] }
}
