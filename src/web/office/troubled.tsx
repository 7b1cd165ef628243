import { formatRate } from '#kernel/index.ts'
import type { ReportRow } from '#reporting/index.ts'
import type { ReportQuery } from '../paths.ts'
import { count, decimal } from '../shared/formats.ts'
import type { Visit } from '../shared/visit.ts'
import { cellQuery } from './cell.ts'
import { Meter } from './meter.tsx'
import type { Situation } from './situation.ts'

const shownFirst = 8

interface TroubledProps {
  readonly visit: Visit
  readonly query: ReportQuery
  readonly situation: Situation
}

/** The units with most late and overdue dossiers. */
export function Troubled({ visit, query, situation }: TroubledProps) {
  const { troubled } = situation
  return (
    <section aria-labelledby="troubled">
      <h2 id="troubled">
        {visit.say({ vi: 'Nơi trễ hạn, quá hạn nhiều nhất', en: 'Where most are late or overdue' })}
      </h2>
      {troubled.length === 0 ? (
        <p>
          {visit.say({
            vi: 'Không đơn vị nào có hồ sơ trễ hạn hay quá hạn.',
            en: 'No unit has a late or overdue dossier.',
          })}
        </p>
      ) : (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{visit.say({ vi: 'Đơn vị', en: 'Unit' })}</th>
              <th scope="col" class="count">
                {visit.say({ vi: 'Trễ hạn', en: 'Late' })}
              </th>
              <th scope="col" class="count">
                {visit.say({ vi: 'Quá hạn', en: 'Overdue' })}
              </th>
              <th scope="col" class="rate">
                {visit.say({ vi: '% trễ hạn', en: 'Late, %' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {troubled.slice(0, shownFirst).map((row) => (
              <Row visit={visit} query={query} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {troubled.length > shownFirst && (
        <p>
          <a href={visit.paths.report('letter-table', query)}>
            {visit.say({ vi: `Xem cả ${troubled.length} đơn vị`, en: `See all ${troubled.length} units` })}
          </a>
        </p>
      )}
    </section>
  )
}

function Row({ visit, query, row }: { visit: Visit; query: ReportQuery; row: ReportRow }) {
  const { resolved_late: late, open_overdue: overdue, total } = row.measures
  const link = (figure: 'resolved_late' | 'open_overdue', value: number) =>
    value > 0 && (
      <a href={visit.paths.reportDossiers('bieu2', cellQuery(query, figure, row))}>{count(visit.language, value)}</a>
    )
  return (
    <tr>
      <th scope="row" lang={visit.language === 'vi' ? undefined : 'vi'}>
        {row.unit?.name}
      </th>
      <td class="count bad">{link('resolved_late', late)}</td>
      <td class="count bad">{link('open_overdue', overdue)}</td>
      <td class="rate">
        <span class="rate">
          {decimal(visit.language, formatRate(late, total))} <Meter part={late} whole={total} />
        </span>
      </td>
    </tr>
  )
}
