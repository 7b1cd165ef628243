import { formatRate } from '#kernel/index.ts'
import { cellQuery } from '../../office/cell.ts'
import { count, decimal } from '../../shared/formats.ts'
import type { Visit } from '../../shared/visit.ts'
import { queryOf } from './counted-columns.ts'
import type { PublicFigures } from './public-figures.ts'

interface HeadlinesProps {
  readonly visit: Visit
  readonly figures: PublicFigures
}

/** What matters first, each number the report's own. */
export function Headlines({ visit, figures: { byUnit, assisted } }: HeadlinesProps) {
  const { say, language, paths } = visit
  const { total } = byUnit
  const received = total.online + total.in_person
  const link = (figure: 'online' | 'resolved' | 'resolved_late' | 'open' | 'open_overdue') => {
    const text = count(language, total[figure])
    const href = paths.reportDossiers('bieu2', cellQuery(queryOf(byUnit), figure))
    return total[figure] === 0 ? <b>{text}</b> : <a href={href}>{text}</a>
  }
  const share = (part: number) => `${decimal(language, formatRate(part, received) || '0')} %`
  return (
    <ul class="facts facts--apart">
      <li>
        <span>{say({ vi: 'Đã xong', en: 'Done' })}</span> <span>{link('resolved')}</span>
      </li>
      <li class="part">
        <span>{say({ vi: 'trong đó trễ hạn', en: 'of these late' })}</span> <span>{link('resolved_late')}</span>
      </li>
      <li>
        <span>{say({ vi: 'Đang làm', en: 'Open' })}</span> <span>{link('open')}</span>
      </li>
      <li class="part">
        <span>{say({ vi: 'trong đó quá hạn', en: 'of these overdue' })}</span> <span>{link('open_overdue')}</span>
      </li>
      <li>
        <span>{say({ vi: 'Nhận trực tuyến', en: 'Received online' })}</span>{' '}
        <span>
          {link('online')} / {count(language, received)} ({share(total.online)})
        </span>
      </li>
      <li class="part">
        <span>{say({ vi: 'trong đó cán bộ nộp giúp', en: 'of these filed by an officer' })}</span>{' '}
        <span>{count(language, assisted)}</span>
      </li>
      <li class="part">
        <span>{say({ vi: 'người dân tự nộp trực tuyến', en: 'filed online by people themselves' })}</span>{' '}
        <span>
          {count(language, total.online - assisted)} ({share(total.online - assisted)})
        </span>
      </li>
    </ul>
  )
}
