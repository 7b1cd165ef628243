import { addDays, formatDay } from '#kernel/index.ts'
import type { Answers, AnswerValue, PageAnswers } from './answers.ts'
import type { AnswerContext } from './check-value.ts'
import { declared, type FormDefinition, type FormField, type FormPage, type TableColumn } from './definition.ts'
import { homeProvince } from './places.ts'

/** Invented answers to every question of the form, whether it is asked or not, that have no fault: to try a form with. */
export function sampleAnswers(definition: FormDefinition, context: AnswerContext): Answers {
  return Object.fromEntries(definition.pages.map((page) => [page.key, samplePage(page, context)]))
}

/** Invented answers to one page. */
export function samplePage({ fields, repeat }: FormPage, context: AnswerContext): PageAnswers | readonly PageAnswers[] {
  const entry = Object.fromEntries(fields.map((field) => [field.key, sampleValue(field, context)]))
  return repeat === undefined ? entry : Array.from({ length: Math.max(1, repeat.min) }, () => entry)
}

function sampleValue(field: FormField, context: AnswerContext): AnswerValue {
  switch (field.kind) {
    case 'choices':
      return field.options.slice(0, 1).map(({ value }) => value)
    case 'file':
      return ['mau']
    case 'address':
      return { detail: 'Bản Mẫu', commune: context.places.communes[0] ?? '', province: homeProvince }
    case 'table': {
      const row = Object.fromEntries(field.columns.map((column) => [column.key, sampleText(column, context)]))
      return Array.from({ length: Math.max(1, field.least ?? 0) }, () => row)
    }
    default:
      return sampleText(field, context)
  }
}

const texts = {
  'identity-number': '011187000001',
  phone: '0900 000 000',
  email: 'mau@vi-du.vn',
  declaration: declared,
} as const

function sampleText(field: FormField | TableColumn, { today }: AnswerContext): string {
  switch (field.kind) {
    case 'number':
    case 'money':
      return sampleNumber(field)
    case 'date':
      return formatDay(field.bound === 'future' ? addDays(today, 7) : addDays(today, -30))
    case 'choice':
      return field.options[0]?.value ?? ''
    case 'text':
    case 'long-text':
      return 'Lò Thị Mẫu'.slice(0, field.longest)
    case 'identity-number':
    case 'phone':
    case 'email':
    case 'declaration':
      return texts[field.kind]
    default:
      return ''
  }
}

function sampleNumber({
  kind,
  least,
  greatest,
}: {
  kind: 'number' | 'money'
  least?: number
  greatest?: number
}): string {
  const usual = kind === 'money' ? 1_000_000 : 1
  return `${Math.ceil(Math.min(Math.max(usual, least ?? usual), greatest ?? Number.MAX_SAFE_INTEGER))}`
}
