import type { Catalogue } from '#catalogue/index.ts'
import { latestVersion, type Text } from '#kernel/index.ts'
import { count } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import { BarChart } from './bar-chart.tsx'
import { FigureTable } from './figure-table.tsx'
import type { ProcedureTimes } from './public-figures.ts'

/** A procedure's times with what it is called. */
export interface NamedTimes extends ProcedureTimes {
  readonly name: string
  readonly code: string
}

/** By the last name of each. */
export function namedTimes({ procedures }: Catalogue, times: readonly ProcedureTimes[]): readonly NamedTimes[] {
  return times.flatMap((one) => {
    const procedure = latestVersion(procedures.filter(({ id }) => id === one.procedureId))
    return procedure === undefined ? [] : [{ ...one, name: procedure.name, code: procedure.code }]
  })
}

const words = {
  title: { vi: 'Thực tế mất bao lâu', en: 'How long it really took' },
  lead: {
    vi: 'Những thủ tục nhiều người làm nhất, 90 ngày gần đây, tính bằng ngày làm việc. Không phải lời hứa.',
    en: 'The procedures that most people filed, in the last 90 days, in working days. A record, not a promise.',
  },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  median: { vi: 'Một nửa xong trong (ngày)', en: 'Half were done within (days)' },
  ninetieth: { vi: '9 trên 10 xong trong (ngày)', en: '9 of 10 within (days)' },
  sameDay: { vi: 'trong ngày', en: 'same day' },
  count: { vi: 'Số hồ sơ', en: 'Dossiers' },
} satisfies Record<string, Text>

/** How long the most filed procedures took lately, as their own pages say it. */
export function TimesSection({ visit, times }: { visit: Visit; times: readonly NamedTimes[] }) {
  const { say, language, paths } = visit
  if (times.length === 0) return null
  const print = (value: number) => count(language, value)
  const printDays = (value: number) => (value === 0 ? say(words.sameDay) : print(value))
  return (
    <section aria-labelledby="thoi-gian">
      <h2 id="thoi-gian">{say(words.title)}</h2>
      <p class="quiet">{say(words.lead)}</p>
      <div class="figure">
        <BarChart
          {...{ visit, print: printDays }}
          id="thoi-gian-ve"
          title={words.title}
          series={[{ name: words.median, tone: 'online' }]}
          rows={times.map(({ name, days }) => ({ label: shorten(name), values: [days.median] }))}
        />
        <FigureTable
          visit={visit}
          caption={words.title}
          heads={[words.procedure, words.median, words.ninetieth, words.count]}
          rows={times.map((one) => ({
            label: one.name,
            href: paths.procedure(one.code),
            cells: [printDays(one.days.median), printDays(one.days.ninetieth), print(one.count)].map((text) => ({
              text,
            })),
          }))}
        />
      </div>
    </section>
  )
}

const longest = 40

function shorten(name: string): string {
  const letters = [...name]
  return letters.length <= longest
    ? name
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
