import type { Text } from './decision.ts'
import { findPlainDate, type PlainDate, yearOf } from './plain-date.ts'
import { quote, tidy } from './typed-text.ts'

/** Why what was typed cannot be a day of birth; `today` bounds it. */
export function birthDateFault(typed: string, today: PlainDate): Text | undefined {
  const day = findPlainDate(tidy(typed))
  if (day === undefined)
    return {
      vi: `${quote(typed)} không phải ngày. Hãy nhập ngày/tháng/năm, ví dụ 05/09/1987.`,
      en: `${quote(typed)} is no day. Enter day/month/year, such as 05/09/1987.`,
    }
  if (day <= today && day >= '1900-01-01') return undefined
  return {
    vi: `${quote(typed)} không thể là ngày sinh. Hãy kiểm tra năm.`,
    en: `${quote(typed)} cannot be a day of birth. Check the year.`,
  }
}

export interface BornAs {
  readonly birthDate?: PlainDate | undefined
  /** `male`, `female`, or anything else where it is not known. */
  readonly sex?: string | undefined
}

/**
 * Whether a personal number of 12 digits belongs to somebody else: the fourth digit tells century and sex (0 a man, 1 a woman of
 * the 20th, 2 and 3 of the 21st), the next two the year.
 */
export function isNumberOfAnother(number: string, { birthDate, sex }: BornAs): boolean {
  const digit = Number(number[3])
  const year = 1900 + Math.floor(digit / 2) * 100 + Number(number.slice(4, 6))
  const isOtherYear = birthDate !== undefined && yearOf(birthDate) !== year
  return isOtherYear || (sex === 'male' && digit % 2 === 1) || (sex === 'female' && digit % 2 === 0)
}

/** One address of e-mail, and nothing that the head of a mail could take for more. */
export function isEmailAddress(text: string): boolean {
  const isShort = text.length <= 254
  return isShort && /^[^\s@,;<>"'()\\:\p{C}]{1,64}@[^\s@,;<>"'()\\:\p{C}]+\.[^\s@,;<>"'()\\:.\p{C}]{2,}$/u.test(text)
}
