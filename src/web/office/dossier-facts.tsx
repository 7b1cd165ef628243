import { dayOf, formatMoney } from '#kernel/index.ts'
import { Fact } from '../dossier/fact.tsx'
import { fieldNameOn, unitNameOn } from '../dossier/names-on.ts'
import type { ShownDossier } from '../dossier/shown-dossier.ts'
import { moment } from '../shared/formats.ts'
import type { Visit } from '../shared/visit.ts'
import { maskedName } from './masked-name.ts'

/** What the dossier is: owner (masked), unit, procedure, papers, fee. */
export function DossierFacts({ visit, shown }: { visit: Visit; shown: ShownDossier }) {
  const { view, procedure, reference } = shown
  const { state } = view
  const day = dayOf(state.acceptedAt)
  const accepting = unitNameOn(reference.organisation, state.unitId, day)
  const holding = unitNameOn(reference.organisation, state.holderUnitId, dayOf(state.lastAt))
  const foreign = visit.language === 'vi' ? undefined : 'vi'
  return (
    <dl class="facts">
      <Owner visit={visit} shown={shown} />
      <Fact visit={visit} term={{ vi: 'Đơn vị tiếp nhận', en: 'Accepted by' }}>
        <span lang={foreign}>{accepting}</span>
      </Fact>
      {state.holderUnitId !== state.unitId && (
        <Fact visit={visit} term={{ vi: 'Đơn vị đang giữ', en: 'Now with' }}>
          <span lang={foreign}>{holding}</span>
        </Fact>
      )}
      <Fact visit={visit} term={{ vi: 'Lĩnh vực', en: 'Field' }}>
        <span lang={foreign}>{fieldNameOn(reference.catalogue, state.fieldId, day)}</span>
      </Fact>
      <Fact visit={visit} term={{ vi: 'Tiếp nhận lúc', en: 'Accepted at' }}>
        {moment(visit.language, state.acceptedAt)}
      </Fact>
      {procedure.papers.length > 0 && (
        <Fact visit={visit} term={{ vi: 'Giấy tờ cần có', en: 'Papers required' }}>
          <ul lang={foreign}>
            {procedure.papers.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </Fact>
      )}
      {procedure.fees.length > 0 && (
        <Fact visit={visit} term={{ vi: 'Phí, lệ phí', en: 'Fees' }}>
          <ul lang={foreign}>
            {procedure.fees.map(({ name, amount }) => (
              <li>
                {name}: {formatMoney(amount)}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {procedure.resultName !== null && (
        <Fact visit={visit} term={{ vi: 'Kết quả', en: 'Result' }}>
          <span lang={foreign}>{procedure.resultName}</span>
        </Fact>
      )}
    </dl>
  )
}

function Owner({ visit, shown }: { visit: Visit; shown: ShownDossier }) {
  const owner = shown.view.persons.find(({ role }) => role === 'owner')
  if (owner === undefined) return null
  return (
    <Fact visit={visit} term={{ vi: 'Chủ hồ sơ', en: 'Owner' }}>
      {maskedName(owner.fullName)}{' '}
      <span class="quiet">
        {visit.say({
          vi: '(họ tên được che; mã hồ sơ không đủ để xem)',
          en: '(name masked; a code is not enough to see it)',
        })}
      </span>
    </Fact>
  )
}
