import type { Table } from '#kernel/index.ts'
import { lineWidth } from './text-width.ts'

/** Points of white on both sides of a cell's text. */
const padding = 6
/** Points between the margins of A4. */
const pageWidth = { portrait: 467.7, landscape: 714.3 } as const
const fontSize = 12

/**
 * Each column's part of the width, all together 1: by weight, but never less than the longest word of its heading
 * and its widest figure (in em) need, as long as the page can hold that.
 */
export function columnShares(table: Table, figureWidths: readonly number[]): readonly number[] {
  const page = pageWidth[table.orientation]
  const weight = sum(table.columns.map((column) => column.weight))
  const wanted = table.columns.map((column) => column.weight / weight)
  const needed = table.columns.map(({ heading }, index) => {
    const word = Math.max(0, ...(heading.at(-1) ?? '').split(/\s+/u).map(lineWidth))
    return (Math.max(word, figureWidths[index] ?? 0) * fontSize + padding) / page
  })
  return sum(needed) >= 1 ? wanted : settle(wanted, needed)
}

/** Columns that lack width get it; the others give it up in proportion. Repeated until nobody falls below its need. */
function settle(shares: readonly number[], needed: readonly number[]): readonly number[] {
  const isShort = shares.map((share, index) => share <= (needed[index] ?? 0))
  const fixed = sum(needed.filter((_, index) => isShort[index]))
  const free = sum(shares.filter((_, index) => !isShort[index]))
  const next = shares.map((share, index) => (isShort[index] ? (needed[index] ?? 0) : (share * (1 - fixed)) / free))
  const isSettled = next.every((share, index) => share >= (needed[index] ?? 0) - 1e-9)
  return isSettled ? next : settle(next, needed)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
