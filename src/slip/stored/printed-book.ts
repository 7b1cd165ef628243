import { processOf, stepOf } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { type BookEntry, bookEntries } from '#exchange/index.ts'
import { type Decision, type Instant, ok, type Period, type Table, type UnitId, yearOf } from '#kernel/index.ts'
import { registerBookTable } from '../register-book-table.ts'
import { loadSlipSource, type SlipSource } from './slip-source.ts'

export interface BookOrder {
  readonly unitId: UnitId
  readonly period: Period
  /** Quyển số; absent: the electronic book of the year in which the period ends. */
  readonly volume?: string
}

export interface PrintedBook {
  /** For PDF and XLSX alike. */
  readonly table: Table
  /** `so-theo-doi-ho-so-2026-11-01-2026-11-30`, without an ending. */
  readonly fileName: string
}

/** Form 07 of what the unit accepted in the period, from the log. Refused with `book-too-long` as `bookEntries`. */
export async function printedBook(db: ReadDb, { unitId, period, volume }: BookOrder): Promise<Decision<PrintedBook>> {
  const entries = await bookEntries(db, { unitId, period })
  if (!entries.ok) return entries
  const source = await loadSlipSource(db, [], period.to)
  const lines = entries.value.map((entry) => ({ entry, passedOnAt: passedOnAt(source, entry) }))
  const cover = { unitId, period, volume: volume ?? `điện tử năm ${yearOf(period.to)}` }
  const table = registerBookTable(lines, cover, source.names)
  return ok({ table, fileName: `so-theo-doi-ho-so-${period.from}-${period.to}` })
}

/** On acceptance where the first step is not the reception's own; else when it first left it. An earlier system did not say. */
function passedOnAt({ catalogue }: SlipSource, entry: BookEntry): Instant | null {
  const { firstStep, procedureVersionId, acceptedAt, routedAt } = entry
  if (firstStep === null) return null
  const first = stepOf(processOf(catalogue, procedureVersionId), firstStep)
  return first?.post === 'receiving-officer' ? routedAt : acceptedAt
}
