import { dong, findSum, formatDay, formatMoney, isBlank, type Text, tidy } from '#kernel/index.ts'
import type { Answers } from './answers.ts'
import { type AddressTyped, isBlankRow, isUnanswered, type RowTyped, type Shaped } from './answers.ts'
import type { FormDefinition, FormField, FormOption, TableColumn } from './definition.ts'
import { type ShownEntry, type ShownPage, shownPages } from './shown.ts'
import { findTypedDay } from './typed-day.ts'
import { findNumber, formatNumber } from './typed-number.ts'

/** One page, or one entry of a repeated page, as it is read before sending and by officers. */
export interface AnswerSection {
  readonly page: string
  /** Which of several, from 0. */
  readonly entry?: number
  readonly title: Text
  readonly rows: readonly AnswerRow[]
}

export interface AnswerRow {
  /** The name of its control. */
  readonly field: string
  readonly label: Text
  readonly kind: FormField['kind']
  /** The answer in lines; none where it was left empty. Of files, their ids. */
  readonly lines: readonly Text[]
}

/** What is asked as things stand, with its answers as people read them: days, sums and chosen words written out. */
export function describeAnswers(definition: FormDefinition, answers: Answers): readonly AnswerSection[] {
  return shownPages(definition, answers).flatMap((shown) => shown.entries.map((entry) => sectionOf(shown, entry)))
}

function sectionOf({ page }: ShownPage, { index, fields }: ShownEntry): AnswerSection {
  const rows = fields.map(({ field, answer, name }) => ({
    field: name,
    label: field.label,
    kind: field.kind,
    lines: linesOf(field, answer),
  }))
  if (index === undefined || page.repeat === undefined) return { page: page.key, title: page.title, rows }
  const { item } = page.repeat
  const title = { vi: `${item.vi} ${index + 1}`, en: `${item.en} ${index + 1}` }
  return { page: page.key, entry: index, title, rows }
}

function linesOf(field: FormField, answer: Shaped): readonly Text[] {
  if (isUnanswered(answer)) return []
  if (answer.shape === 'address') return [same(formatAddress(answer.address))]
  if (answer.shape === 'rows') return field.kind === 'table' ? rowLines(field.columns, answer.rows) : []
  if (answer.shape === 'text') return [saidText(field, answer.text)]
  return answer.list.map((each) => ('options' in field ? saidOption(field.options, each) : same(each)))
}

/** `12 Võ Nguyên Giáp, phường Mường Thanh, Điện Biên`; parts left empty are left out. */
export function formatAddress({ detail, commune, province }: AddressTyped): string {
  return [detail, commune, province]
    .filter((part) => !isBlank(part))
    .map(tidy)
    .join(', ')
}

function rowLines(columns: readonly TableColumn[], rows: readonly RowTyped[]): readonly Text[] {
  return rows
    .filter((row) => !isBlankRow(row))
    .map((row) => {
      const cells = columns.flatMap((column) => {
        const text = row[column.key] ?? ''
        return isBlank(text) ? [] : [saidText(column, text)]
      })
      return { vi: cells.map(({ vi }) => vi).join(' · '), en: cells.map(({ en }) => en).join(' · ') }
    })
}

function saidText(field: FormField | TableColumn, text: string): Text {
  switch (field.kind) {
    case 'choice':
      return saidOption(field.options, text)
    case 'declaration':
      return { vi: 'Đồng ý', en: 'Agreed' }
    case 'money':
      return saidSum(text)
    case 'number':
      return saidNumber(text, field.unit)
    case 'date': {
      const day = findTypedDay(text)
      return same(day === undefined ? text : formatDay(day))
    }
    case 'long-text':
      return same(text.trim())
    default:
      return same(tidy(text))
  }
}

function saidSum(text: string): Text {
  const sum = findSum(text)
  return same(sum === undefined ? tidy(text) : formatMoney(dong(sum)).replace('Không thu', '0 đồng'))
}

function saidNumber(text: string, unit: Text | undefined): Text {
  const number = findNumber(text)
  const written = number === undefined ? tidy(text) : formatNumber(number)
  return unit === undefined ? same(written) : { vi: `${written} ${unit.vi}`, en: `${written} ${unit.en}` }
}

/** A chosen value that the form no longer offers is said as it stands. */
function saidOption(options: readonly FormOption[], value: string): Text {
  return options.find((option) => option.value === value)?.label ?? same(value)
}

function same(text: string): Text {
  return { vi: text, en: text }
}
