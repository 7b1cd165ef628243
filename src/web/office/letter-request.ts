import { parseLetterNumber } from '#directive/index.ts'
import { dayOf, findPlainDate, formatDay, type Instant, type PlainDate } from '#kernel/index.ts'
import type { FieldError } from '../shared/field.tsx'

/** Number and date of a letter as its form has them. */
export interface TypedLetter {
  readonly so: string
  readonly ngay: string
}

export interface LetterRequest {
  readonly typed: TypedLetter
  /** Absent until somebody gives one: the page then shows a draft. */
  readonly number?: string
  readonly date: PlainDate
  /** The same for an address. */
  readonly query: { readonly so?: string; readonly ngay?: string }
  readonly errors: readonly FieldError[]
}

/** The day is today's where none is asked for. */
export function readLetterRequest(query: URLSearchParams, now: Instant): LetterRequest {
  const number = readNumber((query.get('so') ?? '').trim())
  const day = readDay(query.get('ngay'), dayOf(now))
  return {
    typed: { so: number.typed, ngay: day.typed },
    ...(number.value !== undefined && { number: number.value }),
    date: day.value ?? dayOf(now),
    query: { ...(number.value !== undefined && { so: number.value }), ...(query.has('ngay') && { ngay: day.iso }) },
    errors: [...number.errors, ...day.errors],
  }
}

function readNumber(typed: string): { typed: string; value?: string; errors: readonly FieldError[] } {
  if (typed === '') return { typed, errors: [] }
  const number = parseLetterNumber(typed)
  return number.ok
    ? { typed: number.value, value: number.value, errors: [] }
    : { typed, errors: [{ field: 'so', message: number.refusal.message }] }
}

function readDay(sent: string | null, today: PlainDate) {
  const typed = sent ?? today
  const value = findPlainDate(typed)
  return value === undefined
    ? { typed, iso: typed, errors: [{ field: 'ngay', message: notADay(typed) }] }
    : { typed: formatDay(value), iso: value, value, errors: [] }
}

function notADay(text: string) {
  const found = text.slice(0, 60)
  return {
    vi: `Ngày công văn: “${found}” không phải là ngày. Hãy ghi như 03/04/2020.`,
    en: `Date of the letter: “${found}” is not a day. Write it like 03/04/2020.`,
  }
}
