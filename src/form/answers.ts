import { isBlank } from '#kernel/index.ts'
import type { FieldKind, FormField } from './definition.ts'

/** An address as typed: number, street or village in `detail`; names of commune and province. */
export interface AddressTyped {
  readonly detail: string
  readonly commune: string
  readonly province: string
}

/** A row of a table as typed, by the keys of its columns. */
export type RowTyped = Readonly<Record<string, string>>

/**
 * An answer exactly as typed, however wrong: a text; of choices and files the values chosen or the files' ids; of an address
 * its parts; of a table its rows.
 */
export type AnswerValue = string | readonly string[] | AddressTyped | readonly RowTyped[]

/** The answers on one page, or in one entry of a repeated one, by the keys of its fields. */
export interface PageAnswers {
  readonly [field: string]: AnswerValue
}

/** All answers to a form, by the keys of its pages; of a repeated page its entries in order. */
export interface Answers {
  readonly [page: string]: PageAnswers | readonly PageAnswers[]
}

type Shape = 'text' | 'list' | 'address' | 'rows'

export function shapeOf(kind: FieldKind): Shape {
  if (kind === 'choices' || kind === 'file') return 'list'
  if (kind === 'table') return 'rows'
  return kind === 'address' ? 'address' : 'text'
}

export const emptyAddress: AddressTyped = { detail: '', commune: '', province: '' }

const emptyValues: Readonly<Record<Shape, AnswerValue>> = { text: '', list: [], address: emptyAddress, rows: [] }

/** The answer to a question that nobody has answered. */
export function emptyValue(field: FormField): AnswerValue {
  return emptyValues[shapeOf(field.kind)]
}

/** An answer in one of four shapes, told apart. */
export type Shaped =
  | { readonly shape: 'text'; readonly text: string }
  | { readonly shape: 'list'; readonly list: readonly string[] }
  | { readonly shape: 'address'; readonly address: AddressTyped }
  | { readonly shape: 'rows'; readonly rows: readonly RowTyped[] }

/** A value from anywhere as an answer to the field; what does not fit is no answer. */
export function shaped(field: FormField, value: unknown): Shaped {
  const shape = shapeOf(field.kind)
  if (shape === 'text') return { shape, text: textOf(value) }
  if (shape === 'list') return { shape, list: listOf(value).filter((each) => typeof each === 'string') }
  if (shape === 'rows')
    return {
      shape,
      rows: listOf(value)
        .filter(isRecord)
        .map((row) => rowOf(field, row)),
    }
  const parts = isRecord(value) ? value : {}
  return {
    shape,
    address: {
      detail: textOf(own(parts, 'detail')),
      commune: textOf(own(parts, 'commune')),
      province: textOf(own(parts, 'province')),
    },
  }
}

/** The plain answer that a shaped one stands for. */
export function plainAnswer(answer: Shaped): AnswerValue {
  if (answer.shape === 'text') return answer.text
  if (answer.shape === 'list') return answer.list
  return answer.shape === 'rows' ? answer.rows : answer.address
}

/** Whether nothing was typed or chosen; rows in which nothing stands are none. */
export function isUnanswered(answer: Shaped): boolean {
  if (answer.shape === 'text') return isBlank(answer.text)
  if (answer.shape === 'list') return answer.list.length === 0
  if (answer.shape === 'rows') return answer.rows.every(isBlankRow)
  return Object.values(answer.address).every(isBlank)
}

export function isBlankRow(row: RowTyped): boolean {
  return Object.values(row).every(isBlank)
}

/** What an object holds itself under that name: never what every object has, such as `constructor`. */
export function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Readonly<Record<string, unknown>>)[key] : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function rowOf(field: FormField, row: Readonly<Record<string, unknown>>): RowTyped {
  const columns = field.kind === 'table' ? field.columns : []
  return Object.fromEntries(columns.map(({ key }) => [key, textOf(own(row, key))]))
}

/** The entries that a page's answers hold: of a page that is not repeated always one. */
export function entriesOf(
  answers: Answers,
  page: { readonly key: string; readonly repeat?: unknown },
): readonly PageAnswers[] {
  const held = own(answers, page.key)
  if (page.repeat === undefined) return [isRecord(held) ? (held as PageAnswers) : {}]
  return listOf(held).filter(isRecord) as readonly PageAnswers[]
}
