import type { Catalogue } from '#catalogue/index.ts'
import {
  gradeNames,
  grades,
  quarterName,
  type RatingFigures,
  type RatingGroup,
  smallestShown,
} from '#feedback/index.ts'
import { type FieldId, latestVersion, type Text } from '#kernel/index.ts'
import { count } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import { BarChart, type BarTone } from './bar-chart.tsx'
import { FigureTable } from './figure-table.tsx'

const words = {
  title: { vi: 'Người dân đánh giá', en: 'What people say of the service' },
  lead: {
    vi: `Theo quý đã kết thúc. Nhóm dưới ${smallestShown} đánh giá không hiện, để không ai đoán ra người.`,
    en: `By quarters that have ended. Groups of fewer than ${smallestShown} are not shown, so that nobody can be guessed.`,
  },
  none: { vi: 'Chưa có quý nào đủ đánh giá để hiện.', en: 'No quarter has enough ratings to be shown yet.' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
} satisfies Record<string, Text>

const tones = {
  'very-satisfied': 'good',
  satisfied: 'fair',
  neutral: 'quiet',
  dissatisfied: 'late',
} as const satisfies Record<keyof typeof gradeNames, BarTone>

interface RatingsProps {
  readonly visit: Visit
  readonly ratings: readonly RatingFigures[]
  readonly catalogue: Catalogue
}

/** All units together, quarter by quarter, and the last quarter by field; by unit they are open data. */
export function RatingsSection({ visit, ratings, catalogue }: RatingsProps) {
  const { say } = visit
  const shown = ratings.flatMap(({ quarter, total }) => (total === undefined ? [] : [{ quarter, total }]))
  return (
    <section aria-labelledby="danh-gia">
      <h2 id="danh-gia">{say(words.title)}</h2>
      <p class="quiet">{say(words.lead)}</p>
      {shown.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <Quarters visit={visit} rows={shown.map(({ quarter, total }) => ({ label: quarterName(quarter), total }))} />
      )}
      <ByField visit={visit} last={ratings.at(-1)} catalogue={catalogue} />
    </section>
  )
}

function ByField({ visit, last, catalogue }: Omit<RatingsProps, 'ratings'> & { last: RatingFigures | undefined }) {
  if (last === undefined || last.fields.size === 0) return null
  const nameOf = (id: FieldId) => latestVersion(catalogue.fields.filter((field) => field.id === id))?.name ?? ''
  const caption = {
    vi: `Theo lĩnh vực, quý ${quarterName(last.quarter)}`,
    en: `By field, quarter ${quarterName(last.quarter)}`,
  }
  return (
    <FigureTable
      visit={visit}
      caption={caption}
      heads={[words.field, ...grades.map((grade) => gradeNames[grade])]}
      rows={[...last.fields].map(([id, group]) => ({
        label: nameOf(id),
        cells: grades.map((grade) => ({ text: count(visit.language, group.grades[grade]) })),
      }))}
    />
  )
}

function Quarters({
  visit,
  rows,
}: {
  visit: Visit
  rows: readonly { readonly label: string; readonly total: RatingGroup }[]
}) {
  const print = (value: number) => count(visit.language, value)
  const counted = rows.map(({ label, total }) => ({ label, values: grades.map((grade) => total.grades[grade]) }))
  return (
    <div class="figure">
      <BarChart
        {...{ visit, print }}
        id="danh-gia-ve"
        title={words.title}
        series={grades.map((grade) => ({ name: gradeNames[grade], tone: tones[grade] }))}
        rows={counted}
      />
      <FigureTable
        visit={visit}
        caption={words.title}
        heads={[words.quarter, ...grades.map((grade) => gradeNames[grade])]}
        rows={counted.map(({ label, values }) => ({ label, cells: values.map((value) => ({ text: print(value) })) }))}
      />
    </div>
  )
}
