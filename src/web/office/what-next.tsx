import { formatDay, type Period } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import { reportNames } from '#reporting/index.ts'
import type { ReportQuery } from '../paths.ts'
import { count } from '../shared/formats.ts'
import type { Visit } from '../shared/visit.ts'
import { cellQuery } from './cell.ts'
import { reportName } from './headings.ts'
import type { Situation } from './situation.ts'

interface WhatNextProps {
  readonly visit: Visit
  readonly query: ReportQuery
  readonly situation: Situation
  readonly period: Period
}

/** What to do about it, the most pressing first, then every report of the period. */
export function WhatNext(props: WhatNextProps) {
  const { visit, query, situation } = props
  return (
    <section aria-labelledby="next">
      <h2 id="next">{visit.say({ vi: 'Cần xem tiếp', en: 'What to look at next' })}</h2>
      <ul class="next">
        <Overdue {...props} />
        <Idle visit={visit} query={query} situation={situation} />
        <li>
          <a href={visit.paths.letter(query)}>
            {visit.say({ vi: 'Soạn công văn đôn đốc', en: 'Write the urging letter' })}
          </a>{' '}
          {visit.say({ vi: 'với số liệu kỳ này', en: 'with the figures of this period' })}
        </li>
      </ul>
      <h2>{visit.say({ vi: 'Các báo cáo của kỳ', en: 'Reports of the period' })}</h2>
      <ul class="links">
        {reportNames.map((name) => (
          <li>
            <a href={visit.paths.report(name, query)}>{visit.say(reportName(name))}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Overdue({ visit, query, situation, period }: WhatNextProps) {
  const { open_overdue: overdue } = situation.total
  if (overdue === 0) return null
  const number = count(visit.language, overdue)
  return (
    <li>
      <a href={visit.paths.reportDossiers('bieu2', cellQuery(query, 'open_overdue'))}>
        {visit.say({ vi: `${number} hồ sơ đang quá hạn`, en: `${number} overdue dossiers` })}
      </a>{' '}
      {visit.say({ vi: `tính đến hết ${formatDay(period.to)}`, en: `at the end of ${formatDay(period.to)}` })}
    </li>
  )
}

const namedFirst = 12

function Idle({ visit, query, situation }: Omit<WhatNextProps, 'period'>) {
  const { idle, units } = situation
  if (idle.length === 0) return null
  const more = idle.length - namedFirst
  return (
    <li>
      <a href={visit.paths.report('bieu2', query)}>
        {visit.say({
          vi: `${idle.length} trên ${units} đơn vị chưa phát sinh hồ sơ`,
          en: `${idle.length} of ${units} units had no dossier`,
        })}
      </a>
      : <span lang="vi">{idle.slice(0, namedFirst).map(shortName).join(', ')}</span>
      {more > 0 && visit.say({ vi: ` và ${more} đơn vị khác`, en: ` and ${more} more` })}
    </li>
  )
}

/** `UBND Xã Nà Tông` → `Nà Tông`; `UBND Thị trấn` → `Thị trấn`. */
function shortName({ name }: Unit): string {
  return name.replace(/^UBND /u, '').replace(/^(xã|phường|huyện) (?=\p{Lu})/iu, '')
}
