/** A record of a CSV file: its fields, or why it has none. `line`: where in the file it begins, from 1. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly problem: 'quotes' | 'unclosed' | 'too-long'; readonly text: string }

const longestLine = 100_000
/** A quoted field may hold line breaks; more of them than this is a quote that was forgotten. */
const mostQuotedBreaks = 20

/**
 * The records of a CSV file (RFC 4180: LF or CRLF, byte order mark or none, blank lines left out), some at a time. A
 * record with wrong quotes is reported and the next line read as if it had not been there. Bytes that are not UTF-8 become
 * U+FFFD.
 */
export async function* readRecords(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<readonly CsvRecord[]> {
  let number = 0
  let waiting: readonly string[] = []
  for await (const lines of readLines(source)) {
    const queue = [...waiting, ...lines]
    const { records, taken } = takeRecords(queue, number, false)
    yield records
    number += taken
    waiting = queue.slice(taken)
  }
  yield takeRecords(waiting, number, true).records
}

/** The records that are whole in `lines`, of which the first is line `before + 1`; `isLast` when no more will come. */
function takeRecords(
  lines: readonly string[],
  before: number,
  isLast: boolean,
): { readonly records: readonly CsvRecord[]; readonly taken: number } {
  const records: CsvRecord[] = []
  let taken = 0
  while (taken < lines.length) {
    const record = recordAt(lines, taken, before + taken + 1)
    if (record === 'more' && !isLast) break
    const [found, length] = record === 'more' ? unclosed(lines, taken, before + taken + 1) : record
    if (found !== undefined) records.push(found)
    taken += length
  }
  return { records, taken }
}

/** The record that begins at `lines[start]` (none when that is blank) and how many lines it takes; or that it needs more. */
function recordAt(
  lines: readonly string[],
  start: number,
  line: number,
): 'more' | readonly [CsvRecord | undefined, number] {
  let text = lines[start] ?? ''
  if (text === '') return [undefined, 1]
  if (text.length > longestLine) return [{ line, problem: 'too-long', text }, 1]
  if (!text.includes('"')) return [{ line, fields: text.split(',') }, 1]
  for (let length = 1; length <= mostQuotedBreaks; length += 1) {
    const fields = splitQuoted(text)
    if (fields === 'quotes') return [{ line, problem: 'quotes', text: lines[start] ?? '' }, 1]
    if (fields !== 'open') return [{ line, fields }, length]
    const next = lines[start + length]
    if (next === undefined) return 'more'
    text = `${text}\n${next}`
  }
  return unclosed(lines, start, line)
}

function unclosed(lines: readonly string[], start: number, line: number): readonly [CsvRecord, number] {
  return [{ line, problem: 'unclosed', text: lines[start] ?? '' }, 1]
}

/** The fields of a record with quotes; 'open' when a quoted field does not end; 'quotes' when they stand where none may. */
function splitQuoted(text: string): readonly string[] | 'open' | 'quotes' {
  const fields: string[] = []
  let place = 0
  while (true) {
    const field = text[place] === '"' ? quotedAt(text, place) : plainAt(text, place)
    if (typeof field === 'string') return field
    fields.push(field.value)
    if (field.end === text.length) return fields
    if (text[field.end] !== ',') return 'quotes'
    place = field.end + 1
  }
}

interface Field {
  readonly value: string
  readonly end: number
}

const quoted = /"((?:[^"]|"")*)("?)/y

function quotedAt(text: string, place: number): Field | 'open' {
  quoted.lastIndex = place
  const [whole = '', inner = '', end] = quoted.exec(text) ?? []
  return end === '"' ? { value: inner.replaceAll('""', '"'), end: place + whole.length } : 'open'
}

function plainAt(text: string, place: number): Field | 'quotes' {
  const comma = text.indexOf(',', place)
  const end = comma < 0 ? text.length : comma
  const value = text.slice(place, end)
  return value.includes('"') ? 'quotes' : { value, end }
}

/** The lines of a file without their ends, some at a time. Of a line that is far too long only the beginning is kept. */
async function* readLines(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let isBegun = false
  for await (const chunk of source) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    rest += isBegun || !text.startsWith('\uFEFF') ? text : text.slice(1)
    isBegun ||= text !== ''
    const lines = rest.split('\n')
    rest = (lines.pop() ?? '').slice(0, 2 * longestLine)
    yield lines.map(withoutReturn)
  }
  const last = rest + decoder.decode()
  if (last !== '') yield [withoutReturn(last)]
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
