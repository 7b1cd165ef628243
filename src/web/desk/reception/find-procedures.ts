import { type Catalogue, type Field, type Procedure, proceduresOn } from '#catalogue/index.ts'
import { fold, isValidOn, type PlainDate } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'

/** Procedures of one field, as they are offered for choosing. */
export interface OfferedField {
  readonly field: Field | undefined
  readonly procedures: readonly OfferedProcedure[]
}

export interface OfferedProcedure {
  readonly procedure: Procedure
  /** What is typed to find it: its words and code without diacritics, and the first letters of its words in one. */
  readonly words: string
}

interface Asked {
  readonly unit: Unit
  readonly today: PlainDate
  readonly text: string
}

/** What the unit receives today and the typed letters fit, field by field, in the order of the catalogue. */
export function offeredProcedures(catalogue: Catalogue, { unit, today, text }: Asked): readonly OfferedField[] {
  const fitting = proceduresOn(catalogue, today, [unit.level])
    .map((procedure) => ({ procedure, words: searchWords(procedure) }))
    .filter(({ words }) => fits(words, text))
  const fieldIds = [...new Set(fitting.map(({ procedure }) => procedure.fieldId))]
  return fieldIds.map((id) => ({
    field: catalogue.fields.find((field) => field.id === id && isValidOn(field, today)),
    procedures: fitting.filter(({ procedure }) => procedure.fieldId === id),
  }))
}

function searchWords({ name, code }: Procedure): string {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
  return [...words, words.map(([first]) => first).join(''), fold(code)].join(' ')
}

/** Whether each word of `text` begins one of `words`: `khai s`, `dkks`, `1.001`. The script of the page filters alike. */
function fits(words: string, text: string): boolean {
  return fold(text)
    .split(' ')
    .every((word) => ` ${words}`.includes(` ${word}`))
}
