import { asTyped, type PlainDate, type RandomSource, readableSigns } from '#kernel/index.ts'

const length = 6

/**
 * What a filer calls what was handed in on `day`, before and after it has a dossier's code: `MC-261126-7KQM2X`, of 30 random
 * bits. It tells nothing of anybody, and alone it opens nothing: see `receiptSecret`.
 */
export function filingReference(day: PlainDate, random: RandomSource): string {
  const signs = Array.from(random.bytes(length), (byte) => readableSigns[byte % readableSigns.length])
  return written(day.slice(2).replaceAll('-', ''), signs.join(''))
}

/** The reference that somebody typed, with or without its signs in between; undefined when it cannot be one. */
export function findReference(typed: string): string | undefined {
  const [, day, signs] = /^MC(\d{6})([0-9A-HJKMNP-TV-Z]{6})$/u.exec(asTyped(typed)) ?? []
  return day === undefined || signs === undefined ? undefined : written(day, signs)
}

function written(day: string, signs: string): string {
  return `MC-${day}-${signs}`
}
