import type { Period } from '#kernel/index.ts'
import type { DataCell, DataColumn, DataSet } from './data-sets.ts'

/** Under which terms all data sets may be used (decision 0136). */
export const licence = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/deed.vi',
} as const

type Rows = readonly (readonly DataCell[])[]

/** RFC 4180 in UTF-8 without a byte order mark: the names of the columns, then a line for each row. */
export function dataCsv(columns: readonly DataColumn[], rows: Rows): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => `${cell ?? ''}`))]
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

interface Filled {
  readonly set: DataSet
  readonly rows: Rows
  readonly period: Period
}

/** The same rows, each with the names of the columns. */
export function dataJson({ set, rows, period }: Filled): string {
  const { title, columns } = set
  const named = rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])))
  const whole = { title: title.vi, licence: licence.address, from: period.from, to: period.to, rows: named }
  return `${JSON.stringify(whole, null, 1)}\n`
}

/** What the columns of the CSV mean, as W3C’s “CSV on the Web” has it. */
export function dataSchema({ slug, title, description, columns }: DataSet, address: string): string {
  const both = ({ vi, en }: { readonly vi: string; readonly en: string }) => ({ vi, en })
  const schema = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    url: address,
    'dc:identifier': slug,
    'dc:title': title.vi,
    'dc:description': description.vi,
    'dc:license': { '@id': licence.address },
    dialect: { header: true, encoding: 'utf-8' },
    tableSchema: {
      columns: columns.map(({ name, title: titles, type }) => ({ name, titles: both(titles), datatype: type })),
    },
  }
  return `${JSON.stringify(schema, null, 1)}\n`
}
