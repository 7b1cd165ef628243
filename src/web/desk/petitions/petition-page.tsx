import { calendarOf, timeLeftInWords, type WorkingCalendar } from '#deadline/index.ts'
import { type Petition, petitionDues, petitionLimits, petitionStateNames, petitionTopicNames } from '#feedback/index.ts'
import type { Text } from '#kernel/index.ts'
import { Fact } from '../../dossier/fact.tsx'
import { appointment, shortMoment } from '../../shared/formats.ts'
import { petitionStory } from '../../shared/petition-words.ts'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { unitNameToday } from '../unit-names.ts'
import { deeds, deedsIn } from './deeds.ts'
import { openForOfficer } from './find-petition.ts'

const words = {
  back: { vi: 'Phản ánh, kiến nghị', en: 'Complaints and suggestions' },
  said: { vi: 'Nội dung', en: 'What it says' },
  added: { vi: 'Nói rõ thêm', en: 'Added' },
  who: { vi: 'Người gửi', en: 'Its sender' },
  name: { vi: 'Họ tên', en: 'Name' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  code: { vi: 'Về hồ sơ', en: 'About the dossier' },
  steps: { vi: 'Diễn biến', en: 'What happened' },
  limits: { vi: 'Thời hạn theo dõi', en: 'Monitoring limits' },
  limitsHint: {
    vi: 'Giới hạn mà hệ thống theo dõi phản ánh, kiến nghị tính; chưa đối chiếu văn bản luật.',
    en: 'By which the monitoring of feedback counts; not held against the text of the law.',
  },
  none: { vi: 'Không còn bước nào có hạn.', en: 'Nothing more is due.' },
  unknownYear: { vi: 'chưa có lịch làm việc của năm đó', en: 'that year’s calendar is not decided yet' },
  can: { vi: 'Bạn có thể', en: 'What you can do' },
  readOnly: { vi: 'Lãnh đạo đơn vị nhận mới xử lý được.', en: 'Only the leader of the unit can handle it.' },
} satisfies Record<string, Text>

/** One petition: left what it says and what happened, right by when what is due and what can be done. */
export async function answerDeskPetition(visit: OfficerVisit): Promise<Response> {
  const petition = await openForOfficer(visit, 'feedback.read')
  if (petition instanceof Response) return petition
  const { say, paths } = visit
  const { calendars } = await visit.reference()
  const main = (
    <>
      <a class="govuk-back-link" href={paths.deskPetitions()}>
        {say(words.back)}
      </a>
      <h1>{say(petitionTopicNames[petition.content.topic])}</h1>
      <p class="under-title">
        {petition.reference} · {say(petitionStateNames[petition.state])} ·{' '}
        <span lang="vi">{unitNameToday(visit, petition.unitId)}</span>
      </p>
      <Done visit={visit} sentences={Object.fromEntries(deeds.map(({ slug, done }) => [slug, done]))} />
      <div class="two">
        <section>
          <Said visit={visit} petition={petition} />
          <h2>{say(words.steps)}</h2>
          <Steps visit={visit} petition={petition} />
        </section>
        <aside>
          <Limits visit={visit} petition={petition} calendar={calendarOf(calendars, petition.unitId)} />
          <Can visit={visit} petition={petition} />
        </aside>
      </div>
    </>
  )
  return answerDeskPage(visit, { title: petition.reference, section: 'petitions', main })
}

interface Part {
  readonly visit: OfficerVisit
  readonly petition: Petition
}

function Said({ visit, petition: { content } }: Part) {
  const { say } = visit
  const facts = [
    [words.name, content.fullName],
    [words.address, content.address],
    [words.phone, content.phone],
    [words.email, content.email],
    [words.code, content.dossierCode],
  ] as const
  return (
    <>
      <h2>{say(words.said)}</h2>
      <p class="said" lang="vi">
        {content.words}
      </p>
      {content.added.map((added) => (
        <>
          <h3>{say(words.added)}</h3>
          <p class="said" lang="vi">
            {added}
          </p>
        </>
      ))}
      <h2>{say(words.who)}</h2>
      <dl class="facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([term, value]) => (
            <Fact visit={visit} term={term}>
              {value}
            </Fact>
          ))}
      </dl>
    </>
  )
}

function Steps({ visit, petition }: Part) {
  return (
    <ol class="timeline">
      {petition.steps.toReversed().map(({ at, actor, event }) => {
        const isOfficer = event.kind !== 'received' && event.kind !== 'supplied'
        const { head, lines } = petitionStory(event)
        return (
          <li>
            <b>{visit.say(head)}</b> <small>{[shortMoment(at), ...(isOfficer ? [actor] : [])].join(' · ')}</small>
            {lines.map((line) => (
              <p class="said" lang="vi">
                {line}
              </p>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

function Limits({ visit, petition, calendar }: Part & { calendar: WorkingCalendar }) {
  const { say, language } = visit
  const now = visit.deps.clock.now()
  const dues = petitionDues(petition, calendar)
  return (
    <div class="due">
      <h2 class="due__label">{say(words.limits)}</h2>
      {dues.length === 0 && <p>{say(words.none)}</p>}
      <ol class="why">
        {dues.map(({ limit, dueAt }) => (
          <li>
            <span>
              {say(petitionLimits[limit].what)}: {petitionLimits[limit].days}{' '}
              {say({ vi: 'ngày làm việc', en: 'working days' })}
            </span>{' '}
            <b>
              {dueAt === null
                ? say(words.unknownYear)
                : `${appointment(language, dueAt)} · ${say(timeLeftInWords(calendar, now, dueAt))}`}
            </b>
          </li>
        ))}
      </ol>
      <p class="quiet">{say(words.limitsHint)}</p>
    </div>
  )
}

function Can({ visit, petition }: Part) {
  const { say, paths } = visit
  const possible = deedsIn(petition.state)
  if (visit.actor('feedback.handle', petition.unitId) === undefined) return <p class="quiet">{say(words.readOnly)}</p>
  if (possible.length === 0) return null
  return (
    <>
      <h2>{say(words.can)}</h2>
      <ul class="deeds">
        {possible.map(({ slug, title }, index) => (
          <li>
            <a
              class={`govuk-button${index === 0 ? '' : ' govuk-button--secondary'}`}
              href={paths.petitionDeed(petition.reference, slug)}
            >
              {say(title)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
