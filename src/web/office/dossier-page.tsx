import { channelName, findDossier } from '#dossier/index.ts'
import { dayOf, normalise } from '#kernel/index.ts'
import { DueBox } from '../dossier/due-box.tsx'
import { unitNameOn } from '../dossier/names-on.ts'
import { isCode, noSuchDossier, type ShownDossier, shownDossier } from '../dossier/shown-dossier.ts'
import { sentence, standingAt } from '../dossier/standing.ts'
import { LookUpForm } from '../portal/follow/look-up-form.tsx'
import { answerNotFound } from '../shared/error-pages.tsx'
import { answerPage } from '../shared/page.tsx'
import { Tag } from '../shared/tag.tsx'
import type { Visit } from '../shared/visit.ts'
import { DossierFacts } from './dossier-facts.tsx'
import { Timeline } from './timeline.tsx'

/** One dossier: left what it is and what happened, right when it is due and why. */
export async function answerDossier(visit: Visit): Promise<Response> {
  const code = normalise(visit.param('code'))
  const view = isCode(code) ? await findDossier(visit.deps.db, code) : undefined
  if (view === undefined) return answerUnknownDossier(visit, code)
  const shown = shownDossier(view, await visit.reference())
  const office = unitNameOn(shown.reference.organisation, view.state.holderUnitId, dayOf(view.state.lastAt))
  const page = { title: code, section: 'dossiers', office, main: <DossierMain visit={visit} shown={shown} /> } as const
  return answerPage(visit, page, { cache: 'no-store' })
}

export function answerUnknownDossier(visit: Visit, code: string): Response {
  return answerNotFound(visit, noSuchDossier(code))
}

function DossierMain({ visit, shown }: { visit: Visit; shown: ShownDossier }) {
  const { state } = shown.view
  const { tone, word, outcome } = standingAt(state, visit.deps.clock.now())
  return (
    <>
      <WayBack visit={visit} />
      <h1 lang={visit.language === 'vi' ? undefined : 'vi'}>{shown.procedure.name}</h1>
      <p class="under-title">
        {state.code} · {visit.say(sentence(channelName(state)))} · {outcome && `${visit.say(outcome)} · `}
        <Tag tone={tone}>{visit.say(word)}</Tag>
      </p>
      <div class="two">
        <section aria-labelledby="facts">
          <h2 id="facts">{visit.say({ vi: 'Hồ sơ', en: 'Dossier' })}</h2>
          <DossierFacts visit={visit} shown={shown} />
          <h2>{visit.say({ vi: 'Diễn biến', en: 'What happened' })}</h2>
          <Timeline visit={visit} shown={shown} />
        </section>
        <aside aria-labelledby="due">
          <DueBox visit={visit} shown={shown} />
          <IsItMine visit={visit} code={state.code} />
        </aside>
      </div>
    </>
  )
}

/** The way to all of it, for who holds the receipt. */
function IsItMine({ visit, code }: { visit: Visit; code: string }) {
  return (
    <details>
      <summary>{visit.say({ vi: 'Đây là hồ sơ của bạn?', en: 'Is this your dossier?' })}</summary>
      <LookUpForm visit={visit} code={code} errors={[]} />
    </details>
  )
}

/** To the list that the visitor came from, else to the search. */
function WayBack({ visit }: { visit: Visit }) {
  const list = visit.cameFrom !== undefined && /^(\/en)?\/bao-cao\/[\w-]+\/ho-so\?/u.test(visit.cameFrom)
  return list ? (
    <a class="govuk-back-link" href={visit.cameFrom}>
      {visit.say({ vi: 'Danh sách hồ sơ', en: 'List of dossiers' })}
    </a>
  ) : (
    <a class="govuk-back-link" href={visit.paths.dossierSearch()}>
      {visit.say({ vi: 'Tra cứu hồ sơ', en: 'Find a dossier' })}
    </a>
  )
}
