import type { Text } from '#kernel/index.ts'
import type { TypedFault } from './typed-fault.ts'

/** Several lines as they are kept: NFC, without control and direction-changing characters, no blank lines in heaps. */
export function tidyLines(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\S\n]|(?!\n)[\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ')
    .replaceAll(/ +/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}

/** One line, as it is kept. */
export function tidyLine(text: string): string {
  return tidyLines(text).replaceAll('\n', ' ')
}

export interface AskedWords {
  readonly field: string
  /** What to write, after “Hãy ghi”. */
  readonly what: Text
  readonly shortest?: number
  readonly longest: number
}

/** Why words that were typed will not do. Lengths are letters of what is kept. */
export function wordsFaults(typed: string, { field, what, shortest = 1, longest }: AskedWords): readonly TypedFault[] {
  const length = [...tidyLines(typed)].length
  if (length === 0) return [{ field, message: { vi: `Hãy ghi ${what.vi}.`, en: `Write ${what.en}.` } }]
  if (length < shortest) return [{ field, message: tooShort(what, length, shortest) }]
  return length > longest ? [{ field, message: tooLong(length, longest) }] : []
}

function tooShort({ vi, en }: Text, length: number, shortest: number): Text {
  return {
    vi: `Mới có ${length} chữ cái. Hãy ghi ${vi} rõ hơn, ít nhất ${shortest} chữ cái.`,
    en: `Only ${length} letters so far. Write ${en} in more words, at least ${shortest} letters.`,
  }
}

export function tooLong(length: number, longest: number): Text {
  return {
    vi: `Dài ${length} chữ cái, nhiều nhất là ${longest}. Hãy rút gọn.`,
    en: `${length} letters; ${longest} at most. Shorten it.`,
  }
}
