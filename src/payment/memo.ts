import { asTyped } from '#kernel/index.ts'

/**
 * What a transfer says so that its charge is found: the letters and digits of the reference, for banks keep nothing else.
 * Throws on a reference of another form than `MC-yyMMdd-XXXXXX`, with none of I, L and O: it could not be told from other text.
 */
export function memoOf(reference: string): string {
  const memo = bare(reference)
  const [found] = findMemos(memo)
  if (found !== memo) throw new Error(`'${reference}' would not be found again in a transfer`)
  return memo
}

/**
 * Memos of ours in what a bank tells, each once, in order: whatever stands before and behind, in capitals or not, broken by
 * spaces, dashes or dots; `O` for 0 and `I`, `L` for 1, as people type them. What is found may still be nobody's.
 */
export function findMemos(told: string): readonly string[] {
  // A lookahead, for an `MC` of the bank's own may overlap ours.
  const candidates = [...bare(told).matchAll(/(?=MC([0-9OIL]{6}[0-9A-Z]{6}))/gu)]
  return [...new Set(candidates.map(([, rest = '']) => `MC${asTyped(rest)}`))]
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
}
