import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import { count } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import { BarChart } from './bar-chart.tsx'
import { barsOf, type Counted, type CountedColumn, linesOf } from './counted-columns.ts'
import { FigureTable, type FigureTableRow } from './figure-table.tsx'

interface CountedSectionProps {
  readonly visit: Visit
  /** Unique on the page. */
  readonly id: string
  readonly title: Text
  /** What the rows are. */
  readonly rowHead: Text
  readonly columns: readonly CountedColumn[]
  readonly counted: readonly Counted[]
  /** How many rows the chart shows; the table has all. */
  readonly drawn?: number
  readonly total?: Counted
  readonly children?: ComponentChildren
}

/** A chart of counted figures with the table beside it. */
export function CountedSection(props: CountedSectionProps) {
  const { visit, id, title, rowHead, columns, counted, drawn, total, children } = props
  const { say, language } = visit
  const rows = drawn === undefined ? counted : counted.slice(0, drawn)
  const lines: readonly FigureTableRow[] = [
    ...linesOf(visit, counted, columns),
    ...(total ? linesOf(visit, [total], columns).map((line) => ({ ...line, isTotal: true })) : []),
  ]
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say(title)}</h2>
      {children}
      <div class="figure">
        <BarChart
          visit={visit}
          id={`${id}-ve`}
          title={title}
          series={columns}
          rows={barsOf(rows, columns)}
          print={(value) => count(language, value)}
        />
        <FigureTable visit={visit} caption={title} heads={[rowHead, ...columns.map(({ name }) => name)]} rows={lines} />
      </div>
    </section>
  )
}
