import type { Unit } from '#organisation/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { OfferedField, OfferedProcedure } from './find-procedures.ts'

interface OfferedProps {
  readonly visit: OfficerVisit
  readonly unit: Unit
  readonly text: string
  readonly offered: readonly OfferedField[]
  readonly often: readonly OfferedProcedure[]
  /** Of the unit, where the officer receives for several. */
  readonly unitCode: string | undefined
}

/** The procedures to choose from, those that are received most before the others. */
export function Offered({ visit, unit, text, offered, often, unitCode }: OfferedProps) {
  const { say, paths } = visit
  const isNone = offered.length === 0
  const draft = visit.query.get('cho')
  const addressFor = (code: string) =>
    draft === null ? paths.newFiling({ 'thu-tuc': code, 'don-vi': unitCode }) : paths.filing(draft, { 'thu-tuc': code })
  return (
    <>
      <p class="quiet" id="offered-none" hidden={!isNone} role="status">
        {say({
          vi: `${unit.name} không có thủ tục nào khớp với chữ vừa gõ. Hãy gõ ít chữ hơn, hoặc xóa ô tìm để xem tất cả.`,
          en: `${unit.name} has no procedure that fits. Type less, or empty the field to see all.`,
        })}
        {isNone && text !== '' && (
          <>
            {' '}
            <a href={paths.reception()}>{say({ vi: 'Xem tất cả', en: 'See all' })}</a>
          </>
        )}
      </p>
      <div id="offered">
        {often.length > 0 && (
          <Group name={say({ vi: 'Hay dùng', en: 'Most used' })} procedures={often} addressFor={addressFor} />
        )}
        {offered.map(({ field, procedures }) => (
          <Group
            name={field?.name ?? say({ vi: 'Lĩnh vực khác', en: 'Other field' })}
            lang="vi"
            procedures={procedures}
            addressFor={addressFor}
          />
        ))}
      </div>
    </>
  )
}

interface GroupProps {
  readonly name: string
  readonly lang?: 'vi'
  readonly procedures: readonly OfferedProcedure[]
  readonly addressFor: (code: string) => string
}

function Group({ name, lang, procedures, addressFor }: GroupProps) {
  return (
    <section class="offered">
      <h2 lang={lang}>{name}</h2>
      <ul>
        {procedures.map(({ procedure, words: letters }) => (
          <li data-words={letters}>
            <a href={addressFor(procedure.code)} lang="vi">
              {procedure.name}
            </a>{' '}
            <small>{procedure.code}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
