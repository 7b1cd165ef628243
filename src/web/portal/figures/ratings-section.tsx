import {
  gradeNames,
  grades,
  quarterName,
  type RatingFigures,
  type RatingGroup,
  smallestShown,
} from '#feedback/index.ts'
import type { Text } from '#kernel/index.ts'
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
} satisfies Record<string, Text>

const tones = {
  'very-satisfied': 'good',
  satisfied: 'fair',
  neutral: 'quiet',
  dissatisfied: 'late',
} as const satisfies Record<keyof typeof gradeNames, BarTone>

/** All units together, quarter by quarter; by unit they are open data. */
export function RatingsSection({ visit, ratings }: { visit: Visit; ratings: readonly RatingFigures[] }) {
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
    </section>
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
