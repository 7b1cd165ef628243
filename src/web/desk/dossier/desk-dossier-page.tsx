import { calendarOf, hoursLeftInWords, timeLeft } from '#deadline/index.ts'
import { channelName, currentStep, outcomeNames } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { DueBox } from '../../dossier/due-box.tsx'
import { sentence } from '../../dossier/standing.ts'
import { Answered } from '../answered.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { declined } from '../requests/decline-page.tsx'
import { RequestBoxes } from '../requests/request-box.tsx'
import { acts } from './acts.ts'
import { addFiles } from './attach-page.tsx'
import { Consultations } from './consultations.tsx'
import { DeskFacts } from './desk-facts.tsx'
import { DueTag, standing } from './due-tag.tsx'
import { History } from './history/history.tsx'
import { JustReceived } from './just-received.tsx'
import { type OpenDossier, withDossier } from './open-dossier.ts'
import { Slips } from './slips.tsx'
import { Suspensions } from './suspensions.tsx'
import { choiceOf, WhatElse, WhatFirst } from './what-i-can.tsx'
import { WhereItIs } from './where-it-is.tsx'

/** One dossier at the desk: what it is and what happened, when it is due and why, and what can be done now. */
export function answerDeskDossier(visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, (dossier) => {
    const main = <DeskDossier visit={visit} dossier={dossier} />
    return answerDeskPage(visit, { title: dossier.state.code, section: 'work', main })
  })
}

const done = {
  ...Object.fromEntries([...acts, addFiles].map((act) => [act.slug, act.done])),
  'tra-loi-de-nghi': declined,
}

interface Shown {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
}

function DeskDossier({ visit, dossier }: Shown) {
  const { say } = visit
  const choice = choiceOf(visit, dossier)
  return (
    <>
      <WayBack visit={visit} />
      <Done visit={visit} sentences={done} />
      <JustReceived visit={visit} dossier={dossier} />
      <Title visit={visit} dossier={dossier} />
      <RequestBoxes visit={visit} dossier={dossier} />
      <div class="desk-dossier">
        <aside class="desk-dossier__due" aria-labelledby="due">
          <Due visit={visit} dossier={dossier} />
        </aside>
        <section class="desk-dossier__first can" aria-labelledby="can">
          <h2 id="can">{say({ vi: 'Việc có thể làm', en: 'What you can do' })}</h2>
          <WhatFirst visit={visit} dossier={dossier} choice={choice} />
        </section>
        <div class="desk-dossier__main">
          <WhereItIs visit={visit} dossier={dossier} />
          <section aria-labelledby="facts">
            <h2 id="facts">{say({ vi: 'Hồ sơ', en: 'Dossier' })}</h2>
            <DeskFacts visit={visit} dossier={dossier} />
          </section>
          {dossier.filedOnline?.answered && (
            <Answered
              visit={visit}
              {...dossier.filedOnline.answered}
              files={dossier.attachments}
              fileAt={(file) => visit.paths.dossierFile(dossier.state.code, file)}
            />
          )}
          <Consultations visit={visit} dossier={dossier} />
          <Suspensions visit={visit} dossier={dossier} />
          <section aria-labelledby="history">
            <h2 id="history">{say({ vi: 'Diễn biến', en: 'What happened' })}</h2>
            <History visit={visit} dossier={dossier} />
          </section>
        </div>
        <div class="desk-dossier__rest">
          <WhatElse visit={visit} dossier={dossier} choice={choice} />
          <Slips visit={visit} dossier={dossier} />
        </div>
      </div>
    </>
  )
}

function Title({ visit, dossier }: Shown) {
  const { say } = visit
  const { state, process, procedure, view } = dossier
  const owner = view.persons.find(({ role }) => role === 'owner')
  const step = currentStep(state, process)
  const place = step === undefined ? 0 : process.steps.indexOf(step) + 1
  const where: Text =
    state.outcome === null
      ? {
          vi: `Bước ${place}/${process.steps.length}: ${step?.name.vi ?? ''}`,
          en: `Step ${place}/${process.steps.length}: ${step?.name.en ?? ''}`,
        }
      : sentence(outcomeNames[state.outcome])
  return (
    <>
      <h1 lang={visit.language === 'vi' ? undefined : 'vi'}>
        {procedure.name}
        {owner && <span class="of"> · {owner.fullName}</span>}
      </h1>
      <p class="under-title">
        <b class="code">{state.code}</b> · {say(sentence(channelName(state)))} · {say(where)} ·{' '}
        <DueTag visit={visit} dossier={dossier} />
      </p>
    </>
  )
}

function Due({ visit, dossier }: Shown) {
  const { state, reference, now } = dossier
  const { colour, more } = standing(dossier)
  const left =
    state.phase === 'running' && state.dueAt !== null
      ? timeLeft(calendarOf(reference.calendars, state.holderUnitId), now, state.dueAt)
      : undefined
  return (
    <DueBox visit={visit} shown={dossier} tone={colour}>
      {left?.ok && left.value.workingDays > 0 && left.value.workingDays <= 30 && (
        <p class="due__hours">{visit.say(hoursLeftInWords(left.value))}</p>
      )}
      {more && <p class="due__hours">{visit.say(sentence(more))}</p>}
    </DueBox>
  )
}

/** To the list that the officer came from, else to the work. */
function WayBack({ visit }: { visit: OfficerVisit }) {
  const { cameFrom, paths, say } = visit
  const isList = cameFrom !== undefined && /^(\/en)?\/lam-viec(?:\/tra-cuu)?(?:\?|$)/u.test(cameFrom)
  return (
    <a class="govuk-back-link" href={isList ? cameFrom : paths.work()}>
      {say(isList ? { vi: 'Danh sách', en: 'The list' } : { vi: 'Việc của tôi', en: 'My work' })}
    </a>
  )
}
