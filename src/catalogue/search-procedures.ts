import { normalise } from '#kernel/index.ts'
import type { Procedure } from './catalogue.ts'
import { likenessOf } from './likeness.ts'
import { type Entry, type SearchPlace, searchEntries } from './search-entries.ts'
import { tellingWords, wordsOf } from './search-words.ts'
import { readQuestion, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A procedure that may be meant. */
export interface ProcedureHit {
  readonly procedure: Procedure
  /** From 0 to about 1: how well it fits what was typed. */
  readonly score: number
  /** Whether it is still resolved on the day of the search; else it is the version that ended last. */
  readonly isInForce: boolean
}

/**
 * Makes the catalogue of a day ready to be searched: the answer finds procedures for what a person typed, best first, none where
 * nothing fits. With marks or without, with a letter wrong, in the law's words or in those of the signposts
 * (docs/decisions/0100).
 */
export function procedureSearch(place: SearchPlace): (typed: string) => readonly ProcedureHit[] {
  const entries = searchEntries(place)
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
