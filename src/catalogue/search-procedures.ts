import { isValidOn, latestVersion, normalise, type PlainDate, type ProcedureId } from '#kernel/index.ts'
import type { Catalogue, Procedure } from './catalogue.ts'
import { likenessOf } from './likeness.ts'
import { tellingWords, type Word, wordsOf } from './search-words.ts'
import type { Signposts } from './signposts.ts'
import { readQuestion, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A procedure that may be meant. */
export interface ProcedureHit {
  readonly procedure: Procedure
  /** From 0 to about 1: how well it fits what was typed. */
  readonly score: number
  /** Whether it is still resolved on the day of the search; else it is the version that ended last. */
  readonly isInForce: boolean
}

interface Entry {
  readonly procedure: Procedure
  readonly isInForce: boolean
  /** What it is called: words, and how much a match with them says. */
  readonly names: readonly { readonly words: readonly Word[]; readonly weight: number }[]
}

export interface SearchPlace {
  readonly catalogue: Catalogue
  readonly signposts: Signposts
  /** Procedures that began later do not exist yet. */
  readonly day: PlainDate
}

/**
 * Makes the catalogue of a day ready to be searched: the answer finds procedures for what a person typed, best first, none where
 * nothing fits. With marks or without, with a letter wrong, in the law's words or in those of the signposts
 * (docs/decisions/0100).
 */
export function procedureSearch({
  catalogue,
  signposts,
  day,
}: SearchPlace): (typed: string) => readonly ProcedureHit[] {
  const entries = latestOf(catalogue, day).map((procedure) => entryOf(procedure, { catalogue, signposts, day }))
  const vocabulary = vocabularyOf(entries.map(({ names }) => names.flatMap(({ words }) => words)))
  return (typed) => {
    const code = normalise(typed).toUpperCase()
    const named = entries.filter(({ procedure }) => procedure.code === code)
    return named.length > 0 ? named.map((entry) => hitOf(entry, 1)) : ranked(entries, typed, vocabulary)
  }
}

/** Below this likeness a procedure is no answer; nor is one that fits far less than the best. */
const least = 0.32
const leastOfBest = 0.55
const most = 20

function ranked(entries: readonly Entry[], typed: string, vocabulary: Vocabulary): readonly ProcedureHit[] {
  const question = readQuestion(tellingWords(wordsOf(typed)), vocabulary)
  const hits = entries
    .map((entry) => hitOf(entry, Math.max(...entry.names.map((name) => likenessOf(question, name, vocabulary)))))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.procedure.listOrder - b.procedure.listOrder)
  return hits.filter(({ score }) => score >= leastOfBest * (hits[0]?.score ?? 0)).slice(0, most)
}

function hitOf({ procedure, isInForce }: Entry, score: number): ProcedureHit {
  return { procedure, isInForce, score }
}

/** Of each procedure the version of the day, or the one that ended last. */
function latestOf({ procedures }: Catalogue, day: PlainDate): readonly Procedure[] {
  const begun = new Map<ProcedureId, Procedure>()
  for (const version of procedures)
    if (version.validFrom <= day)
      begun.set(version.id, latestVersion([version, begun.get(version.id) ?? version]) ?? version)
  return [...begun.values()]
}

function entryOf(procedure: Procedure, { catalogue, signposts, day }: SearchPlace): Entry {
  const field = catalogue.fields.find(({ id, validFrom }) => id === procedure.fieldId && validFrom <= day)
  const phrases = signposts.phrases.filter(({ procedureId }) => procedureId === procedure.id)
  const names = [
    { text: procedure.name, weight: 1 },
    ...phrases.map(({ text }) => ({ text, weight: 1 })),
    { text: procedure.resultName ?? '', weight: 0.8 },
    { text: field?.name ?? '', weight: 0.6 },
  ]
  return {
    procedure,
    isInForce: isValidOn(procedure, day),
    names: names.flatMap(({ text, weight }) => (text === '' ? [] : [{ words: tellingWords(wordsOf(text)), weight }])),
  }
}
