import type { VNode } from 'preact'
import type { Text } from '#kernel/index.ts'
import { Done } from '../../desk/done.tsx'
import { explainDue } from '../../dossier/due-explanation.ts'
import { Steps } from '../../dossier/steps.tsx'
import { answerDossier } from '../../office/dossier-page.tsx'
import type { Visit } from '../../shared/visit.ts'
import { ChargeBox } from '../payment/charge-box.tsx'
import { answerPortal } from '../portal-page.tsx'
import { RateLink } from '../rating/rate-link.tsx'
import { readAloud } from '../spoken/read-aloud.tsx'
import { EndFollowing, StandBox } from './follow-parts.tsx'
import { type FollowedDossier, withFollowed } from './open-followed.ts'
import { PapersHandedIn, SlipLinks } from './papers.tsx'
import { Results } from './results.tsx'
import { StoryList } from './story-list.tsx'
import { AskedFor, Requests, Withdraw } from './what-you-can.tsx'
import { whereItStands } from './where-it-stands.ts'

/** A dossier: all of it for whoever has shown the secret of its receipt, else what everybody may see. */
export function answerFollow(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.viewed',
    otherwise: answerDossier,
    answer: async (dossier) => {
      const { code } = dossier.state
      const aloud = await readAloud(visit, 'follow')
      const main = <FollowMain visit={visit} dossier={dossier} aloud={aloud} />
      const page = { title: code, section: 'dossiers', main } as const
      return answerPortal(visit, page)
    },
  })
}

interface Part {
  readonly visit: Visit
  readonly dossier: FollowedDossier
}

const words = {
  what: { vi: 'Diễn biến', en: 'What happened' },
  why: { vi: 'Vì sao hẹn ngày đó', en: 'Why it is due on that day' },
  who: { vi: 'Ai đã xem hồ sơ của tôi', en: 'Who has looked at my dossier' },
  unknown: {
    vi: 'Ngày hẹn do hệ thống trước ghi lại; không suy ra được từ thời hạn và lịch làm việc đã biết.',
    en: 'An earlier system recorded this day; it does not follow from the limit and the known calendar.',
  },
} satisfies Record<string, Text>

const done = {
  'bo-sung': {
    vi: 'Đã gửi. Cơ quan được báo là bạn đã bổ sung xong; khi đủ, hồ sơ được làm tiếp.',
    en: 'Sent. The unit knows that everything is there; once it agrees, the dossier goes on.',
  },
  rut: {
    vi: 'Đã gửi đề nghị rút hồ sơ. Cơ quan sẽ trả lời ở trang này.',
    en: 'Sent. The unit will answer on this page.',
  },
} satisfies Record<string, Text>

function FollowMain({ visit, dossier, aloud }: Part & { readonly aloud: VNode | null }) {
  const { say, paths } = visit
  const { procedure, state } = dossier
  return (
    <article>
      <h1 lang="vi">{procedure.name}</h1>
      <p class="quiet">
        {say({ vi: 'Mã hồ sơ', en: 'Code' })} {state.code}
      </p>
      <Done visit={visit} sentences={done} />
      <StandBox visit={visit} stand={whereItStands(dossier, dossier.now)} />
      {aloud}
      <div class="two">
        <div>
          <Results visit={visit} dossier={dossier} />
          <AskedFor visit={visit} dossier={dossier} />
          {dossier.charge && <ChargeBox visit={visit} charge={dossier.charge} />}
          <Requests visit={visit} dossier={dossier} />
          <section aria-labelledby="dien-bien">
            <h2 id="dien-bien">{say(words.what)}</h2>
            <StoryList visit={visit} dossier={dossier} />
            <WhyThen visit={visit} dossier={dossier} />
          </section>
        </div>
        <div>
          <PapersHandedIn visit={visit} dossier={dossier} />
          <SlipLinks visit={visit} subject={state.code} slips={dossier.slips} />
          <Withdraw visit={visit} dossier={dossier} />
          <p>
            <RateLink visit={visit} code={state.code} />
          </p>
          <p>
            <a class="way" href={paths.followAccesses(state.code)}>
              {say(words.who)}
            </a>
          </p>
          <EndFollowing visit={visit} subject={state.code} follower={dossier.follower} />
        </div>
      </div>
    </article>
  )
}

function WhyThen({ visit, dossier }: Part) {
  const steps = explainDue(dossier)
  return (
    <details>
      <summary>{visit.say(words.why)}</summary>
      {steps === undefined ? <p>{visit.say(words.unknown)}</p> : <Steps visit={visit} steps={steps} />}
    </details>
  )
}
