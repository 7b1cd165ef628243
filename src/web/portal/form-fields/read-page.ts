import {
  type AddressTyped,
  type Answers,
  type AnswerValue,
  type FormDefinition,
  type FormField,
  type FormPage,
  homeProvince,
  type PageAnswers,
  type RowTyped,
  shownPages,
} from '#form/index.ts'
import type { Form } from '../../shared/form.ts'
import { askedField, countName, elsewhereName, otherProvince } from './control-names.ts'
import { moved, moveOf } from './move.ts'

/** More than any page or table may hold: a count from outside is no command. */
const most = 60

/** What was typed into the page's fields, with an entry or row added or taken away where such a button was pressed. */
export function readPage(page: FormPage, form: Form): PageAnswers | readonly PageAnswers[] {
  if (page.repeat === undefined) return readEntry(page, page.key, form)
  const entries = Array.from({ length: countOf(page.key, form) }, (_, index) =>
    readEntry(page, `${page.key}.${index}`, form),
  )
  return moved(entries, page.key, { move: moveOf(form), blank: {} })
}

/** Whether answering the page brought questions that the form did not show: they are asked before anything is called missing. */
export function hasNewQuestions(
  { definition, answers }: { readonly definition: FormDefinition; readonly answers: Answers },
  page: FormPage,
  form: Form,
): boolean {
  const asked = form.text(askedField)
  if (asked === '') return false
  const known = new Set(asked.split(' '))
  const shown = shownPages(definition, answers).find((each) => each.page.key === page.key)
  return shown?.entries.some(({ fields }) => fields.some(({ name }) => !known.has(name))) ?? false
}

function countOf(name: string, form: Form): number {
  const count = Number(form.text(countName(name)))
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 0
}

function readEntry(page: FormPage, prefix: string, form: Form): PageAnswers {
  return Object.fromEntries(
    page.fields.flatMap((field): [string, AnswerValue][] => {
      const value = readField(field, `${prefix}.${field.key}`, form)
      return value === undefined ? [] : [[field.key, value]]
    }),
  )
}

function readField(field: FormField, name: string, form: Form): AnswerValue | undefined {
  if (field.kind === 'choices' || field.kind === 'file') return form.all(name)
  if (field.kind === 'address') return readAddress(name, form)
  if (field.kind === 'table') return readRows(field, name, form)
  return form.all(name)[0]
}

/** One list holds the communes at home and the other provinces; the commune elsewhere is typed. */
function readAddress(name: string, form: Form): AddressTyped {
  const chosen = form.text(`${name}.commune`)
  const detail = form.text(`${name}.detail`)
  if (chosen.startsWith(otherProvince))
    return { detail, commune: form.text(elsewhereName(name)), province: chosen.slice(otherProvince.length) }
  return { detail, commune: chosen, province: chosen === '' ? '' : homeProvince }
}

function readRows(field: Extract<FormField, { kind: 'table' }>, name: string, form: Form): readonly RowTyped[] {
  const rows = Array.from({ length: countOf(name, form) }, (_, index) =>
    Object.fromEntries(field.columns.map(({ key }) => [key, form.text(`${name}.${index}.${key}`)])),
  )
  return moved(rows, name, { move: moveOf(form), blank: {} })
}
