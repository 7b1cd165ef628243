import type { Database } from '#db/index.ts'
import { channelNames, outcomeNames } from '#dossier/index.ts'
import {
  type Decision,
  dayOf,
  describePeriod,
  formatCount,
  ok,
  type Period,
  refuse,
  type Table,
  type UnitId,
} from '#kernel/index.ts'
import { type BookRow, bookColumnNames, printedBookColumns } from './book-columns.ts'
import { formatBookMoment } from './book-moment.ts'
import { PrintedNames } from './printed-names.ts'
import { loadReference } from './reference.ts'
import { type BookEntry, readBookEntries } from './store.ts'

/** Which dossiers: accepted in the period (ever when absent), by the unit (all when absent). */
export interface BookRequest {
  readonly period?: Period
  readonly unitId?: UnitId
}

const rowsAtMost = 50_000

/**
 * The register book (sổ theo dõi hồ sơ) as a table, one row a dossier in order of acceptance, with the names of owners.
 * Refused with `book-too-long` beyond 50,000 rows, which nobody turns over.
 */
export async function registerBook(db: Database, { period, unitId }: BookRequest = {}): Promise<Decision<Table>> {
  const entries = await readBookEntries(db, { period, unitId, limit: rowsAtMost + 1 })
  if (entries.length > rowsAtMost)
    return refuse('book-too-long', {
      vi: `Sổ có hơn ${formatCount(rowsAtMost)} hồ sơ. Hãy chọn kỳ ngắn hơn hoặc một đơn vị.`,
      en: `The book has more than ${rowsAtMost} dossiers. Choose a shorter period, or one unit.`,
    })
  const names = new PrintedNames(await loadReference(db))
  const rows = entries.map((entry, index) => rowOf(entry, index + 1, names))
  return ok({
    heading: ['SỔ THEO DÕI HỒ SƠ', ...(period === undefined ? [] : [describePeriod(period)])],
    columns: printedBookColumns,
    rows: rows.map((row) => ({ kind: 'item', cells: bookColumnNames.map((name) => cellOf(row, name)) })),
    notes: [],
    orientation: 'landscape',
  })
}

function cellOf(row: BookRow, name: (typeof bookColumnNames)[number]): string | number | null {
  if (name === 'number') return Number(row.number)
  return row[name] === '' ? null : row[name]
}

function rowOf(entry: BookEntry, number: number, names: PrintedNames): BookRow {
  const { acceptedAt, dueAt, finishedAt, outcome } = entry
  return {
    number: String(number),
    code: entry.code,
    ...names.placeOf({ ...entry, at: acceptedAt }),
    channel: channelNames[entry.channel].vi,
    person: entry.person ?? '',
    address: entry.address ?? '',
    phone: entry.phone ?? '',
    acceptedAt: formatBookMoment(acceptedAt),
    dueAt: dueAt === null ? '' : formatBookMoment(dueAt),
    finishedAt: finishedAt === null ? '' : formatBookMoment(finishedAt),
    outcome: outcome === null ? '' : outcomeNames[outcome].vi,
    note: noteOf(entry, names),
  }
}

function noteOf({ phase, unitId, holderUnitId, promisedAt, lastAt }: BookEntry, names: PrintedNames): string {
  const notes = [
    phase === 'suspended' ? 'Đang tạm dừng' : '',
    promisedAt === null ? '' : `Đã xin lỗi, hẹn lại ${formatBookMoment(promisedAt)}`,
    holderUnitId === unitId ? '' : `Đã bàn giao cho ${names.unitOf(holderUnitId, dayOf(lastAt))}`,
  ]
  return notes.filter((note) => note !== '').join('; ')
}
