import type { Catalogue } from '#catalogue/index.ts'
import { channelNames, type DossierState } from '#dossier/index.ts'
import { dayOf, formatDay, type Instant } from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'
import type { CountedDossier } from '#reporting/index.ts'
import { fieldNameOn, procedureNameOn, unitNameOn } from '../dossier/names-on.ts'
import { sentence, standingAt } from '../dossier/standing.ts'
import { appointment, shortMoment } from '../shared/formats.ts'
import { Tag } from '../shared/tag.tsx'
import type { Visit } from '../shared/visit.ts'

interface ListProps {
  readonly visit: Visit
  readonly organisation: Organisation
  readonly catalogue: Catalogue
  readonly dossiers: readonly CountedDossier[]
  /** How each stood at `at`, by code. */
  readonly states: ReadonlyMap<string, DossierState>
  readonly at: Instant
  /** All are of one unit, which stands above the list. */
  readonly isOneUnit: boolean
}

/** Dossiers as rows of a table; on a phone each row becomes a block with the same words. */
export function DossierList(props: ListProps) {
  const { visit, at, dossiers, isOneUnit } = props
  const day = formatDay(dayOf(at))
  const heads = [
    visit.say({ vi: 'Hồ sơ', en: 'Dossier' }),
    visit.say({ vi: 'Thủ tục', en: 'Procedure' }),
    ...(isOneUnit ? [] : [visit.say({ vi: 'Đơn vị', en: 'Unit' })]),
    visit.say({ vi: 'Tiếp nhận', en: 'Accepted' }),
    visit.say({ vi: 'Hạn trả', en: 'Due' }),
    visit.say({ vi: `Kết quả đến hết ${day}`, en: `Standing at the end of ${day}` }),
  ]
  return (
    <table class="listing">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dossiers.map((dossier) => (
          <Row {...props} dossier={dossier} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  visit,
  organisation,
  catalogue,
  states,
  at,
  dossier,
  isOneUnit,
}: ListProps & { dossier: CountedDossier }) {
  const state = states.get(dossier.code)
  const day = dayOf(dossier.acceptedAt)
  const dueAt = state?.dueAt ?? null
  return (
    <tr>
      <th scope="row">
        <a href={visit.paths.dossier(dossier.code)}>{dossier.code}</a>
        <small>{visit.say(sentence(channelNames[dossier.channel]))}</small>
      </th>
      <td lang={visit.language === 'vi' ? undefined : 'vi'}>
        {procedureNameOn(catalogue, dossier.procedureId, day)}
        <small>{fieldNameOn(catalogue, dossier.fieldId, day)}</small>
      </td>
      {!isOneUnit && (
        <td lang={visit.language === 'vi' ? undefined : 'vi'}>
          {unitNameOn(organisation, dossier.holderUnitId, dayOf(at))}
        </td>
      )}
      <td class="when">
        <span class="when__what">{visit.say({ vi: 'Tiếp nhận', en: 'Accepted' })} </span>
        {shortMoment(dossier.acceptedAt)}
      </td>
      <td class="when">
        <span class="when__what">{visit.say({ vi: 'Hạn trả', en: 'Due' })} </span>
        {dueAt === null
          ? visit.say({ vi: 'không tính khi tạm dừng', en: 'none while suspended' })
          : appointment(visit.language, dueAt)}
      </td>
      <td>{state && <StandingCell visit={visit} state={state} at={at} />}</td>
    </tr>
  )
}

function StandingCell({ visit, state, at }: { visit: Visit; state: DossierState; at: Instant }) {
  const { tone, word, outcome } = standingAt(state, at)
  return (
    <>
      <Tag tone={tone}>{visit.say(word)}</Tag>
      {outcome && <span class="outcome">{visit.say(outcome)}</span>}
      {state.finishedAt !== null && <small>{shortMoment(state.finishedAt)}</small>}
    </>
  )
}
