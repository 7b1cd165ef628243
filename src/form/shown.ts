import { isBlank } from '#kernel/index.ts'
import {
  type Answers,
  type AnswerValue,
  entriesOf,
  isBlankRow,
  isUnanswered,
  own,
  type PageAnswers,
  plainAnswer,
  type Shaped,
  shaped,
} from './answers.ts'
import type { Condition } from './condition.ts'
import type { FormDefinition, FormField, FormPage } from './definition.ts'
import { holds, type Known } from './holds.ts'

/** A field that is asked, with what stands in it. */
export interface ShownField {
  readonly field: FormField
  readonly answer: Shaped
  /** The name of its control, and by which faults point to it: `page.field`, `page.index.field` in a repeated page. */
  readonly name: string
}

/** One filling of a page: the only one, or one of several. */
export interface ShownEntry {
  /** Place among several, from 0; undefined where the page is filled once. */
  readonly index?: number
  readonly fields: readonly ShownField[]
}

export interface ShownPage {
  readonly page: FormPage
  readonly entries: readonly ShownEntry[]
}

/**
 * The pages that are asked as things stand, each with the fields that are asked. One pass from the first page to the last: a
 * condition sees only what comes before it, and what is not asked counts as unanswered.
 */
export function shownPages(definition: FormDefinition, answers: Answers): readonly ShownPage[] {
  const known = new Map<string, Known>()
  return definition.pages.flatMap((page) => {
    if (!isAsked(page.when, known)) return []
    const entries = entriesOf(answers, page).map((values, index) => shownEntry(page, values, { known, index }))
    const isEmpty = page.repeat === undefined && entries.every(({ fields }) => fields.length === 0)
    return isEmpty ? [] : [{ page, entries }]
  })
}

/** The pages that are asked as things stand, in order. */
export function pagesOf(definition: FormDefinition, answers: Answers): readonly FormPage[] {
  return shownPages(definition, answers).map(({ page }) => page)
}

interface Place {
  readonly known: Map<string, Known>
  readonly index: number
}

function shownEntry(page: FormPage, values: PageAnswers, { known, index }: Place): ShownEntry {
  // What one entry answers, the next does not know.
  const here = page.repeat === undefined ? known : new Map(known)
  const fields = page.fields.flatMap((field) => {
    if (!isAsked(field.when, here)) return []
    const answer = shaped(field, own(values, field.key))
    here.set(`${page.key}.${field.key}`, { kind: field.kind, answer })
    return [{ field, answer, name: fieldName(page, field, index) }]
  })
  return page.repeat === undefined ? { fields } : { index, fields }
}

function isAsked(when: Condition | undefined, known: ReadonlyMap<string, Known>): boolean {
  return when === undefined || holds(when, known)
}

/** The name of a field's control; `index` counts in a repeated page. */
export function fieldName(page: FormPage, field: { readonly key: string }, index: number): string {
  return page.repeat === undefined ? `${page.key}.${field.key}` : `${page.key}.${index}.${field.key}`
}

/** What of the answers is handed in: only what is asked as things stand and was answered, without empty rows. */
export function keptAnswers(definition: FormDefinition, answers: Answers): Answers {
  return Object.fromEntries(
    shownPages(definition, answers).map(({ page, entries }) => {
      const kept = entries.map(keptEntry)
      return [page.key, page.repeat === undefined ? (kept[0] ?? {}) : kept]
    }),
  )
}

function keptEntry({ fields }: ShownEntry): PageAnswers {
  const answered = fields.filter(({ answer }) => !isUnanswered(answer))
  return Object.fromEntries(answered.map(({ field, answer }) => [field.key, keptValue(answer)]))
}

function keptValue(answer: Shaped): AnswerValue {
  if (answer.shape !== 'rows') return plainAnswer(answer)
  const rows = answer.rows.filter((row) => !isBlankRow(row))
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => !isBlank(text))))
}
