import type { Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { type Counted, queryOf, standingColumns } from './counted-columns.ts'
import { CountedSection } from './figure-section.tsx'
import type { PublicFigures } from './public-figures.ts'

const drawn = 12

const words = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  total: { vi: 'Tổng', en: 'Total' },
  units: { vi: 'Theo đơn vị', en: 'By unit' },
  fields: { vi: 'Theo lĩnh vực', en: 'By field' },
  drawn: {
    vi: `Hình vẽ ${drawn} dòng nhiều hồ sơ nhất; bảng có đủ.`,
    en: `The chart has the ${drawn} rows with most dossiers; the table has all.`,
  },
} satisfies Record<string, Text>

interface ByRowProps {
  readonly visit: Visit
  readonly report: PublicFigures['byUnit']
  readonly id: 'don-vi' | 'linh-vuc'
}

/** Rows of a report in which anything happened, most dossiers first. */
export function ByRow({ visit, report, id }: ByRowProps) {
  const isUnit = id === 'don-vi'
  const rows = report.rows
    .filter(({ measures }) => measures.total > 0)
    .toSorted((a, b) => b.measures.total - a.measures.total)
  const counted = rows.map((row): Counted => {
    const { unit, field } = row
    const ofUnit = { ...queryOf(report), ...(unit && { 'don-vi': unit.agencyCode }) }
    const href = visit.paths.report('bieu1', ofUnit)
    return { report, row, label: unit?.name ?? field?.name ?? '', ...(unit && { href }) }
  })
  return (
    <CountedSection
      visit={visit}
      id={id}
      title={isUnit ? words.units : words.fields}
      rowHead={isUnit ? words.unit : words.field}
      columns={standingColumns}
      counted={counted}
      drawn={drawn}
      total={{ report, label: visit.say(words.total) }}
    >
      {counted.length > drawn && <p class="quiet">{visit.say(words.drawn)}</p>}
    </CountedSection>
  )
}
