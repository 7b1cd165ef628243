import type { Instant } from './instant.ts'

/** A UUID of version 7 (RFC 9562): ordered by `at` to the millisecond, the rest from `random`, at least ten bytes of chance. */
export function uuidV7(at: Instant, random: Uint8Array): string {
  const time = at.toString(16).padStart(12, '0')
  const hex = [...random.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex.length < 20) throw new Error('a UUID needs ten bytes of chance')
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}
