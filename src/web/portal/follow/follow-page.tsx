import { dayOf, normalise, type Text } from '#kernel/index.ts'
import { explainDue } from '../../dossier/due-explanation.ts'
import { unitNameOn } from '../../dossier/names-on.ts'
import { Steps } from '../../dossier/steps.tsx'
import { answerDossier } from '../../office/dossier-page.tsx'
import { shortMoment } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { secretField } from './look-up-form.tsx'
import { letIn } from './look-up-page.tsx'
import { type FollowedDossier, withFollowed } from './open-followed.ts'
import { PapersHandedIn, SlipsToKeep } from './papers.tsx'
import { storyOf } from './story.ts'
import { whereItStands } from './where-it-stands.ts'

/** A dossier: all of it for whoever has shown the secret of its receipt, else what everybody may see. */
export function answerFollow(visit: Visit): Promise<Response> {
  const secret = visit.query.get(secretField)
  if (secret !== null) return letIn(visit, { code: normalise(visit.param('code')), secret })
  return withFollowed(visit, {
    audit: 'follow.viewed',
    otherwise: answerDossier,
    answer: (dossier) => {
      const { code } = dossier.state
      const main = <FollowMain visit={visit} dossier={dossier} />
      const page = { title: code, section: 'dossiers', main } as const
      return answerPortal(visit, page, { cache: 'no-store', headers: { 'referrer-policy': 'no-referrer' } })
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
  unknown: {
    vi: 'Ngày hẹn do hệ thống trước ghi lại; không suy ra được từ thời hạn và lịch làm việc đã biết.',
    en: 'An earlier system recorded this day; it does not follow from the limit and the known calendar.',
  },
  end: { vi: 'Xong, đóng hồ sơ này lại', en: 'Done, close this dossier' },
  endHint: {
    vi: 'Dùng máy chung thì hãy đóng lại: muốn xem nữa phải có mã bí mật.',
    en: 'On a shared machine, close it: to see it again takes the secret.',
  },
} satisfies Record<string, Text>

function FollowMain({ visit, dossier }: Part) {
  const { say, paths } = visit
  const { procedure, state } = dossier
  return (
    <article>
      <h1 lang="vi">{procedure.name}</h1>
      <p class="quiet">
        {say({ vi: 'Mã hồ sơ', en: 'Code' })} {state.code}
      </p>
      <Standing visit={visit} dossier={dossier} />
      <PapersHandedIn visit={visit} dossier={dossier} />
      <SlipsToKeep visit={visit} dossier={dossier} />
      <section aria-labelledby="dien-bien">
        <h2 id="dien-bien">{say(words.what)}</h2>
        <Story visit={visit} dossier={dossier} />
      </section>
      <WhyThen visit={visit} dossier={dossier} />
      <form class="close" method="post" action={paths.followEnd(state.code)}>
        <button type="submit" class="govuk-button govuk-button--secondary">
          {say(words.end)}
        </button>
        <p class="quiet">{say(words.endHint)}</p>
      </form>
    </article>
  )
}

/** The answer to the one question, before anything else. */
function Standing({ visit, dossier }: Part) {
  const { say } = visit
  const { tone, where, when, next } = whereItStands(dossier, dossier.now)
  return (
    <div class={`stand stand--${tone}`}>
      <p class="big">{say(where)}</p>
      {when.length > 0 && (
        <p class="stand__when">
          <b>{when.map(say).join(' · ')}</b>
        </p>
      )}
      {next.map((sentence) => (
        <p>{say(sentence)}</p>
      ))}
    </div>
  )
}

function Story({ visit, dossier }: Part) {
  const { language, say } = visit
  const { process, reference } = dossier
  const unit = (id: FollowedDossier['state']['unitId'], at: FollowedDossier['now']) =>
    unitNameOn(reference.organisation, id, dayOf(at))
  const told = dossier.view.timeline.toReversed().flatMap((entry) => {
    const story = storyOf(entry, { language, process, unit })
    return story === undefined ? [] : [{ ...story, at: entry.event.at }]
  })
  return (
    <ol class="story" reversed>
      {told.map(({ head, lines, at }) => (
        <li>
          <b>{say(head)}</b>
          <small>{shortMoment(at)}</small>
          {lines.length > 0 && <span lang="vi">{lines.join(' · ')}</span>}
        </li>
      ))}
    </ol>
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
