import { type Post, refusalsOfDays, refusalsOfPlace, type Term } from '#identity/index.ts'
import { findPlainDate, type PlainDate, type Refusal, type Text } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'

/** What may stand in the form of a term. */
export interface TermChoices {
  readonly posts: readonly Post[]
  readonly units: readonly Unit[]
  readonly today: PlainDate
}

/** The term that can be given, unless there are errors. */
export interface ReadTerm {
  readonly term?: Term
  readonly errors: readonly FieldError[]
}

/** The term that somebody typed, and all that is wrong with it. An empty first day is today. */
export function readTerm(form: Form, choices: TermChoices): ReadTerm {
  const [place, days] = [readPlace(form, choices), readDays(form, choices)]
  const errors = [...place.errors, ...days.errors]
  return errors.length > 0 || place.held === undefined ? { errors } : { term: { ...place.held, ...days.days }, errors }
}

function readPlace(form: Form, { posts, units }: TermChoices) {
  const post = posts.find((known) => known === form.text('vai-tro'))
  const code = form.text('don-vi')
  const unit = units.find(({ agencyCode }) => agencyCode === code)
  const isUnknown = code !== '' && unit === undefined
  const held = post && { post, unitId: unit?.id ?? null }
  const errors = [
    ...(post === undefined ? [{ field: 'vai-tro', message: noPost }] : []),
    ...(isUnknown ? [{ field: 'don-vi', message: noUnit }] : []),
    ...(held === undefined || isUnknown ? [] : refusalsOfPlace(held).map(errorOf)),
  ]
  return { held, errors }
}

function readDays(form: Form, choices: TermChoices) {
  const [first, last] = [form.text('tu'), form.text('den')]
  const from = first.trim() === '' ? choices.today : findPlainDate(first)
  const to = last.trim() === '' ? undefined : findPlainDate(last)
  const days = { from: from ?? choices.today, ...(to !== undefined && { to }) }
  const errors = [
    ...(from === undefined ? [{ field: 'tu', message: noDay(first) }] : []),
    ...(last.trim() !== '' && to === undefined ? [{ field: 'den', message: noDay(last) }] : []),
    ...(from === undefined ? [] : refusalsOfDays(days).map(errorOf)),
  ]
  return { days, errors }
}

const noPost: Text = { vi: 'Chưa chọn vai trò. Hãy chọn trong danh sách.', en: 'Choose the post from the list.' }
const noUnit: Text = {
  vi: 'Đơn vị này không có hôm nay, hoặc không thuộc phần bạn quản lý. Hãy chọn trong danh sách.',
  en: 'There is no such unit today, or it is not yours to manage. Choose it from the list.',
}

function noDay(typed: string): Text {
  const found = typed.slice(0, 30)
  return {
    vi: `“${found}” không phải một ngày. Hãy nhập ngày/tháng/năm, ví dụ 01/12/2026.`,
    en: `“${found}” is no day. Enter day/month/year, such as 01/12/2026.`,
  }
}

const fields: Readonly<Record<string, string>> = {
  'account-bad': 'tai-khoan',
  'account-taken': 'tai-khoan',
  'name-missing': 'ho-ten',
  'unit-missing': 'don-vi',
  'unit-not-wanted': 'don-vi',
  'not-permitted': 'don-vi',
  'days-wrong': 'den',
  'held-already': 'vai-tro',
}

/** The field that a refusal is about; the page as a whole where it is about none. */
export function errorOf({ code, message }: Refusal): FieldError {
  return { field: fields[code] ?? 'main', message }
}
