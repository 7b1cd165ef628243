import type { VNode } from 'preact'
import type { Filing } from '#filing/index.ts'
import { formatDay, type Instant, type Text } from '#kernel/index.ts'
import { Done } from '../../../desk/done.tsx'
import { paperCounts } from '../../../desk/dossier/paper-words.ts'
import { shortMoment } from '../../../shared/formats.ts'
import type { Visit } from '../../../shared/visit.ts'
import { ChargeBox } from '../../payment/charge-box.tsx'
import { answerPortal } from '../../portal-page.tsx'
import { readAloud } from '../../spoken/read-aloud.tsx'
import { EndFollowing, StandBox } from '../follow-parts.tsx'
import { FileLinks, SlipLinks } from '../papers.tsx'
import { type FollowedFiling, withFiling } from './open-filing.ts'
import { whereFilingStands } from './where-filing-stands.ts'

const words = {
  asked: { vi: 'Bạn cần bổ sung', en: 'What you are asked for' },
  why: { vi: 'Cần sửa, cần thêm:', en: 'What is to be done:' },
  supply: { vi: 'Gửi giấy tờ bổ sung', en: 'Send the papers' },
  files: { vi: 'Giấy tờ bạn đã gửi', en: 'Papers you sent' },
  what: { vi: 'Diễn biến', en: 'What happened' },
  withdraw: { vi: 'Tôi muốn rút hồ sơ này', en: 'I want to withdraw this' },
  reference: { vi: 'Mã nộp', en: 'Reference' },
} satisfies Record<string, Text>

const done = {
  'bo-sung': {
    vi: 'Đã gửi bổ sung. Cơ quan xem lại và trả lời ở trang này.',
    en: 'Sent. The unit looks at it again and answers on this page.',
  },
  rut: { vi: 'Đã rút hồ sơ.', en: 'Withdrawn.' },
} satisfies Record<string, Text>

/** What was handed in, before it is a dossier: how it stands, what is asked for, what happened. */
export function answerFollowFiling(visit: Visit, reference: string): Promise<Response> {
  return withFiling(visit, reference, {
    audit: 'follow.viewed',
    answer: async (followed) => {
      const aloud = await readAloud(visit, 'follow')
      const main = <FilingMain visit={visit} followed={followed} aloud={aloud} />
      return answerPortal(visit, { title: reference, section: 'dossiers', main })
    },
  })
}

interface Part {
  readonly visit: Visit
  readonly followed: FollowedFiling
}

interface MainProps extends Part {
  readonly aloud: VNode | null
}

function FilingMain({ visit, followed, aloud }: MainProps) {
  const { say, paths } = visit
  const { filing, reference, procedure, attachments, slips } = followed
  const isOpen = filing.state === 'submitted' || filing.state === 'awaiting-supplement'
  return (
    <article>
      <h1 lang="vi">{procedure?.name ?? reference}</h1>
      <p class="quiet">
        {say(words.reference)} {reference}
      </p>
      <Done visit={visit} sentences={done} />
      <StandBox visit={visit} stand={whereFilingStands(followed, followed.now)} />
      {aloud}
      <div class="two">
        <div>
          <Asked visit={visit} followed={followed} />
          {followed.charge && <ChargeBox visit={visit} charge={followed.charge} />}
          <section aria-labelledby="dien-bien">
            <h2 id="dien-bien">{say(words.what)}</h2>
            <Story visit={visit} filing={filing} />
          </section>
        </div>
        <div>
          {attachments.length > 0 && (
            <section aria-labelledby="giay-to">
              <h2 id="giay-to">{say(words.files)}</h2>
              <FileLinks visit={visit} subject={reference} files={attachments} />
            </section>
          )}
          <SlipLinks visit={visit} subject={reference} slips={slips} />
          {isOpen && (
            <p>
              <a class="way" href={paths.followWithdrawal(reference)}>
                {say(words.withdraw)}
              </a>
            </p>
          )}
          <EndFollowing visit={visit} subject={reference} follower={followed.follower} />
        </div>
      </div>
    </article>
  )
}

/** Each paper that is missing as a card: what, why, until when. */
function Asked({ visit, followed: { filing, reference } }: Part) {
  const { say, paths } = visit
  const request = filing.state === 'awaiting-supplement' ? filing.requests.at(-1) : undefined
  if (request === undefined) return null
  return (
    <section aria-labelledby="bo-sung">
      <h2 id="bo-sung">
        {say(words.asked)} {say({ vi: 'trước hết ngày', en: 'by the end of' })} {formatDay(request.supplyBy)}
      </h2>
      {request.items.map((item, index) => (
        <div class="card">
          <h3 lang="vi">
            {index + 1}. {item.name}
          </h3>
          <p class="quiet">{paperCounts(say, item)}</p>
          <p>
            <b>{say(words.why)}</b> <span lang="vi">{item.why}</span>
          </p>
        </div>
      ))}
      <p>
        <a class="button" href={paths.followSupplement(reference)}>
          {say(words.supply)}
        </a>
      </p>
    </section>
  )
}

interface Told {
  readonly at: Instant
  readonly head: Text
  readonly line?: string
}

function Story({ visit, filing }: { readonly visit: Visit; readonly filing: Filing }) {
  return (
    <ol class="story" reversed>
      {storyOfFiling(filing).map(({ at, head, line }) => (
        <li>
          <b>{visit.say(head)}</b>
          <small>{shortMoment(at)}</small>
          {line && <span lang="vi">{line}</span>}
        </li>
      ))}
    </ol>
  )
}

/** Newest first. */
function storyOfFiling({ submittedAt, requests, refusal, withdrawal }: Filing): readonly Told[] {
  const told: readonly Told[] = [
    ...(submittedAt === null ? [] : [{ at: submittedAt, head: { vi: 'Bạn đã nộp hồ sơ', en: 'You handed it in' } }]),
    ...requests.map(({ at, reason }) => ({
      at,
      head: { vi: 'Cơ quan yêu cầu bổ sung', en: 'The unit asked for papers' },
      line: reason,
    })),
    ...(refusal === undefined
      ? []
      : [{ at: refusal.at, head: { vi: 'Cơ quan không tiếp nhận', en: 'Not accepted' }, line: refusal.reason }]),
    ...(withdrawal === undefined
      ? []
      : [{ at: withdrawal.at, head: { vi: 'Hồ sơ được rút', en: 'Withdrawn' }, line: withdrawal.reason }]),
  ]
  return told.toSorted((one, other) => other.at - one.at)
}
