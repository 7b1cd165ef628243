import type { VNode } from 'preact'
import { fieldsDuring, type Procedure, proceduresOn } from '#catalogue/index.ts'
import type { PlainDate, ProcedureId, Text } from '#kernel/index.ts'
import { unitsDuring } from '#organisation/index.ts'
import type { Reference } from '../shared/reference.ts'
import type { Visit } from '../shared/visit.ts'
import { LookUpForm } from './follow/look-up-form.tsx'
import { audienceSlugs, levelSlugs } from './procedure-list.ts'
import { SearchForm } from './search-form.tsx'
import { shortName } from './short-name.ts'

interface Start {
  readonly reference: Reference
  readonly day: PlainDate
  /** Procedures of which most came in lately, most first; perhaps none. */
  readonly most: readonly ProcedureId[]
  /** How many of them are shown. */
  readonly asked: number
  /** This page in Thái and Mông. */
  readonly aloud: VNode | null
}

const words = {
  question: { vi: 'Bạn cần làm việc gì?', en: 'What do you need to get done?' },
  lead: {
    vi: 'Gõ vài chữ như bạn vẫn nói, có dấu hay không dấu đều được.',
    en: 'Type a few Vietnamese words as people say them, with or without diacritics.',
  },
  most: { vi: 'Nhiều người làm:', en: 'Most often filed:' },
  events: { vi: 'Theo việc trong đời', en: 'By life event' },
  fields: { vi: 'Theo lĩnh vực', en: 'By field' },
  whom: { vi: 'Làm cho ai?', en: 'For whom?' },
  person: { vi: 'Cho người dân', en: 'For people' },
  business: { vi: 'Cho người kinh doanh', en: 'For businesses' },
  where: { vi: 'Nộp ở đâu?', en: 'Where to file' },
  units: { vi: 'Chọn xã, phường của bạn', en: 'Choose your commune or ward' },
  follow: { vi: 'Hồ sơ của tôi đến đâu rồi?', en: 'Where is my dossier?' },
} satisfies Record<string, Text>

const levelWords = {
  commune: { vi: 'Ở xã, phường', en: 'At the commune or ward' },
  district: { vi: 'Ở huyện', en: 'At the district' },
  province: { vi: 'Ở tỉnh', en: 'At the province' },
} satisfies Record<string, Text>

/** Search first, then what happens in a life, then the catalogue's own order. */
export function StartView({ visit, start }: { visit: Visit; start: Start }) {
  const { say } = visit
  const inForce = proceduresOn(start.reference.catalogue, start.day)
  return (
    <>
      <div class="hero">
        <div>
          <h1>{say(words.question)}</h1>
          <p>{say(words.lead)}</p>
          <SearchForm visit={visit} typed="" />
          <MostAsked visit={visit} start={start} inForce={inForce} />
        </div>
      </div>
      {start.aloud}
      <div class="two">
        <div>
          <section aria-labelledby="viec">
            <h2 id="viec">{say(words.events)}</h2>
            <LifeEvents visit={visit} start={start} inForce={inForce} />
          </section>
          <section aria-labelledby="linh-vuc">
            <h2 id="linh-vuc">{say(words.fields)}</h2>
            <Fields visit={visit} start={start} inForce={inForce} />
          </section>
        </div>
        <aside>
          <h2>{say(words.follow)}</h2>
          <LookUpForm visit={visit} code="" errors={[]} />
          <Ways visit={visit} start={start} inForce={inForce} />
        </aside>
      </div>
    </>
  )
}

interface Part {
  readonly visit: Visit
  readonly start: Start
  readonly inForce: readonly Procedure[]
}

function MostAsked({ visit, start, inForce }: Part) {
  const most = start.most.flatMap((id) => inForce.find((procedure) => procedure.id === id) ?? []).slice(0, start.asked)
  if (most.length === 0) return null
  return (
    <div class="most">
      <p id="nhieu">{visit.say(words.most)}</p>
      <ul lang="vi" aria-labelledby="nhieu">
        {most.map(({ code, name }) => (
          <li>
            <a href={visit.paths.procedure(code)}>{shortName(name)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function LifeEvents({ visit, start, inForce }: Part) {
  const { lifeEvents } = start.reference.signposts
  const shown = lifeEvents.filter(({ procedureIds }) => inForce.some(({ id }) => procedureIds.includes(id)))
  return (
    <ul class="topics">
      {shown.map(({ code, name, hint }) => (
        <li>
          <a href={visit.paths.procedures({ viec: code })}>{visit.say(name)}</a>
          <span>{visit.say(hint)}</span>
        </li>
      ))}
    </ul>
  )
}

function Ways({ visit, start, inForce }: Part) {
  const { say, paths } = visit
  const levels = (['commune', 'district', 'province'] as const).filter((level) =>
    inForce.some((procedure) => procedure.levels.includes(level)),
  )
  return (
    <>
      <h2>{say(words.whom)}</h2>
      <ul class="ways">
        {(['person', 'business'] as const).map((audience) => (
          <li>
            <a href={paths.procedures({ 'doi-tuong': audienceSlugs[audience] })}>{say(words[audience])}</a>
          </li>
        ))}
      </ul>
      <h2>{say(words.where)}</h2>
      <ul class="ways">
        {levels.map((level) => (
          <li>
            <a href={paths.procedures({ cap: levelSlugs[level] })}>{say(levelWords[level])}</a>
          </li>
        ))}
      </ul>
      <Communes visit={visit} start={start} />
    </>
  )
}

/** Each place by its name, for those who know where they live and nothing else. */
function Communes({ visit, start: { reference, day } }: Omit<Part, 'inForce'>) {
  const communes = unitsDuring(reference.organisation, { from: day, to: day }).filter(
    ({ level }) => level === 'commune',
  )
  if (communes.length === 0) return null
  return (
    <details>
      <summary>{visit.say(words.units)}</summary>
      <ul class="units" lang="vi">
        {communes.map(({ agencyCode, name }) => (
          <li>
            <a href={visit.paths.procedures({ 'don-vi': agencyCode })}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Fields({ visit, start, inForce }: Part) {
  const fields = fieldsDuring(start.reference.catalogue, { from: start.day, to: start.day })
  const counted = fields.map((field) => ({
    field,
    count: inForce.filter(({ fieldId }) => fieldId === field.id).length,
  }))
  return (
    <ul class="fields">
      {counted
        .filter(({ count }) => count > 0)
        .map(({ field, count }) => (
          <li>
            <a href={visit.paths.procedures({ 'linh-vuc': field.code })} lang="vi">
              {field.name}
            </a>{' '}
            <span>{count}</span>
          </li>
        ))}
    </ul>
  )
}
