import { formatRate } from '#kernel/index.ts'
import { headingGrid } from '#paper/index.ts'
import {
  type Form,
  forms,
  type Report,
  type ReportCell,
  type ReportLine,
  type ReportRow,
  reportLines,
} from '#reporting/index.ts'
import type { ReportQuery } from '../paths.ts'
import { count, decimal } from '../shared/formats.ts'
import type { Visit } from '../shared/visit.ts'
import { cellQuery } from './cell.ts'
import { beginsGroup, type FormColumn } from './form-column.ts'
import { groupName } from './group-name.ts'
import { columnsIn } from './headings.ts'
import { Meter } from './meter.tsx'

interface ReportTableProps {
  readonly visit: Visit
  readonly report: Report
  readonly query: ReportQuery
  readonly titleId: string
}

interface Grid extends ReportTableProps {
  readonly columns: readonly FormColumn[]
}

/** The report as its form prints it; every count leads to the dossiers that it counts. */
export function ReportTable(props: ReportTableProps) {
  const form = forms[props.report.name]
  const all = form.groups.includes('level') || hasRate(form) ? form : { ...form, columns: [...form.columns, lateRate] }
  const grid: Grid = { ...props, columns: columnsIn(props.visit.language, all) }
  const lines = reportLines(props.report)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to scroll a wide table
    <section class="scroll" aria-labelledby={props.titleId} tabIndex={0}>
      <table class={`report report--${props.report.name}`} aria-labelledby={props.titleId}>
        <thead>
          <Head {...grid} />
        </thead>
        <tbody>{lines.map((line) => line.kind !== 'total' && <Line {...grid} line={line} />)}</tbody>
        <tfoot>{lines.map((line) => line.kind === 'total' && <Line {...grid} line={line} />)}</tfoot>
      </table>
    </section>
  )
}

function hasRate({ columns }: Form): boolean {
  return columns.some(({ shows }) => shows === 'late_rate_pct')
}

/** On screen Biểu 1 to 3 show how much was late, beside what they print. */
const lateRate: FormColumn = { shows: 'late_rate_pct', heading: ['Tỷ lệ % trễ hạn'], weight: 8 }

function Head({ columns }: Grid) {
  return (
    <>
      {headingGrid(columns).map((row) => (
        <tr>
          {row.map(({ text, column: at, columnSpan: wide, rowSpan: rows }) => (
            <th
              scope={wide > 1 ? 'colgroup' : 'col'}
              colSpan={wide > 1 ? wide : undefined}
              rowSpan={rows > 1 ? rows : undefined}
              class={cellClass(columns, at, wide > 1 ? 'group' : columnKind(columns[at]))}
            >
              {text}
            </th>
          ))}
        </tr>
      ))}
    </>
  )
}

function cellClass(columns: readonly FormColumn[], at: number, kind: string): string {
  return beginsGroup(columns, at) ? `${kind} edge` : kind
}

function columnKind(column: FormColumn | undefined): string {
  const shows = column?.shows ?? 'no'
  if (shows === 'no') return 'no'
  if (shows === 'unit' || shows === 'field' || shows === 'procedure') return 'name'
  return shows.endsWith('_pct') ? 'rate' : 'count'
}

function Line({ line, ...grid }: Grid & { line: ReportLine }) {
  if (line.kind === 'group') {
    const { text, lang } = groupName(grid.visit, line.text)
    return (
      <tr class={`over over--${line.level}`}>
        <th colSpan={grid.columns.length} scope="rowgroup" lang={lang}>
          <span>{text}</span>
        </th>
      </tr>
    )
  }
  const row = line.kind === 'item' ? line.row : undefined
  const figures = row?.measures ?? grid.report.total
  const isIdle = figures.total === 0
  return (
    <tr class={isIdle ? 'idle' : undefined}>
      {grid.columns.map((column, at) => {
        const kind = columnKind(column)
        const className = cellClass(grid.columns, at, kind)
        const cell = line.cells[at]
        if (kind === 'rate') return <RateCell {...grid} className={className} column={column} figures={figures} />
        if (kind === 'name') return <NameCell {...grid} className={className} cell={cell} isTotal={row === undefined} />
        return <CountCell {...grid} className={className} cell={cell} row={row} />
      })}
    </tr>
  )
}

function NameCell({
  visit,
  className,
  cell,
  isTotal,
}: Grid & { className: string; cell: ReportCell | undefined; isTotal: boolean }) {
  return (
    <th scope="row" class={className} lang={isTotal || visit.language === 'vi' ? undefined : 'vi'}>
      {isTotal ? visit.say({ vi: 'Tổng', en: 'Total' }) : cell?.value}
    </th>
  )
}

interface CountCellProps extends Grid {
  readonly className: string
  readonly cell: ReportCell | undefined
  readonly row: ReportRow | undefined
}

const badFigures: ReadonlySet<string> = new Set(['resolved_late', 'open_overdue'])

function CountCell({ visit, report, query, className, cell, row }: CountCellProps) {
  if (cell === undefined || cell.value === null) return <td class={className} />
  if (cell.figure === null || typeof cell.value !== 'number') return <td class={className}>{cell.value}</td>
  const text = count(visit.language, cell.value)
  if (cell.value === 0) return <td class={`${className} zero`}>{text}</td>
  const href = visit.paths.reportDossiers(report.name, cellQuery(query, cell.figure, row))
  return (
    <td class={badFigures.has(cell.figure) ? `${className} bad` : className}>
      <a href={href}>{text}</a>
    </td>
  )
}

interface RateCellProps extends Grid {
  readonly className: string
  readonly column: FormColumn
  readonly figures: Report['total']
}

function RateCell({ visit, report, className, column, figures }: RateCellProps) {
  if (figures.total === 0)
    return (
      <td class={className}>
        {report.name === 'bieu2' && (
          <span class="tag tag--halt">{visit.say({ vi: 'Chưa phát sinh', en: 'No dossier' })}</span>
        )}
      </td>
    )
  const part = column.shows === 'overdue_rate_pct' ? figures.open_overdue : figures.resolved_late
  return (
    <td class={className}>
      <span class="rate">
        {decimal(visit.language, formatRate(part, figures.total))}{' '}
        {(part > 0 || forms[report.name].rowsBy === 'unit') && <Meter part={part} whole={figures.total} />}
      </span>
    </td>
  )
}
