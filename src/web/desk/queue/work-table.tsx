import { procedureOfVersion, processOf, stepOf } from '#catalogue/index.ts'
import { channelName, groundNames } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { heldInWords, type WorkRow } from '#worklist/index.ts'
import { shortMoment } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import { selectionFields } from '../bulk/selection-fields.ts'
import { maskedNumber } from '../masked-number.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { unitNameToday } from '../unit-names.ts'
import { DueCell } from './due-cell.tsx'
import { primaryDeed } from './primary-deed.ts'
import { selectionOf } from './selected.ts'
import type { WorkAddress } from './work-address.ts'

interface TableProps {
  readonly visit: OfficerVisit
  readonly rows: readonly WorkRow[]
  readonly reference: Reference
  /** All are of one unit, which needs no saying. */
  readonly isOneUnit: boolean
  /** Whether rows can be ticked, to be acted on together. */
  readonly canSelect: boolean
  /** Where the list stands. */
  readonly address: WorkAddress
}

const words = {
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  step: { vi: 'Bước hiện tại', en: 'Step' },
  due: { vi: 'Hạn trả', en: 'Due' },
  deed: { vi: 'Việc cần làm', en: 'What to do' },
  select: { vi: 'Chọn', en: 'Choose' },
} satisfies Record<string, Text>

/** Dossiers as rows; on a phone each becomes a block with the same words. */
export function WorkTable(props: TableProps) {
  const { say } = props.visit
  return (
    <table class="work">
      <thead>
        <tr>
          {props.canSelect && (
            <th scope="col" class="work__tick">
              {<span class="govuk-visually-hidden">{say(words.select)}</span>}
            </th>
          )}
          {[words.dossier, words.owner, words.procedure, words.step, words.due].map((word) => (
            <th scope="col">{say(word)}</th>
          ))}
          <th scope="col" class="work__deed">
            <span class="govuk-visually-hidden">{say(words.deed)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row {...props} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ visit, row, reference, isOneUnit, canSelect, address }: TableProps & { row: WorkRow }) {
  const procedure = procedureOfVersion(reference.catalogue, row.procedureVersionId)
  return (
    <tr>
      {canSelect && (
        <td class="work__tick">
          <input
            type="checkbox"
            name={selectionFields.rows}
            value={selectionOf(row)}
            checked={visit.form.all(selectionFields.rows).includes(selectionOf(row))}
            aria-label={`${visit.say(words.select)} ${row.code}`}
          />
        </td>
      )}
      <th scope="row">
        <a href={visit.paths.deskDossier(row.code)}>{row.code}</a>
        <small>
          {visit.say(channelName(row))} · {shortMoment(row.acceptedAt)}
        </small>
      </th>
      <td lang="vi">
        {row.ownerName ?? '–'}
        <small>{numberOf(row)}</small>
      </td>
      <td lang="vi">
        {procedure?.name}
        {!isOneUnit && <small>{unitNameToday(visit, row.holderUnitId)}</small>}
      </td>
      <StepCell visit={visit} row={row} reference={reference} />
      <DueCell visit={visit} row={row} reference={reference} />
      <td class="work__deed">
        <Deed visit={visit} row={row} address={address} />
      </td>
    </tr>
  )
}

function numberOf({ identityNumber, taxCode }: WorkRow): string {
  if (identityNumber !== null) return maskedNumber(identityNumber)
  return taxCode === null ? '' : `MST ${maskedNumber(taxCode)}`
}

function StepCell({ visit, row, reference }: Pick<TableProps, 'visit' | 'reference'> & { row: WorkRow }) {
  const step = stepOf(processOf(reference.catalogue, row.procedureVersionId), row.step)
  const name = row.phase === 'suspended' && row.ground !== null ? groundNames[row.ground] : step?.name
  const isOwn = row.assignee === visit.officer.account
  const holder = isOwn ? visit.say({ vi: 'Bạn', en: 'You' }) : (row.assigneeName ?? row.assignee)
  const held = row.phase === 'finished' ? '' : visit.say(heldInWords(row, visit.deps.clock.now()))
  return (
    <td class="work__step">
      {row.phase === 'finished'
        ? visit.say({ vi: 'Chờ trả kết quả', en: 'To be handed over' })
        : name && visit.say(name)}
      <small>
        {holder !== null && <span lang={isOwn ? undefined : 'vi'}>{holder}</span>}
        {holder !== null && held !== '' && ', '}
        {held}
      </small>
    </td>
  )
}

function Deed({ visit, row, address }: Pick<TableProps, 'visit' | 'address'> & { row: WorkRow }) {
  const { kind, word, isMain } = primaryDeed(visit, row)
  const look = `govuk-button${isMain ? '' : ' govuk-button--secondary'}`
  const label = `${visit.say(word)} ${row.code}`
  if (kind === 'open')
    return (
      <a class={look} href={visit.paths.deskDossier(row.code)} aria-label={label}>
        {visit.say(word)}
      </a>
    )
  return (
    <button
      class={look}
      type="submit"
      formAction={visit.paths.takeWork(address)}
      name="nhan"
      value={selectionOf(row)}
      aria-label={label}
    >
      {visit.say(word)}
    </button>
  )
}
