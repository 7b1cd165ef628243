import type { Catalogue } from '#catalogue/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { ByRow } from './by-row.tsx'
import { channelColumns, outcomeColumns, queryOf } from './counted-columns.ts'
import { CountedSection } from './figure-section.tsx'
import { Headlines } from './headlines.tsx'
import { type PublicFigures, publicFigures } from './public-figures.ts'
import { RatingsSection } from './ratings-section.tsx'
import { monthName, readSpan, type Span, spanNames, spans } from './span.ts'
import { type NamedTimes, namedTimes, TimesSection } from './times-section.tsx'

const words = {
  title: { vi: 'Số liệu giải quyết hồ sơ', en: 'How dossiers are resolved, in figures' },
  none: { vi: 'Chưa có hồ sơ nào nên chưa có số liệu.', en: 'There is no dossier yet, so there are no figures.' },
  spans: { vi: 'Kỳ', en: 'Period' },
  month: { vi: 'Tháng', en: 'Month' },
  channels: { vi: 'Nhận hồ sơ bằng cách nào', en: 'How dossiers came in' },
  outcomes: { vi: 'Xong đúng hạn hay trễ', en: 'Done in time or late' },
  source: {
    vi: 'Mọi con số lấy từ báo cáo và mở ra được danh sách hồ sơ đã đếm.',
    en: 'Every figure is quoted from the reports and opens the list of what was counted.',
  },
  reports: { vi: 'Báo cáo theo mẫu', en: 'The statutory reports' },
  data: { vi: 'Dữ liệu mở (CSV, JSON)', en: 'Open data (CSV, JSON)' },
  now: { vi: 'Tình hình hiện tại', en: 'Overview' },
} satisfies Record<string, Text>

/** What the reports say, with a chart and a table for each question that people ask of them. */
export async function answerFigures(visit: Visit): Promise<Response> {
  const { say, deps } = visit
  const span = readSpan(visit.query.get('ky'))
  const reference = await visit.reference()
  const figures = await publicFigures(deps.db, { span, now: deps.clock.now(), calendars: reference.calendars })
  const times = figures ? namedTimes(reference.catalogue, figures.times) : []
  const main =
    figures === undefined ? (
      <>
        <h1>{say(words.title)}</h1>
        <p class="lead">{say(words.none)}</p>
      </>
    ) : (
      <FiguresMain visit={visit} span={span} figures={figures} times={times} catalogue={reference.catalogue} />
    )
  return answerPortal(visit, { title: say(words.title), section: 'figures', main })
}

interface Shown {
  readonly visit: Visit
  readonly figures: PublicFigures
}

interface MainProps extends Shown {
  readonly span: Span
  readonly times: readonly NamedTimes[]
  readonly catalogue: Catalogue
}

function FiguresMain({ visit, span, figures, times, catalogue }: MainProps) {
  const { say, paths } = visit
  const { period, byUnit, byField } = figures
  return (
    <>
      <h1>{say(words.title)}</h1>
      <Spans visit={visit} span={span} />
      <p class="lead">
        {say({ vi: 'Từ', en: 'From' })} {formatDay(period.from)} {say({ vi: 'đến hết', en: 'to the end of' })}{' '}
        {formatDay(period.to)}
      </p>
      <Headlines visit={visit} figures={figures} />
      <Months visit={visit} figures={figures} />
      <ByRow visit={visit} report={byUnit} id="don-vi" />
      <ByRow visit={visit} report={byField} id="linh-vuc" />
      <TimesSection visit={visit} times={times} />
      <RatingsSection visit={visit} ratings={figures.ratings} catalogue={catalogue} />
      <p class="quiet">{say(words.source)}</p>
      <ul class="ways">
        <li>
          <a href={paths.openData()}>{say(words.data)}</a>
        </li>
        <li>
          <a href={paths.reports({ tu: period.from, den: period.to })}>{say(words.reports)}</a>
        </li>
        <li>
          <a href={paths.start({ tu: period.from, den: period.to })}>{say(words.now)}</a>
        </li>
      </ul>
    </>
  )
}

function Spans({ visit: { say, paths }, span }: { visit: Visit; span: Span }) {
  return (
    <nav class="spans" aria-label={say(words.spans)}>
      <ul>
        {spans.map((each) => (
          <li>
            <a href={paths.figures({ ky: each })} aria-current={each === span ? 'page' : undefined}>
              {say(spanNames[each])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Months({ visit, figures }: Shown) {
  const counted = figures.months.map((report) => ({
    report,
    label: monthName(report.period),
    href: visit.paths.report('bieu2', queryOf(report)),
  }))
  const common = { visit, counted, rowHead: words.month }
  return (
    <>
      <CountedSection {...common} id="cach-nop" title={words.channels} columns={channelColumns} />
      <CountedSection {...common} id="dung-han" title={words.outcomes} columns={outcomeColumns} />
    </>
  )
}
