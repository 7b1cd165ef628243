import { formatDay, type Text } from '#kernel/index.ts'
import { findCountedDays } from '#reporting/index.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { dataPeriod, dataYears } from './data-period.ts'
import { type DataSet, dataSets } from './data-sets.ts'
import { licence } from './data-text.ts'

const words = {
  title: { vi: 'Dữ liệu mở', en: 'Open data' },
  back: { vi: 'Số liệu', en: 'Figures' },
  lead: {
    vi: 'Số liệu của các báo cáo, để máy tính đọc được. Ai cũng được dùng, chia sẻ, kể cả để kinh doanh, miễn ghi nguồn.',
    en: 'What the reports say, for programs to read. Anybody may use and share it, also for business, if they name the source.',
  },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  fresh: {
    vi: 'Luôn mới: đếm lại mỗi lần tải, đến hết ngày gần nhất có hồ sơ. Mã UTF-8, không có dấu BOM; mở bằng Excel thì chọn Dữ liệu, Từ văn bản/CSV, hoặc tải tệp XLSX ở trang báo cáo.',
    en: 'Always fresh: counted anew at each download, up to the last day with a dossier. UTF-8 without BOM; in Excel choose Data, From Text/CSV, or take the XLSX of the reports.',
  },
  year: { vi: 'Năm', en: 'Year' },
  columns: { vi: 'Các cột', en: 'Columns' },
  schema: { vi: 'Mô tả cột (CSVW)', en: 'Schema (CSVW)' },
  period: { vi: 'Kỳ', en: 'Period' },
} satisfies Record<string, Text>

/** What data there is, what its columns mean, and where it stands. */
export async function answerOpenData(visit: Visit): Promise<Response> {
  const { say, deps, query, paths } = visit
  const known = { counted: await findCountedDays(deps.db), now: deps.clock.now() }
  const years = dataYears(known)
  const asked = years.find((year) => `${year}` === query.get('nam')) ?? years[0]
  const period = dataPeriod(`${asked}`, known)
  const nam = `${asked}`
  const main = (
    <article>
      <p class="back">
        <a href={paths.figures()}>{say(words.back)}</a>
      </p>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      <p>
        {say(words.licence)}: <a href={licence.address}>{licence.name}</a>. {say(words.fresh)}
      </p>
      <Years visit={visit} years={years} asked={asked} />
      {period && (
        <p>
          {say(words.period)}: {formatDay(period.from)} – {formatDay(period.to)}
        </p>
      )}
      {dataSets.map((set) => (
        <OneSet visit={visit} set={set} nam={nam} />
      ))}
    </article>
  )
  return answerPortal(visit, { title: say(words.title), section: 'figures', main })
}

interface YearsProps {
  readonly visit: Visit
  readonly years: readonly number[]
  readonly asked: number | undefined
}

function Years({ visit: { say, paths }, years, asked }: YearsProps) {
  if (years.length < 2) return null
  return (
    <nav class="spans" aria-label={say(words.year)}>
      <ul>
        {years.map((year) => (
          <li>
            <a href={paths.openData({ nam: `${year}` })} aria-current={year === asked ? 'page' : undefined}>
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function OneSet({ visit, set, nam }: { visit: Visit; set: DataSet; nam: string }) {
  const { say, paths } = visit
  const { slug, columns } = set
  return (
    <section aria-labelledby={slug}>
      <h2 id={slug}>{say(set.title)}</h2>
      <p>{say(set.description)}</p>
      <ul class="spans">
        <li>
          <a href={paths.openDataFile(`${slug}.csv`, { nam })}>CSV</a>
        </li>
        <li>
          <a href={paths.openDataFile(`${slug}.json`, { nam })}>JSON</a>
        </li>
        <li>
          <a href={paths.openDataFile(`${slug}.csv-metadata.json`)}>{say(words.schema)}</a>
        </li>
      </ul>
      <details>
        <summary>
          {say(words.columns)} ({columns.length})
        </summary>
        <ul class="bullets">
          {columns.map(({ name, title }) => (
            <li>
              <code>{name}</code>: {say(title)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
