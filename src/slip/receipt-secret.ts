import { createHmac, timingSafeEqual } from 'node:crypto'

/** Crockford's alphabet: nothing in it is taken for something else when it is read aloud or typed from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8

/**
 * What a receipt prints so that its holder can look the dossier up: `7KQM-2X9D`, 40 bits that only the key and the code
 * together give (docs/decisions/0087). Whoever accepts it limits how often one may try.
 */
export function receiptSecret(key: Uint8Array, code: string): string {
  const digest = createHmac('sha256', key).update(`receipt ${code}`).digest()
  const signs = Array.from(digest.subarray(0, length), (byte) => letters[byte % letters.length])
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}

/** Whether `typed` is the secret of this dossier's receipt; small letters, spaces, `O` for 0 and `I`, `L` for 1 will do. */
export function isReceiptSecret(key: Uint8Array, code: string, typed: string): boolean {
  const expected = Buffer.from(bare(receiptSecret(key, code)))
  const given = Buffer.from(bare(typed))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function bare(secret: string): string {
  return secret.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1')
}
