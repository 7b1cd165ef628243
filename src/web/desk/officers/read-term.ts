import type { Post, Term } from '#identity/index.ts'
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

type Read = { readonly term: Term } | { readonly errors: readonly FieldError[] }

/** The term that somebody typed, or what of it cannot be read. An empty first day is today. */
export function readTerm(form: Form, { posts, units, today }: TermChoices): Read {
  const post = posts.find((known) => known === form.text('vai-tro'))
  const code = form.text('don-vi')
  const unit = units.find(({ agencyCode }) => agencyCode === code)
  const from = form.text('tu').trim() === '' ? today : findPlainDate(form.text('tu'))
  const to = form.text('den').trim() === '' ? null : findPlainDate(form.text('den'))
  const errors = [
    ...(post === undefined ? [{ field: 'vai-tro', message: noPost }] : []),
    ...(code !== '' && unit === undefined ? [{ field: 'don-vi', message: noUnit }] : []),
    ...(from === undefined ? [{ field: 'tu', message: noDay(form.text('tu')) }] : []),
    ...(to === undefined ? [{ field: 'den', message: noDay(form.text('den')) }] : []),
  ]
  if (errors.length > 0 || post === undefined || from === undefined || to === undefined) return { errors }
  return { term: { post, unitId: unit?.id ?? null, from, ...(to !== null && { to }) } }
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
