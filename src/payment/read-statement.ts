import { CsvError, parse } from 'csv-parse/sync'
import { type Decision, dong, findInstant, type Instant, ok, refuse, type Text } from '#kernel/index.ts'
import type { ToldCredit } from './bank-credit.ts'

export const statementColumns = ['bank_bin', 'transaction_id', 'account_number', 'amount', 'memo', 'booked_at'] as const

const shownLines = 100

interface Line {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * The credits of a statement as CSV, one a line. All or nothing: with any bad line the first hundred are named. Refused:
 * `csv-broken`, `wrong-header`, `bad-lines`.
 */
export function readStatement(csv: string): Decision<readonly ToldCredit[]> {
  const lines = readLines(csv)
  if (!lines.ok) return lines
  const [header, ...body] = lines.value
  if (header?.record.join(',') !== statementColumns.join(',')) return refuseHeader(header?.record.join(',') ?? '')
  const credits: ToldCredit[] = []
  const faults: (Text & { readonly line: number })[] = []
  for (const { record, info } of body) {
    const credit = readCredit(record)
    if ('bookedAt' in credit) credits.push(credit)
    else faults.push({ ...credit, line: info.lines })
  }
  return faults.length > 0 ? refuseLines(faults) : ok(credits)
}

function readLines(csv: string): Decision<readonly Line[]> {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const
  try {
    return ok(parse(csv, options) as unknown as Line[])
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('csv-broken', {
      vi: `Tệp không phải là CSV đúng cách, dòng ${error['lines']}: dấu nháy kép không khép hoặc đặt sai chỗ.`,
      en: `The file is not well-formed CSV, line ${error['lines']}: a double quote is not closed or stands in the wrong place.`,
    })
  }
}

function readCredit(record: readonly string[]): ToldCredit | Text {
  const [bankBin = '', transactionId = '', accountNumber = '', amount = '', memo = '', booked = ''] = record
  const bookedAt = findInstant(booked)
  if (record.length !== statementColumns.length)
    return { vi: `thấy ${record.length} cột, cần 6`, en: `found ${record.length} columns, expected 6` }
  if (!/^\d{6}$/u.test(bankBin)) return wrong('bank_bin', bankBin, { vi: '6 chữ số', en: '6 digits' })
  if (!isLine(transactionId, 64) || transactionId === '')
    return wrong('transaction_id', transactionId, { vi: 'số giao dịch của ngân hàng', en: 'the bank’s number' })
  if (!/^[0-9A-Za-z]{1,19}$/u.test(accountNumber))
    return wrong('account_number', accountNumber, { vi: '1 đến 19 chữ số, chữ cái', en: '1 to 19 digits, letters' })
  if (!/^[1-9]\d{0,11}$/u.test(amount))
    return wrong('amount', amount, { vi: 'số đồng nguyên, lớn hơn 0', en: 'whole đồng, more than 0' })
  if (!isLine(memo, 500))
    return wrong('memo', memo.slice(0, 40), { vi: 'nhiều nhất 500 chữ', en: '500 letters at most' })
  if (bookedAt === undefined)
    return wrong('booked_at', booked, { vi: 'thời điểm như 2026-11-26T08:15:00+07:00', en: 'a moment like that' })
  return { bankBin, transactionId, accountNumber, amount: dong(Number(amount)), memo, bookedAt: bookedAt as Instant }
}

function isLine(text: string, most: number): boolean {
  return text.length <= most && /^[^\p{Cc}\p{Surrogate}]*$/u.test(text)
}

function wrong(column: string, found: string, expected: Text): Text {
  return {
    vi: `${column}: thấy '${found}', cần ${expected.vi}`,
    en: `${column}: found '${found}', expected ${expected.en}`,
  }
}

function refuseHeader(found: string): Decision<never> {
  const expected = statementColumns.join(',')
  return refuse('wrong-header', {
    vi: `Dòng 1: thấy '${found.slice(0, 200)}', cần đúng '${expected}'.`,
    en: `Line 1: found '${found.slice(0, 200)}', expected exactly '${expected}'.`,
  })
}

function refuseLines(faults: readonly (Text & { readonly line: number })[]): Decision<never> {
  const list = (language: 'vi' | 'en', word: string) =>
    faults
      .slice(0, shownLines)
      .map((fault) => `${word} ${fault.line}: ${fault[language]}`)
      .join('\n')
  return refuse('bad-lines', {
    vi: `${faults.length} dòng sai, không nhập dòng nào.\n${list('vi', 'Dòng')}`,
    en: `${faults.length} bad lines, nothing taken in.\n${list('en', 'Line')}`,
  })
}
