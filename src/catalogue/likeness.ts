import type { Word } from './search-words.ts'
import type { AskedWord, Vocabulary } from './vocabulary.ts'

/** One of the things that a procedure is called, and how much a match with it says, from 0 to 1. */
export interface Name {
  readonly words: readonly Word[]
  readonly weight: number
}

// How far each counts: that what was typed is in the name, that the name says nothing else, that the words follow each other.
const shares = { asked: 0.6, named: 0.25, inOrder: 0.15 } as const
// Marks were typed, and others than the name has: perhaps mistyped, perhaps another word (`mộ`, `mở`).
const otherMarks = 0.75

/** From 0 to 1: how well a name answers a question. */
export function likenessOf(question: readonly AskedWord[], { words, weight }: Name, vocabulary: Vocabulary): number {
  const matches = question.map((asked) => bestMatch(asked, words))
  const asked = share(question, (word, place) => [word.weight, matches[place]?.likeness ?? 0])
  if (asked === 0) return 0
  const isMatched = new Set(matches.map((match) => match?.place))
  const named = share(words, (word, place) => [vocabulary.get(word.plain) ?? 0, isMatched.has(place) ? 1 : 0])
  const pairs = matches
    .slice(1)
    .filter((match, before) => match !== undefined && match.place === (matches[before]?.place ?? -9) + 1)
  const inOrder = question.length === 1 ? 1 : pairs.length / (question.length - 1)
  return weight * asked * (shares.asked + shares.named * named + shares.inOrder * inOrder)
}

interface Match {
  readonly place: number
  readonly likeness: number
}

function bestMatch({ written, meant }: AskedWord, words: readonly Word[]): Match | undefined {
  let best: Match | undefined
  for (const [place, word] of words.entries()) {
    const likeness = (meant.get(word.plain) ?? 0) * (hasOtherMarks(written, word) ? otherMarks : 1)
    if (likeness > (best?.likeness ?? 0)) best = { place, likeness }
  }
  return best
}

function hasOtherMarks(written: string, word: Word): boolean {
  return /[^\p{ASCII}]/u.test(written) && written !== word.written
}

/** Weighted share: of each element its weight and how far it counts. */
function share<T>(elements: readonly T[], of: (element: T, place: number) => readonly [number, number]): number {
  const parts = elements.map(of)
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0)
  return whole === 0 ? 0 : parts.reduce((sum, [weight, counts]) => sum + weight * counts, 0) / whole
}
