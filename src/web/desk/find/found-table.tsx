import { procedureOfVersion } from '#catalogue/index.ts'
import { channelName } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import type { FoundDossier } from '#worklist/index.ts'
import { standingAt } from '../../dossier/standing.ts'
import { appointment, shortMoment } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import { Tag } from '../../shared/tag.tsx'
import { maskedNumber } from '../masked-number.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { unitNameToday } from '../unit-names.ts'

interface TableProps {
  readonly visit: OfficerVisit
  readonly rows: readonly FoundDossier[]
  readonly reference: Reference
}

const heads: readonly Text[] = [
  { vi: 'Hồ sơ', en: 'Dossier' },
  { vi: 'Chủ hồ sơ', en: 'Owner' },
  { vi: 'Thủ tục', en: 'Procedure' },
  { vi: 'Tình trạng', en: 'Standing' },
]

/** What a search found, with how each stands. */
export function FoundTable({ visit, rows, reference }: TableProps) {
  return (
    <table class="work">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{visit.say(head)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row visit={visit} row={row} reference={reference} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ visit, row, reference }: Omit<TableProps, 'rows'> & { row: FoundDossier }) {
  const { identityNumber, taxCode } = row
  return (
    <tr>
      <th scope="row">
        <a href={visit.paths.deskDossier(row.code)}>{row.code}</a>
        <small>
          {visit.say(channelName(row))} · {shortMoment(row.acceptedAt)}
        </small>
      </th>
      <td lang="vi">
        {row.ownerName ?? '–'}
        <small>
          {identityNumber === null ? taxCode && `MST ${maskedNumber(taxCode)}` : maskedNumber(identityNumber)}
        </small>
      </td>
      <td lang="vi">
        {procedureOfVersion(reference.catalogue, row.procedureVersionId)?.name}
        <small>{unitNameToday(visit, row.holderUnitId)}</small>
      </td>
      <StandingCell visit={visit} row={row} />
    </tr>
  )
}

function StandingCell({ visit, row }: { visit: OfficerVisit; row: FoundDossier }) {
  const { tone, word, outcome } = standingAt(row, visit.deps.clock.now())
  return (
    <td class={`work__due work__due--${tone}`}>
      <Tag tone={tone}>{visit.say(word)}</Tag> {outcome && visit.say(outcome)}
      <small>{whenWords(visit, row)}</small>
    </td>
  )
}

function whenWords({ say, language }: OfficerVisit, { phase, dueAt, finishedAt, handedOverAt }: FoundDossier): string {
  if (handedOverAt !== null)
    return say({ vi: `đã trả ${shortMoment(handedOverAt)}`, en: `handed over ${shortMoment(handedOverAt)}` })
  if (finishedAt !== null) return say({ vi: `xong ${shortMoment(finishedAt)}`, en: `done ${shortMoment(finishedAt)}` })
  return phase === 'running' && dueAt !== null ? appointment(language, dueAt) : ''
}
