import { groundNames, type Suspension } from '#dossier/index.ts'
import { formatDay } from '#kernel/index.ts'
import { explainInstant } from '../../dossier/due-explanation.ts'
import { Fact } from '../../dossier/fact.tsx'
import { sentence } from '../../dossier/standing.ts'
import { Steps } from '../../dossier/steps.tsx'
import { appointment, moment } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { type OpenDossier, officerName } from './open-dossier.ts'
import { paperCounts } from './paper-words.ts'

interface Shown {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
}

/** Every time the clock stood still: on what ground, by whom, with which paper, and what became of the due instant. */
export function Suspensions({ visit, dossier }: Shown) {
  const { suspensions } = dossier.state
  if (suspensions.length === 0) return null
  return (
    <section aria-labelledby="suspensions">
      <h2 id="suspensions">{visit.say({ vi: 'Dừng tính hạn', en: 'When the clock stood still' })}</h2>
      {suspensions.toReversed().map((suspension) => (
        <One visit={visit} dossier={dossier} suspension={suspension} />
      ))}
    </section>
  )
}

function One({ visit, dossier, suspension }: Shown & { readonly suspension: Suspension }) {
  const { say, language } = visit
  const { from, to, ground, reason, legalBasis, document, supplyBy, dueBefore, dueAfter } = suspension
  const by = dossier.view.timeline.find(({ event }) => event.kind === 'suspended' && event.at === from)
  const until = to === null ? say({ vi: 'đến nay', en: 'until now' }) : moment(language, to)
  const line = (vi: string, en: string, value: string | null | undefined) =>
    value ? (
      <Fact visit={visit} term={{ vi, en }}>
        {value}
      </Fact>
    ) : null
  return (
    <dl class="facts facts--desk">
      {line('Lý do dừng', 'Ground', ground === null ? reason : say(sentence(groundNames[ground])))}
      {line('Cụ thể', 'In full', ground === null ? null : reason)}
      {line('Từ, đến', 'From, to', `${moment(language, from)} – ${until}`)}
      {line('Người dừng', 'By', by && officerName(dossier, by.action.actor))}
      {line('Căn cứ', 'Legal basis', legalBasis)}
      <Asked visit={visit} suspension={suspension} />
      {line('Văn bản', 'Paper', document)}
      {line('Bổ sung trước hết ngày', 'To be supplied by', supplyBy && formatDay(supplyBy))}
      {line('Hạn khi dừng', 'Due when it stopped', appointment(language, dueBefore))}
      {line('Hạn sau khi tiếp tục', 'Due when it went on', dueAfter && appointment(language, dueAfter))}
      <Why visit={visit} dossier={dossier} suspension={suspension} />
    </dl>
  )
}

/** What form 02 asked for. */
function Asked({ visit, suspension }: { visit: OfficerVisit; suspension: Suspension }) {
  if (suspension.items.length === 0) return null
  return (
    <Fact visit={visit} term={{ vi: 'Giấy tờ phải bổ sung', en: 'Papers asked for' }}>
      <ul class="asked-papers" lang={visit.language === 'vi' ? undefined : 'vi'}>
        {suspension.items.map((item) => (
          <li>
            {item.name} <small>{paperCounts(visit.say, item)}</small>
            <span>{item.why}</span>
          </li>
        ))}
      </ul>
    </Fact>
  )
}

/** How the due instant after it came about: what had been used, what did not count, what was left. */
function Why({ visit, dossier, suspension: { to, dueAfter } }: Shown & { readonly suspension: Suspension }) {
  const resumed = dossier.view.timeline.find(({ event }) => event.kind === 'resumed' && event.at === to)
  const steps = resumed && dueAfter !== null && explainInstant({ state: resumed.after, dueAt: dueAfter }, dossier)
  if (!steps) return null
  return (
    <Fact visit={visit} term={{ vi: 'Vì sao', en: 'Why' }}>
      <Steps visit={visit} steps={steps} />
    </Fact>
  )
}
