import type { Figures } from './figures.ts'
import type { Form } from './forms/form.ts'
import { forms } from './forms/index.ts'
import type { Report, ReportRow } from './report.ts'
import { rateOf } from './report-lines.ts'

type CsvColumn = Form['csv'][number]

/** The report as CSV: header, a line for each row and a last line `Tổng`; zero as 0, a rate without numerator blank. */
export function reportCsv(report: Report): string {
  const { csv } = forms[report.name]
  const rows = report.rows.map((row, index) => csv.map((column) => cellText(column, row, String(index + 1))))
  const lastName = csv.findLastIndex(isName)
  const total = csv.map((column, index) =>
    isName(column) ? totalName(index === lastName) : countOf(column, report.total),
  )
  return `${[csv, ...rows, total].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`
}

function totalName(isLast: boolean): string {
  return isLast ? 'Tổng' : ''
}

type NameColumn = 'no' | 'unit' | 'field' | 'procedure' | 'level'

function isName(column: CsvColumn): column is NameColumn {
  return ['no', 'unit', 'field', 'procedure', 'level'].includes(column)
}

function cellText(column: CsvColumn, row: ReportRow, number: string): string {
  if (!isName(column)) return countOf(column, row.measures)
  if (column === 'no') return number
  if (column === 'level') return row.level ?? ''
  return row[column]?.name ?? ''
}

function countOf(column: Exclude<CsvColumn, NameColumn>, counted: Figures): string {
  if (column === 'late_rate_pct' || column === 'overdue_rate_pct') return rateOf(column, counted)
  return String(counted[column])
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
