import { type Condition, type FormField, findNumber } from '#form/index.ts'
import { fold, tidy } from '#kernel/index.ts'
import type { FieldError } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'

/** Comparisons as stewards choose them. */
export const operators = ['la', 'khong-la', 'da', 'chua', 'less', 'at-most', 'more', 'at-least'] as const
export type Operator = (typeof operators)[number]

/** A field that a condition may ask about, under the name `page.field`. */
export interface Askable {
  readonly name: string
  readonly field: FormField
}

/** One line of a condition as it is typed: question, comparison, value. */
export interface ConditionRow {
  readonly field: string
  readonly operator: string
  readonly value: string
}

export interface FlatCondition {
  readonly join: 'all' | 'any'
  readonly rows: readonly ConditionRow[]
}

export const conditionRows = 3

/** The condition that the lines say; undefined where none is filled. Errors beside the lines. */
export function readCondition(
  form: Form,
  askable: readonly Askable[],
): { readonly condition: Condition | undefined; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = []
  const conditions = rowsTyped(form).flatMap((row, index): Condition[] => {
    if (row.field === '') return []
    const known = askable.find(({ name }) => name === row.field)
    const condition = known && rowCondition(row, known)
    if (condition !== undefined) return [condition]
    errors.push(rowError(index, row, known?.field))
    return []
  })
  const [first, ...others] = conditions
  const join = form.text('dk.gop') === 'any' ? 'any' : 'all'
  return { condition: others.length === 0 ? first : { is: join, of: conditions }, errors }
}

export function rowsTyped(form: Form): readonly ConditionRow[] {
  return Array.from({ length: conditionRows }, (_, index) => ({
    field: form.text(`dk.${index}.cau`),
    operator: form.text(`dk.${index}.phep`),
    value: tidy(form.text(`dk.${index}.gia-tri`)),
  }))
}

function rowCondition({ field, operator, value }: ConditionRow, known: Askable): Condition | undefined {
  const is = operators.find((each) => each === operator)
  if (is === undefined) return undefined
  if (is === 'da') return { is: 'filled', field }
  if (is === 'chua') return { is: 'not', of: { is: 'filled', field } }
  if (is === 'la' || is === 'khong-la') {
    const values = valuesOf(known.field, value)
    const [first] = values
    if (first === undefined) return undefined
    const same: Condition =
      values.length === 1 ? { is: 'equals', field, value: first } : { is: 'one-of', field, values }
    return is === 'la' ? same : { is: 'not', of: same }
  }
  const number = findNumber(value)
  return number === undefined ? undefined : { is, field, value: number }
}

/** Answers are named as people read them; several are parted by a semicolon. None where one is not offered. */
function valuesOf(field: FormField, typed: string): readonly string[] {
  if (field.kind === 'declaration') return ['yes']
  const parts = typed.split(';').map(tidy).filter(Boolean)
  if (!('options' in field)) return parts
  const found = parts.map((part) => field.options.find((option) => isNamed(option, part))?.value)
  return found.every((value) => value !== undefined) ? found : []
}

function isNamed(
  { value, label }: { readonly value: string; readonly label: FormField['label'] },
  part: string,
): boolean {
  return [value, label.vi, label.en].some((name) => fold(name) === fold(part))
}

function rowError(index: number, { value }: ConditionRow, field: FormField | undefined): FieldError {
  if (field === undefined)
    return {
      field: `dk.${index}.cau`,
      message: { vi: 'Hãy chọn một câu hỏi đứng trước.', en: 'Choose a question that comes before.' },
    }
  const offered = 'options' in field ? field.options.map(({ label }) => label) : []
  const [vi, en] =
    offered.length === 0
      ? [
          'Hãy ghi giá trị để so sánh (với số: chỉ ghi chữ số).',
          'Give the value to compare with (digits, of a number).',
        ]
      : [
          `Hãy ghi một trong các câu trả lời: ${offered.map((label) => label.vi).join('; ')}.`,
          `Give one of the answers: ${offered.map((label) => label.en).join('; ')}.`,
        ]
  const quoted = value === '' ? '' : `“${value}”: `
  return { field: `dk.${index}.gia-tri`, message: { vi: quoted + vi, en: quoted + en } }
}

/** The condition as lines; undefined where it says more than lines can. */
export function flatCondition(
  condition: Condition | undefined,
  askable: readonly Askable[],
): FlatCondition | undefined {
  if (condition === undefined) return { join: 'all', rows: [] }
  const parts = condition.is === 'all' || condition.is === 'any' ? condition.of : [condition]
  const rows = parts.flatMap((part) => flatRow(part, askable) ?? [])
  const isWhole = rows.length === parts.length && rows.length <= conditionRows
  return isWhole ? { join: condition.is === 'any' ? 'any' : 'all', rows } : undefined
}

function flatRow(condition: Condition, askable: readonly Askable[]): ConditionRow | undefined {
  const isNot = condition.is === 'not'
  const inner = isNot ? condition.of : condition
  if ('of' in inner) return undefined
  const { field } = inner
  if (inner.is === 'filled') return { field, operator: isNot ? 'chua' : 'da', value: '' }
  if (inner.is === 'equals' || inner.is === 'one-of') {
    const known = askable.find(({ name }) => name === field)?.field
    const values = inner.is === 'equals' ? [inner.value] : inner.values
    return { field, operator: isNot ? 'khong-la' : 'la', value: values.map((value) => named(known, value)).join('; ') }
  }
  return isNot ? undefined : { field, operator: inner.is, value: `${inner.value}`.replace('.', ',') }
}

function named(field: FormField | undefined, value: string): string {
  const option = field && 'options' in field ? field.options.find((each) => each.value === value) : undefined
  return option?.label.vi ?? value
}
