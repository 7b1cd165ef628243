import { formatDay, type Text } from '#kernel/index.ts'
import { countOf } from '../bulk/bulk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { EndedUnit } from './ended-units.ts'

interface ListProps {
  readonly visit: OfficerVisit
  readonly title: Text
  readonly ended: readonly EndedUnit[]
}

/** Which units have left something, and to whom it can go. */
export function EndedUnits({ visit, title, ended }: ListProps) {
  const { say } = visit
  return (
    <>
      <h1>{say(title)}</h1>
      {ended.length === 0 ? <p class="lead">{say(nothing)}</p> : <p class="lead">{say(why)}</p>}
      {ended.length > 0 && (
        <table class="listing">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Đơn vị đã kết thúc', en: 'Unit that has ended' })}</th>
              <th scope="col">{say({ vi: 'Đơn vị kế thừa', en: 'Successor' })}</th>
              <th scope="col">{say({ vi: 'Chưa xong', en: 'Unfinished' })}</th>
            </tr>
          </thead>
          <tbody>
            {ended.map((each) => (
              <Row visit={visit} ended={each} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const why: Text = {
  vi: 'Các đơn vị này không còn nhưng vẫn giữ hồ sơ chưa giải quyết xong; cán bộ của đơn vị kế thừa chỉ làm tiếp được sau khi bàn giao. Hạn trả không đổi.',
  en: 'These units are no more and still hold unfinished dossiers; officers of the successor can go on with them only once they are handed over. Due dates stay as they are.',
}

const nothing: Text = {
  vi: 'Không đơn vị nào đã kết thúc mà còn giữ hồ sơ chưa xong. Khi có sắp xếp đơn vị, hồ sơ cần bàn giao sẽ hiện ở đây.',
  en: 'No unit that has ended holds an unfinished dossier. After a merger, what has to be handed over shows here.',
}

function Row({ visit, ended: { unit, held, successors } }: { visit: OfficerVisit; ended: EndedUnit }) {
  const { say, paths } = visit
  const last = unit.validTo === null ? '' : formatDay(unit.validTo)
  return (
    <tr>
      <th scope="row">
        {successors.length === 0 ? (
          <span lang="vi">{unit.name}</span>
        ) : (
          <a href={paths.succession(unit.id)} lang="vi">
            {unit.name}
          </a>
        )}
        <small>{say({ vi: `đến hết ${last}`, en: `until ${last}` })}</small>
      </th>
      <td>
        {successors.length === 0
          ? say({ vi: 'Chưa ghi nhận đơn vị kế thừa', en: 'No successor is recorded' })
          : successors.map(({ name }) => <div lang="vi">{name}</div>)}
      </td>
      <td>{countOf(visit, held)}</td>
    </tr>
  )
}
