import type { Database } from '#db/index.ts'
import { channelNames, deliveryNames, outcomeNames } from '#dossier/index.ts'
import { type Decision, describePeriod, ok, type Table } from '#kernel/index.ts'
import { type BookRow, bookColumnNames, printedBookColumns } from './book-columns.ts'
import { type BookRequest, bookEntries, bookNote } from './book-entries.ts'
import { formatBookMoment } from './book-moment.ts'
import type { BookEntry } from './book-store.ts'
import { PrintedNames } from './printed-names.ts'
import { loadReference } from './reference.ts'

/**
 * The register book (sổ theo dõi hồ sơ) as a table that can be read back, one row a dossier in order of acceptance, with the
 * names of owners. Refused with `book-too-long` beyond 50,000 rows.
 */
export async function registerBook(db: Database, request: BookRequest = {}): Promise<Decision<Table>> {
  const entries = await bookEntries(db, request)
  if (!entries.ok) return entries
  const { period } = request
  const names = new PrintedNames(await loadReference(db))
  const rows = entries.value.map((entry, index) => rowOf(entry, index + 1, names))
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
    sets: entry.sets === null ? '' : String(entry.sets),
    handedOverAt: entry.handedOverAt === null ? '' : formatBookMoment(entry.handedOverAt),
    handedOverBy: entry.handedOverBy === null ? '' : deliveryNames[entry.handedOverBy].vi,
    receiver: entry.receiver ?? '',
    note: bookNote(entry, (unitId, day) => names.unitOf(unitId, day)),
  }
}
