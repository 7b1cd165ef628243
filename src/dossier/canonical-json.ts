/** What canonical JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * `value` as RFC 8785 (JCS) text: keys in order of UTF-16 code units, no white space, numbers and strings as
 * ECMAScript prints them. Throws where I-JSON has no such value: a number that is not finite, half a surrogate pair,
 * `undefined`, anything that is no plain record.
 */
export function canonicalJson(value: Json | object): string {
  return write(value)
}

function write(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return canonicalString(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value !== 'object' || !isRecord(value)) throw new Error(`JSON has no value ${String(value)}`)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${canonicalString(key)}:${write(member)}`).join(',')}}`
}

function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new Error('half a surrogate pair is not a character')
  return JSON.stringify(text)
}
