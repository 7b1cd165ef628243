import { calendarOf, timeLeftInWords } from '#deadline/index.ts'
import { listPetitions, petitionStateNames, petitionTopicNames, type QueuedPetition } from '#feedback/index.ts'
import type { Text } from '#kernel/index.ts'
import { appointment, shortMoment } from '../../shared/formats.ts'
import { pageQuery, readPage } from '../../shared/page-number.ts'
import { Pages } from '../../shared/pages.tsx'
import type { Reference } from '../../shared/reference.ts'
import { Tag } from '../../shared/tag.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { unitNameToday } from '../unit-names.ts'

const perPage = 50
const ended = 'xong'

const words = {
  title: { vi: 'Phản ánh, kiến nghị', en: 'Complaints and suggestions' },
  lists: { vi: 'Danh sách', en: 'Lists' },
  open: { vi: 'Đang chờ', en: 'Waiting' },
  ended: { vi: 'Đã xong', en: 'Ended' },
  none: { vi: 'Không có phản ánh, kiến nghị nào ở đây.', en: 'There is nothing here.' },
  whence: {
    vi: 'Người dân gửi ở trang Góp ý của cổng; mỗi phản ánh đến đơn vị mà họ chọn.',
    en: 'People send them on the portal; each comes to the unit that they choose.',
  },
  ratings: { vi: 'Đánh giá hài lòng của đơn vị', en: 'Ratings of the unit' },
  what: { vi: 'Phản ánh', en: 'What' },
  about: { vi: 'Nội dung', en: 'It says' },
  state: { vi: 'Trạng thái', en: 'State' },
  due: { vi: 'Hạn bước tiếp theo', en: 'Next step due' },
} satisfies Record<string, Text>

/** What waits, the next due first; or what has ended, the newest first. */
export async function answerDeskPetitions(visit: OfficerVisit): Promise<Response> {
  const { say, paths, deps, query } = visit
  const isEnded = query.get('loai') === ended
  const page = readPage(query.get('trang'))
  const units = visit.reach('feedback.read')
  const { petitions, total } = await listPetitions(deps.db, { units, isEnded, page, perPage })
  const reference = await visit.reference()
  const loai = isEnded ? { loai: ended } : {}
  const main = (
    <>
      <h1>{say(words.title)}</h1>
      <Lists visit={visit} isEnded={isEnded} />
      {petitions.length === 0 ? <None visit={visit} /> : <Table {...{ visit, petitions, reference }} />}
      <Pages
        visit={visit}
        page={page}
        pages={Math.ceil(total / perPage)}
        href={(number) => paths.deskPetitions({ ...loai, ...pageQuery(number) })}
      />
      <p>
        <a href={paths.deskRatings()}>{say(words.ratings)}</a>
      </p>
    </>
  )
  return answerDeskPage(visit, { title: say(words.title), section: 'petitions', main })
}

function Lists({ visit: { say, paths }, isEnded }: { visit: OfficerVisit; isEnded: boolean }) {
  return (
    <nav class="tabs" aria-label={say(words.lists)}>
      <ul>
        <li>
          <a href={paths.deskPetitions()} aria-current={isEnded ? undefined : 'page'}>
            {say(words.open)}
          </a>
        </li>
        <li>
          <a href={paths.deskPetitions({ loai: ended })} aria-current={isEnded ? 'page' : undefined}>
            {say(words.ended)}
          </a>
        </li>
      </ul>
    </nav>
  )
}

function None({ visit: { say } }: { visit: OfficerVisit }) {
  return (
    <div class="work-none">
      <p class="lead">{say(words.none)}</p>
      <p class="quiet">{say(words.whence)}</p>
    </div>
  )
}

interface TableProps {
  readonly visit: OfficerVisit
  readonly petitions: readonly QueuedPetition[]
  readonly reference: Reference
}

function Table({ visit, petitions, reference }: TableProps) {
  const { say } = visit
  return (
    <table class="work">
      <thead>
        <tr>
          {[words.what, words.about, words.state, words.due].map((word) => (
            <th scope="col">{say(word)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {petitions.map((petition) => (
          <tr>
            <th scope="row">
              <a href={visit.paths.deskPetition(petition.reference)}>{petition.reference}</a>
              <small>{shortMoment(petition.receivedAt)}</small>
            </th>
            <td>
              {say(petitionTopicNames[petition.topic])}
              <small lang="vi">{petition.beginning}</small>
            </td>
            <td>
              {say(petitionStateNames[petition.state])}
              <small lang="vi">{unitNameToday(visit, petition.unitId)}</small>
            </td>
            <Due visit={visit} petition={petition} reference={reference} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Due({ visit, petition, reference }: Omit<TableProps, 'petitions'> & { petition: QueuedPetition }) {
  const { dueAt, dueSoonAt, unitId } = petition
  if (dueAt === null) return <td class="work__due" />
  const now = visit.deps.clock.now()
  const isSoon = dueSoonAt !== null && now >= dueSoonAt
  const tone = now > dueAt ? 'late' : isSoon ? 'soon' : 'good'
  return (
    <td class={`work__due work__due--${tone}`}>
      <Tag tone={tone}>{visit.say(timeLeftInWords(calendarOf(reference.calendars, unitId), now, dueAt))}</Tag>
      <small>{appointment(visit.language, dueAt)}</small>
    </td>
  )
}
