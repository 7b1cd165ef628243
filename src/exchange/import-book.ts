import type { DossierPerson } from '#dossier/index.ts'
import type { IdSource } from '#kernel/index.ts'
import { type BadLine, collectBadLines } from './bad-line.ts'
import { bookColumns } from './book-columns.ts'
import { type BookFault, type BookLine, linesOfRow } from './book-lines.ts'
import { columns } from './columns.ts'
import { type ImportDeps, type ImportOptions, importRegister } from './import-register.ts'
import type { ImportResult } from './import-result.ts'
import { readBook, type SheetRow } from './read-book.ts'
import { csvLine } from './write-csv.ts'

/**
 * Brings in a register book (XLSX): each row an acceptance and, where it says so, an end, through the event register. Lines
 * of bad lines are rows of the sheet, columns its headings. Suspensions, extensions, apologies and hand-overs are not in
 * a book: import the event register where there is one.
 */
export async function importBook(
  deps: ImportDeps & { readonly ids: IdSource },
  bytes: Uint8Array,
  options: Omit<ImportOptions, 'persons'> = {},
): Promise<ImportResult> {
  const rows = await readBook(bytes)
  if ('problem' in rows) return refused([{ row: 1, column: 'header', found: '', expected: rows.problem }])
  const told = rows.map(linesOfRow)
  const faults = told.filter((each) => 'expected' in each)
  if (faults.length > 0) return refused(faults)
  const lines = told.flatMap((each) => ('expected' in each ? [] : each)).sort((a, b) => a.at - b.at || a.row - b.row)
  const persons = { of: personsOf(rows), ids: deps.ids }
  const result = await importRegister(deps, registerOf(lines), { ...options, persons })
  return result.ok ? result : { ...result, badLines: result.badLines.map((bad) => inBook(bad, lines)) }
}

async function* registerOf(lines: readonly BookLine[]): AsyncGenerator<string> {
  yield csvLine(columns)
  for (const { values } of lines) yield csvLine(values)
}

function personsOf(rows: readonly SheetRow[]): (code: string) => readonly DossierPerson[] {
  const owners = new Map(rows.map(({ cells }) => [String(cells.code), ownerIn(cells)]))
  return (code) => owners.get(code) ?? []
}

function ownerIn({ person, address, phone }: SheetRow['cells']): readonly DossierPerson[] {
  if (person === '') return []
  const rest = {
    ...(address === '' ? {} : { address: String(address) }),
    ...(phone === '' ? {} : { phone: String(phone) }),
  }
  return [{ role: 'owner', fullName: String(person), ...rest }]
}

function refused(faults: readonly BookFault[]): ImportResult {
  const bad = collectBadLines()
  for (const { row, ...fault } of faults) bad.add(row, () => fault)
  return { ok: false, badLines: bad.listed(), badLineCount: bad.count() }
}

const headingOf: Readonly<Record<string, string>> = {
  code: bookColumns.code,
  unit: bookColumns.unit,
  field: bookColumns.field,
  procedure: bookColumns.procedure,
  channel: bookColumns.channel,
  due_at: bookColumns.dueAt,
  outcome: bookColumns.outcome,
}

/** A bad line of the register, said of the row that it was made from. Line 1 is the register's header. */
function inBook(bad: BadLine, lines: readonly BookLine[]): BadLine {
  const line = lines[bad.line - 2]
  if (line === undefined) return bad
  const moment = line.event === 'accepted' ? bookColumns.acceptedAt : bookColumns.finishedAt
  return { ...bad, line: line.row, column: headingOf[bad.column] ?? moment }
}
