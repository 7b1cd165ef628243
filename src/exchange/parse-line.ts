import { channels, isDossierCode, outcomes } from '#dossier/index.ts'
import { findInstant, type Instant, normalise, type Text } from '#kernel/index.ts'
import type { Fault } from './bad-line.ts'
import { type Column, columns, type EventColumn, eventColumns, eventKinds } from './columns.ts'
import type { Header } from './header.ts'
import type { RegisterLine } from './register-line.ts'

type Value = (column: Column) => string

/** What a parser throws at the first fault of a line; caught in `parseLine`. */
class Faulty extends Error {
  readonly fault: Fault
  constructor(column: Fault['column'], found: string, expected: Text) {
    super(expected.en)
    this.fault = { column, found, expected }
  }
}

/** The line that these fields say, or the first thing that is wrong with it. */
export function parseLine(header: Header, fields: readonly string[]): RegisterLine | Fault {
  try {
    return parse(header, fields)
  } catch (error) {
    if (error instanceof Faulty) return error.fault
    throw error
  }
}

function parse(header: Header, fields: readonly string[]): RegisterLine {
  checkCount(fields)
  const value: Value = (column) => fields[header[column]] ?? ''
  for (const column of columns) checkReadable(column, value(column))
  const code = value('code').normalize('NFC')
  if (!isDossierCode(code)) throw new Faulty('code', value('code'), codeExpected)
  const at = instantIn('at', value('at'))
  const event = oneOf('event', value('event'), eventKinds)
  checkUse(event, value)
  switch (event) {
    case 'accepted':
      return {
        code,
        at,
        event,
        unit: nameIn('unit', value),
        field: nameIn('field', value),
        procedure: nameIn('procedure', value),
        channel: oneOf('channel', value('channel'), channels),
        dueAt: optionalInstant(value('due_at')),
      }
    case 'suspended':
      return { code, at, event }
    case 'resumed':
      return { code, at, event, dueAt: optionalInstant(value('due_at')) }
    case 'extended':
    case 'apologised':
      return { code, at, event, dueAt: instantIn('due_at', value('due_at')) }
    case 'transferred':
      return { code, at, event, unit: nameIn('unit', value) }
    case 'finished':
      return { code, at, event, outcome: oneOf('outcome', value('outcome'), outcomes) }
  }
}

const codeExpected: Text = {
  vi: 'mã hồ sơ từ 1 đến 64 ký tự, không có khoảng trắng, bắt đầu bằng chữ hoặc số',
  en: 'a dossier code of 1 to 64 characters without spaces, beginning with a letter or digit',
}
const instantExpected: Text = {
  vi: 'thời điểm ISO 8601 có múi giờ, đến mili giây: 2020-01-10T08:15:00+07:00',
  en: 'a moment in ISO 8601 with offset, to the millisecond: 2020-01-10T08:15:00+07:00',
}

function checkCount(fields: readonly string[]): void {
  if (fields.length === columns.length) return
  throw new Faulty('line', fields.join(','), {
    vi: `${columns.length} cột; dòng này có ${fields.length}`,
    en: `${columns.length} columns; this line has ${fields.length}`,
  })
}

function checkReadable(column: Column, text: string): void {
  if (text.includes('\uFFFD'))
    throw new Faulty(column, text, { vi: 'văn bản UTF-8 không hỏng', en: 'UTF-8 text that is not damaged' })
  if (text.includes('\0')) throw new Faulty(column, text, { vi: 'văn bản không có ký tự NUL', en: 'text without NUL' })
}

function checkUse(event: keyof typeof eventColumns, value: Value): void {
  const uses: Partial<Record<EventColumn, 'required' | 'optional'>> = eventColumns[event]
  for (const column of columns) {
    if (column === 'code' || column === 'at' || column === 'event') continue
    const [use, text] = [uses[column], value(column)]
    if (use === undefined && text !== '')
      throw new Faulty(column, text, { vi: `để trống khi event là ${event}`, en: `blank when the event is ${event}` })
    if (use === 'required' && text.trim() === '')
      throw new Faulty(column, text, {
        vi: `có giá trị khi event là ${event}`,
        en: `a value when the event is ${event}`,
      })
  }
}

const longestName = 500

function nameIn(column: Column, value: Value): string {
  const name = normalise(value(column))
  if (name.length <= longestName && !/\p{Cc}/u.test(name)) return name
  throw new Faulty(column, name, {
    vi: `tên hoặc mã không quá ${longestName} ký tự, trên một dòng`,
    en: `a name or code of at most ${longestName} characters, on one line`,
  })
}

function optionalInstant(text: string): Instant | undefined {
  return text === '' ? undefined : instantIn('due_at', text)
}

function instantIn(column: Column, text: string): Instant {
  const moment = findInstant(text)
  if (moment === undefined) throw new Faulty(column, text, instantExpected)
  return moment
}

function oneOf<T extends string>(column: Column, text: string, values: readonly T[]): T {
  const value = values.find((each) => each === text)
  if (value !== undefined) return value
  throw new Faulty(column, text, {
    vi: `một trong ${values.join(', ')}`,
    en: `one of ${values.join(', ')}`,
  })
}
