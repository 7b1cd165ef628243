/** `text` in Unicode NFC with outer white space removed and inner runs made one space: how every name is stored and compared. */
export function normalise(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ')
}

/** `text` without tone and vowel marks, đ as d, in lower case: for searching and for comparing typed names. */
export function fold(text: string): string {
  return normalise(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd')
}

const collator = new Intl.Collator('vi')

/** Vietnamese alphabetical order: a ă â … d đ e ê, tones after letters. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}

/** A whole number with Vietnamese grouping: 1234567 → `1.234.567`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/gu, '.')
}

/**
 * `numerator / denominator` in percent, rounded half up to two decimals, trailing zeros dropped, decimal comma
 * (`9,74`, `12,5`, `4`); empty where the numerator is zero, as letter 394/UBND-VP prints its rates. Computed in
 * whole numbers, so that no binary fraction decides a rounding. Throws when something is counted out of nothing.
 */
export function formatRate(numerator: number, denominator: number): string {
  if (numerator === 0) return ''
  if (denominator <= 0) throw new Error(`a rate of ${numerator} out of ${denominator}`)
  const hundredths = (BigInt(numerator) * 20_000n + BigInt(denominator)) / (2n * BigInt(denominator))
  const decimals = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/u, '')
  return `${hundredths / 100n}${decimals === '' ? '' : `,${decimals}`}`
}
