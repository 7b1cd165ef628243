import { discardFormDraft, type FormDefinition, keyFrom, movedItem, publishForm, withoutItem } from '#form/index.ts'
import type { Refusal } from '#kernel/index.ts'
import { tidy } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerFormPage } from './form-page.tsx'
import { keepForm, openForm, orderOf } from './open-form.ts'
import { readText } from './typed-text.tsx'

/** Pages added, moved and removed, and the form's title. */
export async function takeForm(visit: OfficerVisit): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const edited = editedForm(visit, open.definition)
  if ('field' in edited) return answerFormPage(visit, [edited])
  const kept = await keepForm(visit, open, edited)
  if (!kept.ok) return answerFormPage(visit, [refused(kept.refusal, 'trang-moi')])
  const { code } = open.procedure
  const added = edited.pages.length > open.definition.pages.length ? edited.pages.at(-1) : undefined
  const done = { xong: visit.form.text('xoa') === '' ? 'luu' : 'xoa' }
  return seeOther(added ? visit.paths.formPage(code, added.key, done) : visit.paths.form(code, done))
}

/** A refusal as an error of the control by which it came. */
export function refused({ message }: Refusal, field: string): FieldError {
  return { field, message }
}

function editedForm({ form }: OfficerVisit, definition: FormDefinition): FormDefinition | FieldError {
  const { pages } = definition
  const [up, down, gone] = [form.text('len'), form.text('xuong'), form.text('xoa')]
  if (up !== '') return { ...definition, pages: movedItem(pages, up, -1) }
  if (down !== '') return { ...definition, pages: movedItem(pages, down, 1) }
  if (gone !== '') return { ...definition, pages: withoutItem(pages, gone) }
  if (form.text('lam') === 'ten') {
    const title = readText(form, 'ten')
    return title === undefined ? noWords('ten') : { ...definition, title }
  }
  const title = tidy(form.text('trang-moi'))
  if (title === '') return noWords('trang-moi')
  const key = keyFrom(
    title,
    pages.map((page) => page.key),
  )
  return { ...definition, pages: [...pages, { key, title: { vi: title, en: title }, fields: [] }] }
}

function noWords(field: string): FieldError {
  return { field, message: { vi: 'Hãy ghi tên bằng tiếng Việt.', en: 'Give the name in Vietnamese.' } }
}

/** Publishes the draft, or throws it away. */
export async function takePublication(visit: OfficerVisit): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const { deps, paths, form } = visit
  const { code } = open.procedure
  const order = orderOf(visit, open.procedure)
  if (form.text('lam') === 'bo') {
    const discarded = await discardFormDraft(deps.db, order)
    return discarded.ok
      ? seeOther(paths.forms({ xong: 'bo' }))
      : answerFormPage(visit, [refused(discarded.refusal, 'vi-sao')])
  }
  const published = await publishForm(deps.db, { ...order, note: form.text('vi-sao') })
  if (!published.ok) return answerFormPage(visit, [refused(published.refusal, 'vi-sao')])
  return seeOther(paths.form(code, { xong: 'cong-bo' }))
}
