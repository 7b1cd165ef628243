import type { Filing } from '#filing/index.ts'
import { formatDay } from '#kernel/index.ts'
import { appointment, moment } from '../../shared/formats.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** What happened to a filing since it was handed in. */
export function FilingHistory({ filing, visit }: { filing: Filing; visit: OfficerVisit }) {
  const { say, language } = visit
  return (
    <ol class="quiet history">
      {filing.submittedAt && (
        <li>
          {say({ vi: 'Nộp', en: 'Filed' })} {moment(language, filing.submittedAt)}
        </li>
      )}
      {filing.answerBy && (
        <li>
          {say({ vi: 'Phải trả lời trước', en: 'To be answered by' })} {appointment(language, filing.answerBy)}
        </li>
      )}
      {filing.requests.map(({ at, by, items, supplyBy }) => (
        <li>
          {say({ vi: 'Yêu cầu bổ sung', en: 'Supplement asked for' })} {moment(language, at)} · {by} ·{' '}
          {say({ vi: `hạn bổ sung ${formatDay(supplyBy)}`, en: `until ${formatDay(supplyBy)}` })}
          <ul lang="vi">
            {items.map(({ name, why }) => (
              <li>
                {name}: {why}
              </li>
            ))}
          </ul>
        </li>
      ))}
      {filing.refusal && (
        <li>
          {say({ vi: 'Từ chối', en: 'Refused' })} {moment(language, filing.refusal.at)} · {filing.refusal.by}:{' '}
          <span lang="vi">{filing.refusal.reason}</span>
        </li>
      )}
      {filing.withdrawal && (
        <li>
          {say({ vi: 'Rút', en: 'Taken back' })} {moment(language, filing.withdrawal.at)} · {filing.withdrawal.by}:{' '}
          <span lang="vi">{filing.withdrawal.reason}</span>
        </li>
      )}
    </ol>
  )
}
