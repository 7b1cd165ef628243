import { text } from 'node:stream/consumers'
import type { RandomSource } from '#kernel/index.ts'

/** A password for an account, and whether whoever asked has yet to be told it. */
export interface GivenPassword {
  readonly password: string
  readonly isGenerated: boolean
}

/** The first line of standard input, never of the command line, where every user of the machine could read it; or a generated one. */
export async function readPassword(random: RandomSource, isTyped: boolean): Promise<GivenPassword> {
  if (!isTyped) return { password: generatePassword(random), isGenerated: true }
  const [line = ''] = (await text(process.stdin)).split(/\r?\n/u)
  return { password: line.normalize('NFC'), isGenerated: false }
}

// 32 signs that nobody takes for another.
const signs = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Four groups of five signs: 100 bits. */
function generatePassword(random: RandomSource): string {
  const drawn = Array.from(random.bytes(20), (byte) => signs[byte % signs.length] ?? '').join('')
  return drawn.replace(/.{5}(?=.)/gu, '$&-')
}
