import { fieldsDuring, type Procedure } from '#catalogue/index.ts'
import type { Text } from '#kernel/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { audienceNames } from './audience-names.ts'
import { readNow, type SignpostsNow } from './read-now.ts'
import { TrySearch } from './try-search.tsx'

const title: Text = { vi: 'Lời tìm và việc trong đời', en: 'Phrases and life events' }

const words = {
  lead: {
    vi: 'Người dân không biết tên thủ tục. Họ gõ điều họ vẫn nói, hoặc chọn việc đang xảy ra. Ở đây ghi những lời ấy.',
    en: 'People do not know the names of procedures. They type what they say, or choose what happened. That is kept here.',
  },
  events: { vi: 'Việc trong đời', en: 'Life events' },
  procedures: { vi: 'Lời tìm theo thủ tục', en: 'Phrases by procedure' },
  event: { vi: 'Việc', en: 'Event' },
  holds: { vi: 'Thủ tục trong đó', en: 'Procedures in it' },
  add: { vi: 'Thêm việc trong đời', en: 'Add a life event' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  phrases: { vi: 'Người dân gọi là', en: 'People call it' },
  whom: { vi: 'Cho ai', en: 'For whom' },
  none: { vi: 'chưa có lời nào', en: 'no phrase yet' },
  unknown: { vi: 'chưa ghi', en: 'not recorded' },
} satisfies Record<string, Text>

const sentences: Readonly<Record<string, Text>> = {
  bo: { vi: 'Đã bỏ việc ấy khỏi trang của người dân.', en: 'The event is off the portal.' },
}

/** All life events and, field by field, what people call each procedure; first a way to try it. */
export async function answerSignposts(visit: OfficerVisit): Promise<Response> {
  const { say, paths } = visit
  const now = await readNow(visit)
  const main = (
    <>
      <Done visit={visit} sentences={sentences} />
      <h1>{say(title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      <TrySearch visit={visit} now={now} action={paths.signposts()} />
      <LifeEvents visit={visit} now={now} />
      <h2>{say(words.procedures)}</h2>
      {fieldsDuring(now.catalogue, { from: now.day, to: now.day }).map(({ id, name }) => (
        <OfField visit={visit} now={now} name={name} procedures={now.inForce.filter(({ fieldId }) => fieldId === id)} />
      ))}
    </>
  )
  return answerDeskPage(visit, { title: say(title), section: 'signposts', main })
}

interface Part {
  readonly visit: OfficerVisit
  readonly now: SignpostsNow
}

function LifeEvents({ visit: { say, paths }, now }: Part) {
  const nameOf = (id: number) => now.inForce.find((procedure) => procedure.id === id)?.name
  return (
    <section>
      <h2>{say(words.events)}</h2>
      <table class="listing">
        <thead>
          <tr>
            <th scope="col">{say(words.event)}</th>
            <th scope="col">{say(words.holds)}</th>
          </tr>
        </thead>
        <tbody>
          {now.signposts.lifeEvents.map(({ code, name, hint, procedureIds }) => (
            <tr>
              <th scope="row">
                <a href={paths.lifeEvent(code)}>{say(name)}</a>
                <small>{say(hint)}</small>
              </th>
              <td lang="vi">{procedureIds.flatMap((id) => nameOf(id) ?? []).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a class="govuk-button govuk-button--secondary" href={paths.newLifeEvent()}>
          {say(words.add)}
        </a>
      </p>
    </section>
  )
}

function OfField({ visit, now, name, procedures }: Part & { name: string; procedures: readonly Procedure[] }) {
  if (procedures.length === 0) return null
  const { say, paths } = visit
  const { phrases, audiences } = now.signposts
  return (
    <table class="listing listing--signposts">
      <caption lang="vi">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.procedure)}</th>
          <th scope="col">{say(words.phrases)}</th>
          <th scope="col">{say(words.whom)}</th>
        </tr>
      </thead>
      <tbody>
        {procedures.map(({ id, code, name: legalName }) => {
          const texts = phrases.flatMap(({ procedureId, text }) => (procedureId === id ? [text] : []))
          const whom = audiences.get(id)?.map((audience) => say(audienceNames[audience]))
          return (
            <tr>
              <th scope="row" lang="vi">
                <a href={paths.phrases(code)}>{legalName}</a>
              </th>
              <td lang="vi">{texts.length === 0 ? <span class="quiet">{say(words.none)}</span> : texts.join(', ')}</td>
              <td>{whom?.join(', ') ?? <span class="quiet">{say(words.unknown)}</span>}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
