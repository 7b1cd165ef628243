import { isValidOn, latestVersion, type PlainDate, type ProcedureId, type Validity } from '#kernel/index.ts'
import type { Catalogue, Procedure } from './catalogue.ts'
import type { Name } from './likeness.ts'
import { tellingWords, wordsOf } from './search-words.ts'
import type { Signposts } from './signposts.ts'

export interface SearchPlace {
  readonly catalogue: Catalogue
  readonly signposts: Signposts
  /** Procedures that began later do not exist yet. */
  readonly day: PlainDate
}

/** A procedure as the search sees it: the version of the day or the one that ended last, and all that it is called. */
export interface Entry {
  readonly procedure: Procedure
  readonly isInForce: boolean
  readonly names: readonly Name[]
}

// People know a procedure by its name and their own words, less by the paper that comes out, hardly by its field.
const weights = { name: 1, phrase: 1, result: 0.8, field: 0.6 } as const

export function searchEntries({ catalogue, signposts, day }: SearchPlace): readonly Entry[] {
  const fields = new Map(latestOf(catalogue.fields, day).map(({ id, name }) => [id, nameOf(name, weights.field)]))
  const phrases = new Map<ProcedureId, Name[]>()
  for (const { procedureId, text } of signposts.phrases)
    phrases.set(procedureId, [...(phrases.get(procedureId) ?? []), nameOf(text, weights.phrase)])
  return latestOf(catalogue.procedures, day).map((procedure) => ({
    procedure,
    isInForce: isValidOn(procedure, day),
    names: [
      nameOf(procedure.name, weights.name),
      ...(phrases.get(procedure.id) ?? []),
      nameOf(procedure.resultName ?? '', weights.result),
      fields.get(procedure.fieldId) ?? nameOf('', weights.field),
    ],
  }))
}

/** Of each thing the version of the day, or the one that ended last. */
function latestOf<T extends Validity & { readonly id: number }>(versions: readonly T[], day: PlainDate): readonly T[] {
  const begun = new Map<number, T>()
  for (const version of versions)
    if (version.validFrom <= day)
      begun.set(version.id, latestVersion([version, begun.get(version.id) ?? version]) ?? version)
  return [...begun.values()]
}

function nameOf(text: string, weight: number): Name {
  return { words: tellingWords(wordsOf(text)), weight }
}
