import { procedureOfVersion } from '#catalogue/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import type { OpenQuestion } from '#worklist/index.ts'
import { shortMoment, weekdayAndDay } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import { Tag } from '../../shared/tag.tsx'
import { answer } from '../dossier/acts/consult.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { unitNameToday } from '../unit-names.ts'

interface TableProps {
  readonly visit: OfficerVisit
  readonly questions: readonly OpenQuestion[]
  readonly reference: Reference
  readonly isOneUnit: boolean
}

const words = {
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  by: { vi: 'Đơn vị hỏi', en: 'Asked by' },
  until: { vi: 'Trả lời trước hết', en: 'To be answered by' },
  deed: { vi: 'Việc cần làm', en: 'What to do' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  late: { vi: 'Quá ngày đề nghị', en: 'Past the day asked for' },
  noDay: { vi: 'Không hẹn ngày', en: 'No day named' },
} satisfies Record<string, Text>

/** What other units ask about their dossiers. No person is named: who opens the dossier is in the log of accesses. */
export function OpinionTable(props: TableProps) {
  const { say } = props.visit
  return (
    <table class="work">
      <thead>
        <tr>
          {[words.dossier, words.question, words.by, words.until].map((word) => (
            <th scope="col">{say(word)}</th>
          ))}
          <th scope="col">
            <span class="govuk-visually-hidden">{say(words.deed)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.questions.map((question) => (
          <Row {...props} asked={question} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ visit, asked, reference, isOneUnit }: TableProps & { readonly asked: OpenQuestion }) {
  const { say, paths } = visit
  const { code, consultation } = asked
  return (
    <tr>
      <th scope="row">
        <a href={paths.deskDossier(code)}>{code}</a>
        <small>
          {say({ vi: 'hỏi lúc', en: 'asked at' })} {shortMoment(asked.askedAt)}
        </small>
      </th>
      <td lang="vi">
        <span class="asked">{asked.question}</span>
        <small>{procedureOfVersion(reference.catalogue, asked.procedureVersionId)?.name}</small>
      </td>
      <td lang="vi">
        {unitNameToday(visit, asked.holderUnitId)}
        {!isOneUnit && <small>→ {unitNameToday(visit, asked.askedUnitId)}</small>}
      </td>
      <AnswerBy visit={visit} asked={asked} />
      <td class="work__deed">
        <a
          class="govuk-button govuk-button--secondary"
          href={paths.dossierAct(code, answer.slug, { lan: String(consultation) })}
          aria-label={`${say(words.answer)} ${code}: ${asked.question}`}
        >
          {say(words.answer)}
        </a>
      </td>
    </tr>
  )
}

function AnswerBy({ visit, asked: { answerBy } }: { readonly visit: OfficerVisit; readonly asked: OpenQuestion }) {
  if (answerBy === null) return <td class="work__due work__due--halt">{visit.say(words.noDay)}</td>
  const isLate = dayOf(visit.deps.clock.now()) > answerBy
  return (
    <td class={`work__due work__due--${isLate ? 'late' : 'good'}`}>
      {isLate && <Tag tone="late">{visit.say(words.late)}</Tag>}
      {weekdayAndDay(visit.language, answerBy)}
    </td>
  )
}
