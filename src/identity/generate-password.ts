import type { RandomSource } from '#kernel/index.ts'

const starts = ['b', 'c', 'ch', 'g', 'h', 'k', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'p', 't', 'th', 'v'] as const
const syllables = 12

/**
 * A password to be told to somebody and changed by them: 60 bits as twelve syllables that can be read out, `khilumi-…`.
 * No letter of it turns into another under Telex or VNI, as Vietnamese keyboards type.
 */
export function generatePassword(random: RandomSource): string {
  const all = Array.from(random.bytes(syllables), (byte) => `${starts[byte % 16]}${byte & 16 ? 'i' : 'u'}`)
  return [0, 3, 6, 9].map((place) => all.slice(place, place + 3).join('')).join('-')
}
