import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { dueDate, type WorkingCalendar } from '#deadline/index.ts'
import { type Decision, formatInstant, ok, type Refusal, refuse } from '#kernel/index.ts'
import { parseAcceptedAt } from './parse-accepted-at.ts'

const columns = ['accepted_at', 'working_days'] as const
const shownLines = 100

interface BatchLine {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * CSV `accepted_at,working_days` with a column `due_at` added; all or nothing: with any bad line, the first hundred are
 * named and nothing is computed.
 */
export function dueBatch(calendar: WorkingCalendar, csv: string): Decision<string> {
  const lines = readLines(csv)
  if (!lines.ok) return lines
  const [header, ...body] = lines.value
  if (header?.record.join(',') !== columns.join(',')) return refuseHeader(header?.record.join(',') ?? '')
  const computed = body.map((line) => ({ line, due: dueOf(calendar, line) }))
  const bad = computed.flatMap(({ line, due }) => (due.ok ? [] : [{ line: line.info.lines, refusal: due.refusal }]))
  if (bad.length > 0) return refuseLines(bad)
  const rows = computed.map(({ line, due }) => [...line.record, due.ok ? due.value : ''])
  return ok(stringify([[...columns, 'due_at'], ...rows]).trimEnd())
}

function readLines(csv: string): Decision<readonly BatchLine[]> {
  try {
    return ok(
      parse(csv, {
        bom: true,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      }) as unknown as BatchLine[],
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('csv-broken', {
      vi: `Tệp không phải là CSV đúng cách, dòng ${error['lines']}: dấu nháy kép không khép hoặc đặt sai chỗ.`,
      en: `The file is not well-formed CSV, line ${error['lines']}: a double quote is not closed or stands in the wrong place.`,
    })
  }
}

function dueOf(calendar: WorkingCalendar, { record }: BatchLine): Decision<string> {
  const [acceptedText = '', daysText = ''] = record
  if (record.length !== columns.length) return refuseCount(record.length)
  const accepted = parseAcceptedAt(acceptedText)
  if (!accepted.ok) return accepted
  const amount = Number(daysText)
  if (!/^\d{1,4}$/u.test(daysText) || amount === 0) return refuseDays(daysText)
  const due = dueDate(calendar, {
    acceptedAt: accepted.value,
    limit: { kind: 'working-days', amount },
    policy: 'exclude-first-day',
  })
  return due.ok ? ok(formatInstant(due.value.at)) : due
}

function refuseHeader(found: string): Decision<never> {
  return refuse('wrong-header', {
    vi: `Dòng 1: thấy '${found}', cần đúng '${columns.join(',')}'.`,
    en: `Line 1: found '${found}', expected exactly '${columns.join(',')}'.`,
  })
}

function refuseCount(found: number): Decision<never> {
  return refuse('wrong-column-count', { vi: `thấy ${found} cột, cần 2`, en: `found ${found} columns, expected 2` })
}

function refuseDays(found: string): Decision<never> {
  return refuse('limit-not-positive', {
    vi: `working_days: thấy '${found}', cần số nguyên từ 1 đến 9999`,
    en: `working_days: found '${found}', expected a whole number from 1 to 9999`,
  })
}

function refuseLines(bad: readonly { line: number; refusal: Refusal }[]): Decision<never> {
  const shown = bad.slice(0, shownLines)
  const list = (language: 'vi' | 'en', word: string) =>
    shown.map(({ line, refusal }) => `${word} ${line}: ${refusal.message[language]}`).join('\n')
  return refuse('bad-lines', {
    vi: `${bad.length} dòng sai, không tính dòng nào.\n${list('vi', 'Dòng')}`,
    en: `${bad.length} bad lines, nothing computed.\n${list('en', 'Line')}`,
  })
}
