import { findSum, tidy } from '#kernel/index.ts'

const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u
const plain = /^-?\d{1,15}(?:,\d+|\.\d{1,2})?$/u

/** The number that `text` names as people write it (`12`, `1.250,5`, `1,5`, `1.5`); undefined when it names none. */
export function findNumber(text: string): number | undefined {
  const typed = tidy(text)
  if (grouped.test(typed)) return Number(typed.replaceAll('.', '').replace(',', '.'))
  return plain.test(typed) ? Number(typed.replace(',', '.')) : undefined
}

/** The digits that a typed number has after its comma. */
export function decimalsOf(text: string): number {
  const typed = tidy(text)
  const [, decimals = ''] = grouped.test(typed) ? typed.split(',') : typed.split(/[,.]/u)
  return decimals.length
}

/** The number or the sum in đồng that is answered; undefined where there is none. */
export function countedIn(kind: string, text: string): number | undefined {
  if (tidy(text) === '') return undefined
  return kind === 'money' ? findSum(text) : findNumber(text)
}

/** As Vietnamese papers print it: `1.250,5`. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.')
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, '.')
  return decimals === undefined ? groups : `${groups},${decimals}`
}
