import { type FormDefinition, type FormPage, findNumber, movedItem, withoutItem, withPage } from '#form/index.ts'
import { type Text, tidy } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { askableBefore } from './askable.ts'
import { keepForm, openForm } from './open-form.ts'
import { answerPagePage } from './page-page.tsx'
import { conditionTyped, newField } from './read-field.ts'
import { refused } from './take-form.ts'
import { readText } from './typed-text.tsx'
import { kinds } from './words-of.ts'

/** The page's settings, and questions added, moved and removed. */
export async function takePage(visit: OfficerVisit): Promise<Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const page = open.definition.pages.find(({ key }) => key === visit.param('page'))
  if (page === undefined) return answerPagePage(visit, [])
  const edited = editedPage(visit.form, page, open.definition)
  if (Array.isArray(edited)) return answerPagePage(visit, edited)
  const next = edited as FormPage
  const kept = await keepForm(
    visit,
    open,
    withPage(open.definition, page.key, () => next),
  )
  if (!kept.ok) return answerPagePage(visit, [refused(kept.refusal, 'ten')])
  const { code } = open.procedure
  const added = next.fields.length > page.fields.length ? next.fields.at(-1) : undefined
  const done = { xong: visit.form.text('xoa') === '' ? 'luu' : 'xoa' }
  return seeOther(
    added ? visit.paths.formField(code, page.key, added.key, done) : visit.paths.formPage(code, page.key, done),
  )
}

function editedPage(form: Form, page: FormPage, definition: FormDefinition): FormPage | readonly FieldError[] {
  const { fields } = page
  const [up, down, gone] = [form.text('len'), form.text('xuong'), form.text('xoa')]
  if (up !== '') return { ...page, fields: movedItem(fields, up, -1) }
  if (down !== '') return { ...page, fields: movedItem(fields, down, 1) }
  if (gone !== '') return { ...page, fields: withoutItem(fields, gone) }
  return form.text('lam') === 'them-cau' ? withNewField(form, page) : withSettings(form, page, definition)
}

function withNewField(form: Form, page: FormPage): FormPage | readonly FieldError[] {
  const label = tidy(form.text('cau-moi'))
  const kind = kinds.find((each) => each === form.text('kieu')) ?? 'text'
  if (label === '') return [error('cau-moi', 'Hãy ghi câu hỏi bằng tiếng Việt.', 'Give the question in Vietnamese.')]
  const taken = page.fields.map(({ key }) => key)
  return { ...page, fields: [...page.fields, newField(kind, { vi: label, en: label }, taken)] }
}

function withSettings(form: Form, page: FormPage, definition: FormDefinition): FormPage | readonly FieldError[] {
  const title = readText(form, 'ten')
  const help = readHelp(form)
  const { condition, errors } = conditionTyped(form, page.when, askableBefore(definition, page.key))
  const repeat = readRepeat(form)
  const wrong = [
    ...(title === undefined
      ? [error('ten', 'Hãy ghi tên trang bằng tiếng Việt.', 'Give the title in Vietnamese.')]
      : []),
    ...repeat.errors,
    ...errors,
  ]
  if (wrong.length > 0) return wrong
  return {
    key: page.key,
    title: title ?? page.title,
    ...(help && { help }),
    ...(condition && { when: condition }),
    ...(repeat.value && { repeat: repeat.value }),
    fields: page.fields,
  }
}

/** Paragraphs stay paragraphs. */
function readHelp(form: Form): Text | undefined {
  const [vi = '', en = ''] = ['giai-thich', 'giai-thich-en'].map((name) =>
    form.text(name).split('\n').map(tidy).filter(Boolean).join('\n'),
  )
  return vi === '' ? undefined : { vi, en: en === '' ? vi : en }
}

function readRepeat(form: Form): { readonly value: FormPage['repeat']; readonly errors: readonly FieldError[] } {
  const item = readText(form, 'moi-lan')
  if (item === undefined) return { value: undefined, errors: [] }
  const [min = Number.NaN, max = Number.NaN] = ['it-nhat', 'nhieu-nhat'].map((name) => findNumber(form.text(name)))
  const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= 50
  const errors = [
    ...(isCount(min) ? [] : [error('it-nhat', 'Hãy ghi một số từ 0 đến 50.', 'Enter a number from 0 to 50.')]),
    ...(isCount(max) && max >= 1
      ? []
      : [error('nhieu-nhat', 'Hãy ghi một số từ 1 đến 50.', 'Enter a number from 1 to 50.')]),
  ]
  return { value: errors.length > 0 ? undefined : { min, max, item }, errors }
}

function error(field: string, vi: string, en: string): FieldError {
  return { field, message: { vi, en } }
}
