import type { Money } from '#kernel/index.ts'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', ' nghìn', ' triệu', ' tỷ'] as const

/** A sum as receipts write it out: `Một trăm hai mươi mốt nghìn không trăm lẻ năm đồng`. Throws from 1.000 tỷ on. */
export function dongInWords(amount: Money): string {
  if (amount >= 10 ** 12) throw new Error(`${amount} đồng are too much to be written out`)
  const text = amount === 0 ? 'không' : groupsOf(amount).join(' ')
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)} đồng`
}

/** Thousands by thousands, the largest first; those of nothing are not said. */
function groupsOf(amount: number): readonly string[] {
  const groups = scales.map((scale, place) => ({ scale, value: Math.floor(amount / 1000 ** place) % 1000, place }))
  const said = groups.filter(({ value }) => value > 0).toReversed()
  return said.map(({ scale, value, place }) => read(value, amount >= 1000 ** (place + 1)) + scale)
}

/** `isInner`: something stands before it, so that its hundreds are said even when there are none. */
function read(value: number, isInner: boolean): string {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const hasHundreds = hundreds > 0 || isInner
  return [
    hasHundreds ? `${digits[hundreds]} trăm` : '',
    tensInWords(tens, units, hasHundreds),
    unitsInWords(tens, units),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function tensInWords(tens: number, units: number, hasHundreds: boolean): string {
  if (tens === 0) return hasHundreds && units > 0 ? 'lẻ' : ''
  return tens === 1 ? 'mười' : `${digits[tens]} mươi`
}

function unitsInWords(tens: number, units: number): string {
  if (units === 0) return ''
  if (units === 1 && tens > 1) return 'mốt'
  if (units === 4 && tens > 1) return 'tư'
  return units === 5 && tens > 0 ? 'lăm' : (digits[units] ?? '')
}
