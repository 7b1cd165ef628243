import type { ReadDb } from '#db/index.ts'
import {
  type Decision,
  dayOf,
  formatCount,
  ok,
  type Period,
  type PlainDate,
  refuse,
  type UnitId,
} from '#kernel/index.ts'
import { formatBookMoment } from './book-moment.ts'
import { type BookEntry, readBookEntries } from './book-store.ts'

/** Which dossiers: accepted in the period (ever when absent), by the unit (all when absent). */
export interface BookRequest {
  readonly period?: Period
  readonly unitId?: UnitId
}

const rowsAtMost = 50_000

/**
 * What the register book says of each dossier, in order of acceptance. Refused with `book-too-long` beyond 50,000 dossiers,
 * which nobody turns over.
 */
export async function bookEntries(
  db: ReadDb,
  { period, unitId }: BookRequest,
): Promise<Decision<readonly BookEntry[]>> {
  const entries = await readBookEntries(db, { period, unitId, limit: rowsAtMost + 1 })
  if (entries.length <= rowsAtMost) return ok(entries)
  return refuse('book-too-long', {
    vi: `Sổ có hơn ${formatCount(rowsAtMost)} hồ sơ. Hãy chọn kỳ ngắn hơn hoặc một đơn vị.`,
    en: `The book has more than ${rowsAtMost} dossiers. Choose a shorter period, or one unit.`,
  })
}

/** What is out of the ordinary with a dossier, for the last column of the book. */
export function bookNote(entry: BookEntry, unitName: (unitId: UnitId, day: PlainDate) => string): string {
  const { phase, unitId, holderUnitId, promisedAt, lastAt } = entry
  const notes = [
    phase === 'suspended' ? 'Đang tạm dừng' : '',
    promisedAt === null ? '' : `Đã xin lỗi, hẹn lại ${formatBookMoment(promisedAt)}`,
    holderUnitId === unitId ? '' : `Đã bàn giao cho ${unitName(holderUnitId, dayOf(lastAt))}`,
  ]
  return notes.filter((note) => note !== '').join('; ')
}
