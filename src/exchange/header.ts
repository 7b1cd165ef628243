import type { Text } from '#kernel/index.ts'
import type { Fault } from './bad-line.ts'
import { type Column, columns } from './columns.ts'
import type { CsvRecord } from './read-records.ts'

/** Where each column stands in the file. */
export type Header = Readonly<Record<Column, number>>

const whole = columns.join(',')

export const emptyFile: Fault = fault('', {
  vi: `dòng tiêu đề ${whole}; tệp này trống`,
  en: `the header ${whole}; this file is empty`,
})

/** Reads the header: exactly the columns of the register, in any order; else what is wrong with it. */
export function readHeader(record: CsvRecord): { readonly header: Header } | { readonly faults: readonly Fault[] } {
  if (!('fields' in record)) return { faults: [fault(record.text, expectedHeader)] }
  const names = record.fields.map((name) => name.trim())
  const unreadable = findUnreadable(names)
  if (unreadable !== undefined) return { faults: [unreadable] }
  const faults = [...wrongNames(names), ...missingNames(names)]
  return faults.length > 0 ? { faults } : { header: headerOf(names) }
}

function headerOf(names: readonly string[]): Header {
  const place = (column: Column) => names.indexOf(column)
  return {
    code: place('code'),
    at: place('at'),
    event: place('event'),
    unit: place('unit'),
    field: place('field'),
    procedure: place('procedure'),
    channel: place('channel'),
    due_at: place('due_at'),
    outcome: place('outcome'),
  }
}

const expectedHeader: Text = { vi: `dòng tiêu đề ${whole}`, en: `the header ${whole}` }

function findUnreadable(names: readonly string[]): Fault | undefined {
  const text = names.join(',')
  if (/[\uFFFD\0]/u.test(text))
    return fault(text, {
      vi: 'văn bản UTF-8; hãy lưu tệp dạng CSV UTF-8',
      en: 'UTF-8 text; save the file as CSV UTF-8',
    })
  if (names.length === 1 && /[;\t]/u.test(text))
    return fault(text, {
      vi: `các cột cách nhau bằng dấu phẩy: ${whole}`,
      en: `columns separated by commas: ${whole}`,
    })
  return undefined
}

function wrongNames(names: readonly string[]): readonly Fault[] {
  return names.flatMap((name, place) => {
    if (!columns.some((column) => column === name))
      return [fault(name, { vi: `chỉ các cột ${whole}`, en: `only the columns ${whole}` })]
    if (names.indexOf(name) === place) return []
    return [fault(name, { vi: `cột ${name} chỉ một lần`, en: `the column ${name} only once` })]
  })
}

function missingNames(names: readonly string[]): readonly Fault[] {
  return columns
    .filter((column) => !names.includes(column))
    .map((column) => fault(names.join(','), { vi: `có cột ${column}`, en: `a column ${column}` }))
}

function fault(found: string, expected: Text): Fault {
  return { column: 'header', found, expected }
}
