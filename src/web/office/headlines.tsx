import type { ComponentChildren } from 'preact'
import type { Targets } from '#directive/index.ts'
import { formatRate } from '#kernel/index.ts'
import type { Figure } from '#reporting/index.ts'
import type { ReportQuery } from '../paths.ts'
import { count, decimal } from '../shared/formats.ts'
import type { Visit } from '../shared/visit.ts'
import { cellQuery } from './cell.ts'
import { Meter } from './meter.tsx'
import type { Situation } from './situation.ts'

interface HeadlinesProps {
  readonly visit: Visit
  readonly query: ReportQuery
  readonly situation: Situation
  readonly targets?: Targets
}

/** Four figures with the sentence that each belongs to. */
export function Headlines(props: HeadlinesProps) {
  const { visit, situation } = props
  const { total } = situation
  const number = (value: number) => count(visit.language, value)
  const lateRate = decimal(visit.language, formatRate(total.resolved_late, total.total))
  return (
    <ul class="headlines">
      <Headline {...props} figure="total" value={number(total.total)}>
        {visit.say({
          vi: `hồ sơ phải giải quyết: ${number(total.resolved)} đã xong, ${number(total.open)} đang làm${total.suspended > 0 ? `, ${number(total.suspended)} tạm dừng` : ''}`,
          en: `dossiers to be resolved: ${number(total.resolved)} done, ${number(total.open)} open${total.suspended > 0 ? `, ${number(total.suspended)} suspended` : ''}`,
        })}
      </Headline>
      <Headline {...props} figure="resolved_late" value={number(total.resolved_late)} isBad={total.resolved_late > 0}>
        {visit.say({
          vi: `đã giải quyết trễ hạn${lateRate && `, ${lateRate} % số phải giải quyết`}`,
          en: `resolved late${lateRate && `, ${lateRate} % of all`}`,
        })}
      </Headline>
      <Headline {...props} figure="open_overdue" value={number(total.open_overdue)} isBad={total.open_overdue > 0}>
        {visit.say({ vi: 'đang quá hạn, chưa có kết quả', en: 'overdue, with no result yet' })}
      </Headline>
      <OnlineShare {...props} />
    </ul>
  )
}

function Headline({
  visit,
  query,
  figure,
  value,
  isBad,
  children,
}: HeadlinesProps & { figure: Figure; value: string; isBad?: boolean; children: ComponentChildren }) {
  return (
    <li class={isBad ? 'headlines__bad' : undefined}>
      {value === '0' ? (
        <b>{value}</b>
      ) : (
        <a href={visit.paths.reportDossiers('bieu2', cellQuery(query, figure))}>{value}</a>
      )}
      <span>{children}</span>
    </li>
  )
}

function OnlineShare({ visit, situation, targets }: HeadlinesProps) {
  const { part, whole } = situation.online
  const rate = whole === 0 ? '0' : formatRate(part, whole) || '0'
  const target = targets?.online
  const isBelow = target !== undefined && part * 100 < target * whole
  return (
    <li class={isBelow ? 'headlines__bad' : undefined}>
      <b>{decimal(visit.language, rate)} %</b>
      <span>
        {visit.say({ vi: 'nhận trực tuyến', en: 'received online' })}
        {target !== undefined &&
          visit.say({ vi: `; mục tiêu ít nhất ${target} %`, en: `; the target is at least ${target} %` })}
        {isBelow && visit.say({ vi: ': chưa đạt', en: ': missed' })}
      </span>
      {whole > 0 && <Meter part={part} whole={whole} {...(target !== undefined && { goal: target / 100 })} />}
    </li>
  )
}
