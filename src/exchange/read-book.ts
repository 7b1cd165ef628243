import type { Text } from '#kernel/index.ts'
import { normalise } from '#kernel/index.ts'
import { type BookColumn, bookColumnNames, bookColumns } from './book-columns.ts'

type Cell = string | number

/** A row of the sheet that tells of a dossier. `row`: as the spreadsheet counts it. */
export interface SheetRow {
  readonly row: number
  readonly cells: Readonly<Record<BookColumn, Cell>>
}

/** Columns without which a row is no dossier. */
const needed: readonly BookColumn[] = ['code', 'unit', 'field', 'procedure', 'channel', 'acceptedAt']

/**
 * The rows of the first sheet of an XLSX file, under the row that has the headings of the book (columns may stand in any
 * order, and others beside them); or why there are none.
 */
export async function readBook(bytes: Uint8Array): Promise<readonly SheetRow[] | { readonly problem: Text }> {
  const sheet = await readSheet(bytes)
  if (sheet === undefined) return { problem: { vi: 'một tệp XLSX', en: 'an XLSX file' } }
  const start = sheet.findIndex((cells) => cells.some((cell) => textOf(cell) === bookColumns.code))
  const headings = (sheet[start] ?? []).map(textOf)
  const missing = needed.filter((name) => !headings.includes(bookColumns[name])).map((name) => `'${bookColumns[name]}'`)
  if (missing.length > 0)
    return {
      problem: { vi: `dòng tiêu đề có cột ${missing.join(', ')}`, en: `a row of headings with ${missing.join(', ')}` },
    }
  return sheet.flatMap((cells, index) => {
    const row = { row: index + 1, cells: cellsUnder(headings, cells) }
    return index > start && needed.some((name) => row.cells[name] !== '') && isDossier(row) ? [row] : []
  })
}

/** A line under the table, merged over its columns, is none. */
function isDossier({ cells }: SheetRow): boolean {
  return bookColumnNames.filter((name) => cells[name] !== '').length > 1
}

function cellsUnder(headings: readonly string[], cells: readonly unknown[]): SheetRow['cells'] {
  const under = (name: BookColumn): Cell => {
    const cell = cells[headings.indexOf(bookColumns[name])]
    return typeof cell === 'number' ? cell : textOf(cell)
  }
  return {
    number: under('number'),
    code: under('code'),
    unit: under('unit'),
    field: under('field'),
    procedure: under('procedure'),
    channel: under('channel'),
    person: under('person'),
    address: under('address'),
    phone: under('phone'),
    acceptedAt: under('acceptedAt'),
    dueAt: under('dueAt'),
    finishedAt: under('finishedAt'),
    outcome: under('outcome'),
    sets: under('sets'),
    handedOverAt: under('handedOverAt'),
    handedOverBy: under('handedOverBy'),
    receiver: under('receiver'),
    note: under('note'),
  }
}

async function readSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[] | undefined> {
  // A zip archive begins with PK; the reader would take anything else for a text file.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
  const { read, utils } = await import('@e965/xlsx')
  try {
    const { SheetNames, Sheets } = read(bytes, { type: 'array' })
    const sheet = Sheets[SheetNames[0] ?? '']
    return sheet && utils.sheet_to_json<unknown[]>(sheet, { header: 1, range: 0, blankrows: true, defval: '' })
  } catch {
    return undefined
  }
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? normalise(cell) : typeof cell === 'number' ? String(cell) : ''
}
