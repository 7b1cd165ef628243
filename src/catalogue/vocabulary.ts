import { isOneSlip, type Word } from './search-words.ts'

/** The words of all procedures, each with how much it tells: a word of few procedures tells more than one of many. */
export type Vocabulary = ReadonlyMap<string, number>

export function vocabularyOf(documents: readonly (readonly Word[])[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const document of documents)
    for (const plain of new Set(document.map((word) => word.plain))) counts.set(plain, (counts.get(plain) ?? 0) + 1)
  return new Map([...counts].map(([plain, count]) => [plain, Math.log(1 + documents.length / count)]))
}

/** A word that was typed, as the words of the catalogue that it may be. */
export interface AskedWord {
  readonly written: string
  /** Words that it may stand for, each with how sure that is, from 0 to 1; none where nobody knows it. */
  readonly meant: ReadonlyMap<string, number>
  /** How much it tells. */
  readonly weight: number
}

const likelyBegun = 0.8
const likelySlip = 0.7
// A word that no procedure has says little against those that have the others.
const unknownWeight = 0.6

/** Takes what was typed apart into words of the catalogue, mending single slips and words run together. */
export function readQuestion(words: readonly Word[], vocabulary: Vocabulary): readonly AskedWord[] {
  return words
    .flatMap((word) => apart(word, vocabulary))
    .map((word, place, all) => {
      const meant = meaningsOf(word.plain, { vocabulary, isLast: place === all.length - 1 })
      const weights = [...meant].map(([plain, certainty]) => (vocabulary.get(plain) ?? 0) * certainty)
      return { written: word.written, meant, weight: Math.max(unknownWeight, ...weights) }
    })
}

function meaningsOf(
  plain: string,
  { vocabulary, isLast }: { readonly vocabulary: Vocabulary; readonly isLast: boolean },
): ReadonlyMap<string, number> {
  const meant = new Map<string, number>()
  if (vocabulary.has(plain)) return meant.set(plain, 1)
  if (plain.length < 2) return meant
  for (const known of vocabulary.keys()) {
    if (isLast && known.startsWith(plain)) meant.set(known, likelyBegun)
    else if (plain.length >= 3 && isOneSlip(plain, known)) meant.set(known, likelySlip)
  }
  return meant
}

/** `khaisinh` as two words, where both are known and the whole is not. */
function apart(word: Word, vocabulary: Vocabulary): readonly Word[] {
  const { written, plain } = word
  if (plain.length < 5 || vocabulary.has(plain) || written.length !== plain.length) return [word]
  for (let end = 2; end <= plain.length - 2; end += 1) {
    const parts = [plain.slice(0, end), plain.slice(end)]
    if (parts.every((part) => vocabulary.has(part))) return parts.map((part) => ({ written: part, plain: part }))
  }
  return [word]
}
