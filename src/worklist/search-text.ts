import { type Decision, fold, normalise, ok, refuse } from '#kernel/index.ts'

/** What a typed text may mean, each way of it being tried. */
export interface SearchTerms {
  /** A code or its beginning. */
  readonly codeStart: string | undefined
  /** The end of a code: `0004`, `200312-0004`. */
  readonly codeEnd: string | undefined
  /** An identity number, tax code or telephone number, as bare digits. */
  readonly number: string | undefined
  /** Words of a name, without diacritics; of the last one perhaps only the beginning. */
  readonly words: readonly string[]
}

/** Reads what was typed into the search field. Refused with `search-too-short` where it says too little to look for. */
export function readSearch(typed: string): Decision<SearchTerms> {
  const text = normalise(typed)
  const isOneWord = text !== '' && !text.includes(' ')
  const hasDigit = /\d/u.test(text)
  const digits = text.replace(/[\s.()+-]/gu, '')
  const terms = {
    codeStart: isOneWord && hasDigit && text.length >= 3 ? text : undefined,
    codeEnd: /^[\d-]{4,}$/u.test(text) ? text : undefined,
    number: /^\d{9,14}$/u.test(digits) ? digits.replace(/^84(?=\d{9}$)/u, '0') : undefined,
    words: isOneWord && hasDigit ? [] : wordsOf(text),
  }
  const isEmpty = Object.values(terms).every((term) => term === undefined || term.length === 0)
  return isEmpty ? tooShort : ok(terms)
}

/** None where there is no letter, or a single one. */
function wordsOf(text: string): readonly string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join('').replace(/\P{L}/gu, '').length >= 2 ? words : []
}

const tooShort = refuse('search-too-short', {
  vi: 'Chưa đủ để tìm. Hãy gõ mã hồ sơ hoặc ít nhất 4 số cuối của mã, số định danh 12 số, mã số thuế, số điện thoại, hoặc họ tên (không cần dấu).',
  en: 'Not enough to look for. Type a code or at least its last 4 digits, a 12-digit identity number, a tax code, a telephone number, or a name (diacritics are not needed).',
})
