import { fold } from './vietnamese.ts'

/**
 * Up to `count` of `names` that look most like `text`, best first: for the sentence that says what was expected. Tone
 * and vowel marks and case do not matter. Likeness is the share of letter pairs in common (Dice); what shares less
 * than half is no suggestion.
 */
export function closest(names: readonly string[], text: string, count = 3): readonly string[] {
  const wanted = pairsOf(text)
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likenessOf(pairsOf(name), wanted) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ name }) => name)
}

type Pairs = ReadonlyMap<string, number>

// A pasted page of text is no name; reading all of it would only cost time.
const longestRead = 400

function pairsOf(text: string): Pairs {
  const letters = ` ${fold(text.slice(0, longestRead))} `
  const pairs = Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2))
  return pairs.reduce((counts, pair) => counts.set(pair, (counts.get(pair) ?? 0) + 1), new Map<string, number>())
}

function likenessOf(a: Pairs, b: Pairs): number {
  const common = sum([...a].map(([pair, count]) => Math.min(count, b.get(pair) ?? 0)))
  return (2 * common) / (sum([...a.values()]) + sum([...b.values()]))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
