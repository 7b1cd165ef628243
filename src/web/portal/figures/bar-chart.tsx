import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'

/** What a colour of a bar means; late and overdue have stripes too, and what is open has an edge, so that no colour stands alone. */
export type BarTone = 'online' | 'quiet' | 'good' | 'fair' | 'late' | 'open' | 'overdue'

export interface BarSeries {
  readonly name: Text
  readonly tone: BarTone
}

export interface BarRow {
  readonly label: string
  /** One value a series, none negative. */
  readonly values: readonly number[]
}

export interface BarChartProps {
  readonly visit: Visit
  /** Unique on the page. */
  readonly id: string
  readonly title: Text
  readonly series: readonly BarSeries[]
  readonly rows: readonly BarRow[]
  /** Prints a value. */
  readonly print: (value: number) => string
}

const striped: readonly BarTone[] = ['late', 'overdue']
const [width, rowHeight, barHeight, legendHeight] = [360, 44, 16, 22]

/** Lying bars, one a row, the series one after the other; every value stands in it as text, and in the table beside it. */
export function BarChart(props: BarChartProps) {
  const { visit, id, title, series, rows } = props
  const top = series.length * legendHeight + 8
  const longest = Math.max(1, ...rows.map(({ values }) => sum(values)))
  return (
    <svg
      class="chart"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${top + rows.length * rowHeight}`}
    >
      <title id={`${id}-title`}>{visit.say(title)}</title>
      <desc id={`${id}-desc`}>{description(props)}</desc>
      {striped.map((tone) => (
        <pattern id={`${id}-${tone}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class={`chart__stripe chart__stripe--${tone}`} width="2" height="6" />
        </pattern>
      ))}
      {series.map(({ name, tone }, index) => (
        <g>
          <Bar id={id} tone={tone} x={0} y={index * legendHeight + 3} size={16} />
          <text x="24" y={index * legendHeight + 16}>
            {visit.say(name)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Row {...props} row={row} y={top + index * rowHeight} longest={longest} />
      ))}
    </svg>
  )
}

function Row({ id, series, print, row, y, longest }: BarChartProps & { row: BarRow; y: number; longest: number }) {
  const starts = row.values.map((_, index) => sum(row.values.slice(0, index)))
  const scale = (value: number) => round((value / longest) * width)
  return (
    <g>
      <text x="0" y={y + 15} lang="vi">
        {row.label}
      </text>
      <text x={width} y={y + 15} text-anchor="end">
        {row.values.map(print).join(' · ')}
      </text>
      {series.map(({ tone }, index) => {
        const size = scale(row.values[index] ?? 0)
        return size === 0 ? null : <Bar id={id} tone={tone} x={scale(starts[index] ?? 0)} y={y + 22} size={size} />
      })}
    </g>
  )
}

interface BarProps {
  readonly id: string
  readonly tone: BarTone
  readonly x: number
  readonly y: number
  readonly size: number
}

function Bar({ id, tone, x, y, size }: BarProps) {
  const place = { x, y, width: size, height: barHeight }
  return (
    <>
      <rect class={`chart__bar chart__bar--${tone}`} {...place} />
      {striped.some((each) => each === tone) && <rect fill={`url(#${id}-${tone})`} {...place} />}
    </>
  )
}

/** The chart in words, for who hears it. */
function description({ visit, series, rows, print }: BarChartProps): string {
  const said = rows.map(({ label, values }) => {
    const parts = series.map(({ name }, index) => `${visit.say(name)} ${print(values[index] ?? 0)}`)
    return `${label}: ${parts.join(', ')}.`
  })
  return said.join(' ')
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
