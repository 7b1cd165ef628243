/** A JSON Schema, draft 2020-12, as plain data. */
export type Schema = boolean | { readonly [keyword: string]: unknown }

/** Something is written: not white space alone. */
export const written = '[^\\s\\p{Cc}\\p{Cf}]'

/** A pattern that lets white space stand around what it asks for, as people leave it. */
export function loosely(pattern: string): string {
  return `^\\s*(?:${pattern})\\s*$`
}
