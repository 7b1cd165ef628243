import { tidy } from '#kernel/index.ts'

/** The whole number from 0 to `greatest` that `text` names; empty is 0; undefined when it names none. */
export function findCount(text: string, greatest: number): number | undefined {
  const digits = tidy(text)
  if (digits === '') return 0
  if (!/^\d{1,4}$/u.test(digits)) return undefined
  const count = Number(digits)
  return count <= greatest ? count : undefined
}
