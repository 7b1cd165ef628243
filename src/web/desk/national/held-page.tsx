import { type HeldReason, type HeldRecord, listHeld, placeHeld } from '#exchange/index.ts'
import { formatMoment, type Text } from '#kernel/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

const words = {
  title: { vi: 'Hồ sơ từ Cổng quốc gia chưa có chỗ', en: 'From the national portal, without a place' },
  lead: {
    vi: 'Những hồ sơ này đã nhận đủ, nhưng mã thủ tục hoặc đơn vị không có trong danh mục ở đây. Hãy thêm vào danh mục, rồi bấm “Xếp lại”: hồ sơ sẽ vào hàng chờ tiếp nhận của đơn vị.',
    en: 'These dossiers have come whole, but their procedure or unit is not in the catalogue here. Add it, then press “Place again”: they will wait at the unit’s reception.',
  },
  none: {
    vi: 'Không có hồ sơ nào. Hồ sơ từ Cổng quốc gia đang vào thẳng hàng chờ tiếp nhận.',
    en: 'There is none: what comes from the national portal goes straight to the receptions.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  why: { vi: 'Vì sao', en: 'Why' },
  since: { vi: 'Nhận lúc', en: 'Since' },
  again: { vi: 'Xếp lại', en: 'Place again' },
} satisfies Record<string, Text>

const reasons: Readonly<Record<HeldReason, Text>> = {
  'procedure-unknown': { vi: 'Danh mục không có mã thủ tục này', en: 'No such procedure in the catalogue' },
  'unit-unknown': { vi: 'Không có đơn vị này', en: 'No such unit' },
  'unit-not-competent': { vi: 'Đơn vị không giải quyết thủ tục này', en: 'The unit does not resolve it' },
  'not-online': { vi: 'Không phải hồ sơ nộp trực tuyến', en: 'It was not filed online' },
  'not-new': { vi: 'Không ở trạng thái mới đăng ký', en: 'It is not newly filed' },
}

const sentences: Readonly<Record<string, Text>> = {
  'xep-lai': {
    vi: 'Đã xếp lại; hồ sơ còn ở đây là chưa xếp được.',
    en: 'Placed again; what is left could not be placed.',
  },
}

/** What is held, the longest waiting first; nobody's name is in it. */
export async function answerHeld(visit: OfficerVisit): Promise<Response> {
  const { say, deps, paths } = visit
  const held = await listHeld(deps.db)
  const main = (
    <>
      <Done visit={visit} sentences={sentences} />
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(held.length === 0 ? words.none : words.lead)}</p>
      {held.length > 0 && (
        <>
          <HeldTable visit={visit} held={held} />
          <DeskForm visit={visit} action={paths.held()}>
            <button type="submit" class="govuk-button">
              {say(words.again)}
            </button>
          </DeskForm>
        </>
      )}
    </>
  )
  return answerDeskPage(visit, { title: say(words.title), section: 'held', main })
}

/** Makes filings of what can be one now. */
export async function takePlaceHeld(visit: OfficerVisit): Promise<Response> {
  const { placed, held } = await placeHeld(visit.deps)
  visit.note({ details: { placed, held } })
  return seeOther(visit.paths.held({ xong: 'xep-lai' }))
}

function HeldTable({ visit: { say }, held }: { visit: OfficerVisit; held: readonly HeldRecord[] }) {
  return (
    <table class="listing">
      <thead>
        <tr>
          {[words.code, words.procedure, words.unit, words.why, words.since].map((head) => (
            <th scope="col">{say(head)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {held.map(({ code, procedureCode, procedureName, unitNamed, heldBecause, receivedAt }) => (
          <tr>
            <th scope="row">{code}</th>
            <td lang="vi">
              {procedureName} <small>{procedureCode}</small>
            </td>
            <td lang="vi">{unitNamed}</td>
            <td>{say(reasons[heldBecause])}</td>
            <td class="when">{formatMoment(receivedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
