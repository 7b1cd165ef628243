import type { PlainDate, RandomSource } from '#kernel/index.ts'

/** Crockford's alphabet: nothing in it is taken for something else when it is read aloud or typed from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `PA-261126-7KQM2X`: day, and thirty bits that nobody can count up. */
export function petitionReference(day: PlainDate, random: RandomSource): string {
  const signs = Array.from(random.bytes(6), (byte) => letters[byte % letters.length])
  return `PA-${day.slice(2).replaceAll('-', '')}-${signs.join('')}`
}

/** What was typed, as a reference is written; undefined where it can be none. */
export function findPetitionReference(typed: string): string | undefined {
  const text = typed.trim().toUpperCase()
  return /^PA-\d{6}-[0-9A-HJKMNP-TV-Z]{6}$/u.test(text) ? text : undefined
}
