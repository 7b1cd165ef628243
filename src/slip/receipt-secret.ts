import { createHmac, timingSafeEqual } from 'node:crypto'
import { asTyped, readableSigns } from '#kernel/index.ts'

const length = 8

/**
 * What a receipt prints so that its holder can look the dossier up: `7KQM-2X9D`, 40 bits that only the key and the code
 * together give (docs/decisions/0087). Whoever accepts it limits how often one may try.
 */
export function receiptSecret(key: Uint8Array, code: string): string {
  const digest = createHmac('sha256', key).update(`receipt ${code}`).digest()
  const signs = Array.from(digest.subarray(0, length), (byte) => readableSigns[byte % readableSigns.length])
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}

/** Whether `typed` is the secret of this dossier's receipt; small letters, spaces, `O` for 0 and `I`, `L` for 1 will do. */
export function isReceiptSecret(key: Uint8Array, code: string, typed: string): boolean {
  const expected = Buffer.from(asTyped(receiptSecret(key, code)))
  const given = Buffer.from(asTyped(typed))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
