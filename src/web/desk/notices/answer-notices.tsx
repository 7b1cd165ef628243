import { calendarOf } from '#deadline/index.ts'
import type { Text } from '#kernel/index.ts'
import { describeNotice, isAboutPetition, listNotices, markSeen, type Notice } from '#notification/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import { Pages } from '../../shared/pages.tsx'
import type { Reference } from '../../shared/reference.ts'
import { Tag } from '../../shared/tag.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

const perPage = 50

const words = {
  title: { vi: 'Thông báo', en: 'Notices' },
  fresh: { vi: 'Mới', en: 'New' },
  none: { vi: 'Chưa có thông báo nào.', en: 'There is no notice yet.' },
  whence: {
    vi: 'Khi hồ sơ bạn giữ sắp đến hạn, quá hạn hoặc được người dân đề nghị, khi có góp ý bạn phải xử lý, hệ thống báo ở đây, mỗi lần một thông báo.',
    en: 'When a dossier that you hold is due soon or overdue, when a citizen asks something of it, when there is feedback to deal with, it is told here, once each time.',
  },
} satisfies Record<string, Text>

/** What the officer was warned of, the newest first. What a page shows is seen from then on. */
export async function answerNotices(visit: OfficerVisit): Promise<Response> {
  const { deps, officer, query, say } = visit
  const asked = query.get('trang') ?? ''
  const page = /^[1-9]\d{0,5}$/u.test(asked) ? Number(asked) : 1
  const { notices, total } = await listNotices(deps.db, { account: officer.account, page, perPage })
  const reference = await visit.reference()
  const unseen = notices.filter(({ seenAt }) => seenAt === null).map(({ id }) => id)
  if (unseen.length > 0) await markSeen(deps.db, officer.account, { ids: unseen, now: deps.clock.now() })
  visit.note({ details: { count: notices.length, codes: notices.map(({ code }) => code).join(' ') } })
  const main = (
    <div class="narrow">
      <h1>{say(words.title)}</h1>
      {notices.length === 0 ? <None visit={visit} /> : <NoticeList {...{ visit, notices, reference }} />}
      <Pages visit={visit} page={page} pages={Math.ceil(total / perPage)} href={visit.paths.notices} />
    </div>
  )
  return answerDeskPage(visit, { title: say(words.title), section: 'notices', main })
}

function None({ visit: { say } }: { visit: OfficerVisit }) {
  return (
    <>
      <p class="lead">{say(words.none)}</p>
      <p class="quiet">{say(words.whence)}</p>
    </>
  )
}

interface ListProps {
  readonly visit: OfficerVisit
  readonly notices: readonly Notice[]
  readonly reference: Reference
}

function NoticeList({ visit, notices, reference }: ListProps) {
  const { deps, say, paths } = visit
  return (
    <ul class="notices">
      {notices.map((notice) => {
        const { code, seenAt, raisedAt, unitId, kind, isSettled } = notice
        const { before, after } = around(
          say(describeNotice(notice, calendarOf(reference.calendars, unitId), deps.clock.now())),
          code,
        )
        return (
          <li class={isSettled ? 'notices__settled' : `notices__${kind}`}>
            <p>
              {before}
              <a href={isAboutPetition(kind) ? paths.deskPetition(code) : paths.deskDossier(code)}>{code}</a>
              {after}
            </p>
            <small>
              {seenAt === null && <Tag tone="soon">{say(words.fresh)}</Tag>} {shortMoment(raisedAt)}
            </small>
          </li>
        )
      })}
    </ul>
  )
}

/** What stands before and after the code in a sentence about it. */
function around(sentence: string, code: string): { readonly before: string; readonly after: string } {
  const place = sentence.indexOf(code)
  return place < 0
    ? { before: `${sentence} `, after: '' }
    : { before: sentence.slice(0, place), after: sentence.slice(place + code.length) }
}
