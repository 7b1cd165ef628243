import type { Procedure } from '#catalogue/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'
import type { Visit } from '../shared/visit.ts'
import { ProcedureItem } from './procedure-item.tsx'
import type { Listed, Wanted } from './procedure-list.ts'
import { SearchForm } from './search-form.tsx'
import { shortName } from './short-name.ts'

const words = {
  back: { vi: 'Trang đầu', en: 'First page' },
  nothing: { vi: 'Chưa tìm thấy thủ tục nào', en: 'No procedure found' },
  try: {
    vi: 'Hãy thử ít chữ hơn, hoặc nói cách khác: “khai sinh”, “sổ đỏ”, “trợ cấp”. Bạn cũng có thể chọn theo việc trong đời ở trang đầu.',
    en: 'Try fewer or other Vietnamese words, or choose a life event on the first page.',
  },
  ask: {
    vi: 'Vẫn không thấy? Có thể việc đó không do xã, phường giải quyết. Hãy hỏi cán bộ một cửa nơi bạn ở.',
    en: 'Still nothing? Perhaps communes do not resolve it. Ask at the one-stop desk where you live.',
  },
  ended: { vi: 'Không còn nhận ở đây', en: 'No longer received here' },
  person: { vi: 'Thủ tục cho người dân', en: 'Procedures for people' },
  business: { vi: 'Thủ tục cho người kinh doanh', en: 'Procedures for businesses' },
  at: { vi: 'Thủ tục nộp ở', en: 'Procedures filed at' },
  commune: { vi: 'Nộp ở xã, phường', en: 'Filed at the commune or ward' },
  district: { vi: 'Nộp ở huyện', en: 'Filed at the district' },
  province: { vi: 'Nộp ở tỉnh', en: 'Filed at the province' },
} satisfies Record<string, Text>

interface Props {
  readonly visit: Visit
  readonly wanted: Wanted
  readonly listed: Listed
}

/** What the catalogue has, each with what a person asks first: how long, and what it costs. */
export function ProcedureResults({ visit, wanted, listed }: Props) {
  const { say } = visit
  const { inForce, ended } = listed
  return (
    <>
      <p class="back">
        <a href={visit.paths.procedures()}>{say(words.back)}</a>
      </p>
      <Heading visit={visit} wanted={wanted} />
      <SearchForm visit={visit} typed={wanted.typed} />
      {ended.length > 0 && (
        <section class="ended" aria-labelledby="het">
          <h2 id="het">{say(words.ended)}</h2>
          {ended.map((procedure) => (
            <Ended visit={visit} procedure={procedure} />
          ))}
        </section>
      )}
      {inForce.length === 0 ? <Nothing visit={visit} /> : <Count visit={visit} count={inForce.length} />}
      <ul class="results">
        {inForce.map((procedure) => (
          <ProcedureItem visit={visit} procedure={procedure} />
        ))}
      </ul>
    </>
  )
}

function Heading({ visit, wanted }: Omit<Props, 'listed'>) {
  const { say } = visit
  const { event, field, audience, level, unit, typed } = wanted
  if (event) return <h1>{say(event.name)}</h1>
  if (field) return <h1 lang="vi">{field.name}</h1>
  if (audience) return <h1>{say(words[audience])}</h1>
  if (level) return <h1>{say(words[level])}</h1>
  if (unit)
    return (
      <h1>
        {say(words.at)} <span lang="vi">{unit.name}</span>
      </h1>
    )
  return (
    <h1>
      {say({ vi: 'Tìm', en: 'Search' })}: <span lang="vi">{typed}</span>
    </h1>
  )
}

function Count({ visit, count }: { visit: Visit; count: number }) {
  const text = { vi: `${count} thủ tục`, en: count === 1 ? '1 procedure' : `${count} procedures` }
  return <p class="quiet">{visit.say(text)}</p>
}

function Nothing({ visit }: { visit: Visit }) {
  const { say } = visit
  return (
    <>
      <h2>{say(words.nothing)}</h2>
      <p>{say(words.try)}</p>
      <p>{say(words.ask)}</p>
    </>
  )
}

function Ended({ visit, procedure }: { visit: Visit; procedure: Procedure }) {
  const since = procedure.validTo === null ? '' : formatDay(procedure.validTo)
  const told = {
    vi: `Đến hết ngày ${since} còn nhận ở cấp xã, huyện. Nay hãy hỏi cán bộ một cửa nơi bạn ở để biết nơi nhận.`,
    en: `Received here until ${since}. Ask at the one-stop desk where you live who receives it now.`,
  }
  return (
    <>
      <p lang="vi">
        <b>{shortName(procedure.name)}</b>
      </p>
      <p>{visit.say(told)}</p>
    </>
  )
}
