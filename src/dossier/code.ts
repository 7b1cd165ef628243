import type { PlainDate } from '#kernel/index.ts'

/**
 * The dossier code (mã hồ sơ) of the `number`-th dossier that a unit accepted on `day`:
 * `{agency code}-{yyMMdd}-{number}`, four digits, wider beyond 9999.
 */
export function dossierCode(agencyCode: string, day: PlainDate, number: number): string {
  return `${agencyCode}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`
}

const visible = /^[\p{L}\p{N}][^\s\p{C}]{0,63}$/u

/**
 * Whether `text` can be a dossier's code, also one from an earlier system: 1 to 64 visible characters without a space,
 * the first a letter or a digit (a spreadsheet would take `=`, `+`, `-`, `@` for a formula).
 */
export function isDossierCode(text: string): boolean {
  return visible.test(text)
}

/** The number that a code of this form ends in, when it is one of `agencyCode` and `day`; else undefined. */
export function findCodeNumber(code: string, agencyCode: string, day: PlainDate): number | undefined {
  const digits = /-(\d{4,9})$/u.exec(code)?.[1]
  const number = Number(digits)
  return digits !== undefined && code === dossierCode(agencyCode, day, number) ? number : undefined
}
