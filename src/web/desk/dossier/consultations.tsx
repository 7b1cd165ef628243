import type { Consultation } from '#dossier/index.ts'
import { dayOf, formatDay } from '#kernel/index.ts'
import { Fact } from '../../dossier/fact.tsx'
import { unitNameOn } from '../../dossier/names-on.ts'
import { moment } from '../../shared/formats.ts'
import { Tag } from '../../shared/tag.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { OpenDossier } from './open-dossier.ts'

interface Shown {
  readonly visit: OfficerVisit
  readonly dossier: OpenDossier
}

/** What other units were asked, and what they answered. */
export function Consultations({ visit, dossier }: Shown) {
  const { consultations } = dossier.state
  if (consultations.length === 0) return null
  return (
    <section aria-labelledby="consultations">
      <h2 id="consultations">{visit.say({ vi: 'Ý kiến đơn vị khác', en: 'Opinions of other units' })}</h2>
      <dl class="facts facts--desk">
        {consultations.map((asked) => (
          <One visit={visit} dossier={dossier} asked={asked} />
        ))}
      </dl>
    </section>
  )
}

function One({ visit, dossier, asked }: Shown & { readonly asked: Consultation }) {
  const { say, language } = visit
  const { unitId, question, askedAt, answerBy, answeredAt, opinion } = asked
  const unit = unitNameOn(dossier.reference.organisation, unitId, dayOf(askedAt))
  const by = answerBy === null ? '' : ` · ${say({ vi: 'trước hết ngày', en: 'by' })} ${formatDay(answerBy)}`
  return (
    <Fact visit={visit} term={{ vi: unit, en: unit }}>
      <span class="asked">{question}</span>
      <small class="quiet">
        {say({ vi: 'Hỏi lúc', en: 'Asked at' })} {moment(language, askedAt)}
        {by}
      </small>
      {answeredAt === null ? (
        <Tag tone="halt">{say({ vi: 'Chưa trả lời', en: 'Not answered yet' })}</Tag>
      ) : (
        <>
          <span class="opinion">{opinion}</span>
          <small class="quiet">
            {say({ vi: 'Trả lời lúc', en: 'Answered at' })} {moment(language, answeredAt)}
          </small>
        </>
      )}
    </Fact>
  )
}
