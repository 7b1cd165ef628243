import { createHash } from 'node:crypto'
import type { RandomSource } from '#kernel/index.ts'

/** 32 random bytes, as text that fits a cookie. */
export function newSecret(random: RandomSource): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

/** How a token is stored; it has so much chance in it that one pass will do. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
