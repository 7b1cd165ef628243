import type { Text } from '#kernel/index.ts'
import type { Figure, Report, ReportName, ReportRow } from '#reporting/index.ts'
import { cellQuery } from '../../office/cell.ts'
import type { ReportQuery } from '../../paths.ts'
import { count } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import type { BarRow, BarTone } from './bar-chart.tsx'
import type { FigureCell, FigureTableRow } from './figure-table.tsx'

/** A figure of the reports as charts and tables show it. */
export interface CountedColumn {
  readonly figure: Figure
  readonly name: Text
  readonly tone: BarTone
}

/** What came in within the period, by how. */
export const channelColumns: readonly CountedColumn[] = [
  { figure: 'online', name: { vi: 'Trực tuyến', en: 'Online' }, tone: 'online' },
  { figure: 'in_person', name: { vi: 'Trực tiếp, bưu chính', en: 'In person, by post' }, tone: 'quiet' },
]

/** What became of dossiers. */
export const outcomeColumns: readonly CountedColumn[] = [
  { figure: 'resolved_on_time', name: { vi: 'Xong đúng hạn', en: 'Done in time' }, tone: 'good' },
  { figure: 'resolved_late', name: { vi: 'Xong trễ hạn', en: 'Done late' }, tone: 'late' },
]

/** The same, with what is not done yet. */
export const standingColumns: readonly CountedColumn[] = [
  ...outcomeColumns,
  { figure: 'open_in_time', name: { vi: 'Đang làm, còn hạn', en: 'Open, in time' }, tone: 'open' },
  { figure: 'open_overdue', name: { vi: 'Đang quá hạn', en: 'Overdue' }, tone: 'overdue' },
]

/** The report that a row stands in, and which of its rows; without one, its total. */
export interface Counted {
  readonly report: Report
  readonly row?: ReportRow
  readonly label: string
  /** The page about the row as a whole. */
  readonly href?: string
}

export function queryOf({ period, scope }: Report): ReportQuery {
  return { tu: period.from, den: period.to, ...(scope && { 'don-vi': scope.agencyCode }) }
}

/** Bars of these rows. */
export function barsOf(counted: readonly Counted[], columns: readonly CountedColumn[]): readonly BarRow[] {
  return counted.map(({ report, row, label }) => ({
    label,
    values: columns.map(({ figure }) => (row?.measures ?? report.total)[figure]),
  }))
}

/** The same as lines of a table: each number opens the list of what it counts. */
export function linesOf(
  visit: Visit,
  counted: readonly Counted[],
  columns: readonly CountedColumn[],
): readonly FigureTableRow[] {
  return counted.map((one) => ({
    label: one.label,
    ...(one.href && { href: one.href }),
    cells: columns.map(({ figure }) => cellOf(visit, one, figure)),
  }))
}

/** A figure of a report with the list that it opens; of nothing there is no list. */
export function cellOf(visit: Visit, { report, row }: Counted, figure: Figure): FigureCell {
  const value = (row?.measures ?? report.total)[figure]
  const text = count(visit.language, value)
  const name: ReportName = report.name
  const href = visit.paths.reportDossiers(name, cellQuery(queryOf(report), figure, row))
  return value === 0 ? { text } : { text, href }
}
