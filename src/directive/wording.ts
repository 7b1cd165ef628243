import { describePeriod, formatCount, formatRate, type Period } from '#kernel/index.ts'
import type { UnitFigures } from './findings.ts'

/** `05 hồ sơ`, `1.234 hồ sơ`, `0 hồ sơ`: from 1 to 9 with a zero, so that no digit can be written before it. */
export function dossiers(count: number): string {
  return `${withZero(count)} hồ sơ`
}

/** A count as running text writes it. */
export function withZero(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatCount(count)
}

/** `9,74%`; `0%` where there is none. */
export function percent(numerator: number, denominator: number): string {
  return `${formatRate(numerator, denominator) || '0'}%`
}

/** `từ ngày 01/01/2020 đến ngày 01/04/2020`. */
export function periodWords(period: Period): string {
  const words = describePeriod(period)
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

/**
 * `UBND Thị trấn; UBND các xã: Nà Tông, Mường Mùn`: units of one kind share its word; `after` follows each name, such as
 * its count in brackets.
 */
export function unitNames(rows: readonly UnitFigures[], after: (row: UnitFigures) => string = () => ''): string {
  const kinds = new Map<string, readonly UnitFigures[]>()
  for (const row of rows) {
    const kind = partsOf(row.unit.name).kind
    kinds.set(kind, [...(kinds.get(kind) ?? []), row])
  }
  return [...kinds].map(([kind, members]) => namesOfKind(kind, members, after)).join('; ')
}

function namesOfKind(kind: string, rows: readonly UnitFigures[], after: (row: UnitFigures) => string): string {
  if (kind === '' || rows.length === 1) return rows.map((row) => `${row.unit.name}${after(row)}`).join(', ')
  return `UBND các ${kind}: ${rows.map((row) => `${partsOf(row.unit.name).name}${after(row)}`).join(', ')}`
}

function partsOf(unitName: string): { readonly kind: string; readonly name: string } {
  const match = /^UBND (xã|phường) (.+)$/iu.exec(unitName)
  return { kind: (match?.[1] ?? '').toLowerCase(), name: match?.[2] ?? unitName }
}
