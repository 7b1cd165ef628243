import { normalise } from './vietnamese.ts'

/** Typed text as it is kept: NFC, on one line, without invisible and direction-changing characters. */
export function tidy(text: string): string {
  return normalise(text.replace(/[\p{Cc}\p{Cf}]/gu, ' '))
}

export function isBlank(text: string): boolean {
  return tidy(text) === ''
}

/** What somebody typed, as a message quotes it: on one line, and no more of it than tells which text is meant. */
export function quote(text: string): string {
  const letters = [...tidy(text)]
  return letters.length <= 60 ? `'${letters.join('')}'` : `'${letters.slice(0, 60).join('')}…'`
}

const sumPattern = /^(?:\d{1,12}|\d{1,3}(?:[., ]\d{3}){1,3})(?: ?(?:đ|đồng|vnđ|vnd))?$/iu

/** The sum in đồng that `text` names (`50000`, `50.000 đ`); empty is 0; undefined when it names none. */
export function findSum(text: string): number | undefined {
  const typed = tidy(text)
  if (typed === '') return 0
  return sumPattern.test(typed) ? Number(typed.replace(/\D/gu, '')) : undefined
}
