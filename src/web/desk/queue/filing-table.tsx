import { channelName } from '#dossier/index.ts'
import { filingStateNames, type QueuedFiling } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { appointment, shortMoment } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import { Tag } from '../../shared/tag.tsx'
import { maskedNumber } from '../masked-number.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { unitNameToday } from '../unit-names.ts'

interface TableProps {
  readonly visit: OfficerVisit
  readonly filings: readonly QueuedFiling[]
  readonly reference: Reference
  readonly isOneUnit: boolean
}

const words = {
  filing: { vi: 'Hồ sơ nộp', en: 'Filing' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  answer: { vi: 'Phải trả lời', en: 'To be answered' },
  deed: { vi: 'Việc cần làm', en: 'What to do' },
  receive: { vi: 'Tiếp nhận', en: 'Receive' },
  goOn: { vi: 'Làm tiếp', en: 'Go on' },
  late: { vi: 'Quá giờ trả lời', en: 'Answer overdue' },
  open: { vi: 'Mở', en: 'Open' },
} satisfies Record<string, Text>

/** Filings that are not dossiers yet: to be received, waiting for what was asked for, or drafts. */
export function FilingTable(props: TableProps) {
  const { say } = props.visit
  return (
    <table class="work">
      <thead>
        <tr>
          {[words.filing, words.owner, words.procedure, words.answer].map((word) => (
            <th scope="col">{say(word)}</th>
          ))}
          <th scope="col">
            <span class="govuk-visually-hidden">{say(words.deed)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.filings.map((filing) => (
          <Row {...props} filing={filing} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ visit, filing, reference, isOneUnit }: TableProps & { filing: QueuedFiling }) {
  const { say, paths } = visit
  const { channel, isAssisted, identityNumber } = filing
  const procedure = reference.catalogue.procedures.findLast(({ id }) => id === filing.procedureId)
  const owner = filing.ownerName?.trim() || say({ vi: 'Chưa ghi tên', en: 'No name yet' })
  const canReceive = visit.actor('filing.draft', filing.unitId) !== undefined
  const word = !canReceive ? words.open : filing.state === 'draft' ? words.goOn : words.receive
  return (
    <tr>
      <th scope="row">
        <a href={paths.filing(filing.id)}>{shortMoment(filing.submittedAt ?? filing.draftedAt)}</a>
        <small>
          {[channel && say(channelName({ channel, isAssisted })), say(filingStateNames[filing.state])]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </th>
      <td lang={filing.ownerName?.trim() ? 'vi' : undefined}>
        {owner}
        <small>{identityNumber === null ? '' : maskedNumber(identityNumber.trim())}</small>
      </td>
      <td lang="vi">
        {procedure?.name ?? '–'}
        {!isOneUnit && <small>{unitNameToday(visit, filing.unitId)}</small>}
      </td>
      <Answer visit={visit} filing={filing} />
      <td class="work__deed">
        <a
          class="govuk-button govuk-button--secondary"
          href={paths.filing(filing.id)}
          aria-label={`${say(word)}: ${owner}`}
        >
          {say(word)}
        </a>
      </td>
    </tr>
  )
}

function Answer({ visit, filing: { answerBy, state } }: { visit: OfficerVisit; filing: QueuedFiling }) {
  if (answerBy === null || state !== 'submitted') return <td class="work__due work__due--halt">–</td>
  const isLate = visit.deps.clock.now() > answerBy
  return (
    <td class={`work__due work__due--${isLate ? 'late' : 'good'}`}>
      {isLate && <Tag tone="late">{visit.say(words.late)}</Tag>}
      <small>{appointment(visit.language, answerBy)}</small>
    </td>
  )
}
