import { statesAt } from '#dossier/index.ts'
import { addDays, atMinute, describePeriod, formatDay, type Instant, type Period } from '#kernel/index.ts'
import { type CellDossiers, cellDossiers, type Figure, type ReportName } from '#reporting/index.ts'
import { type CellQuery, reportNameOf } from '../paths.ts'
import { answerNotFound } from '../shared/error-pages.tsx'
import { count } from '../shared/formats.ts'
import { answerPage } from '../shared/page.tsx'
import { pageQuery, readPage } from '../shared/page-number.ts'
import { Pages } from '../shared/pages.tsx'
import { redirectTo, redirectUnlessAt } from '../shared/redirect-to.ts'
import type { Visit } from '../shared/visit.ts'
import { type CellRow, cellQueryOf, readCellRow, readFigure } from './cell.ts'
import { DossierList } from './dossier-list.tsx'
import { figureNames, reportName } from './headings.ts'
import { readOfficeVisit } from './office-visit.ts'
import { refuseReport } from './report-refused.tsx'

const pageSize = 100

/** The dossiers behind one figure of a report, by the report's own definition. */
export async function answerReportDossiers(visit: Visit): Promise<Response> {
  const name = reportNameOf(visit.param('report'))
  const figure = readFigure(visit.query.get('measure'))
  if (name === undefined || figure === undefined) return answerNotFound(visit)
  const { reference, scope } = await readOfficeVisit(visit)
  if (!scope.ok) return refuseReport(visit, { name, ...scope })
  const { period, unit, query } = scope
  const row = readCellRow(visit.query, { ...reference, period })
  if (row === undefined) return answerNotFound(visit)
  const cell: CellQuery = cellQueryOf(query, figure, row)
  const page = readPage(visit.query.get('trang'))
  const elsewhere = redirectUnlessAt(visit, visit.paths.reportDossiers(name, { ...cell, ...pageQuery(page) }))
  if (elsewhere) return elsewhere
  const found = await cellDossiers(visit.deps.db, {
    measure: figure,
    period,
    ...idsOf({ ...row, ...(row.unit === undefined && unit !== undefined && { unit }) }),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  if (page > 1 && found.dossiers.length === 0) return redirectTo(visit.paths.reportDossiers(name, cell))
  const shown: Shown = { name, figure, row, period, cell, page, found }
  return answerCell(visit, shown, unit?.name)
}

interface Shown {
  readonly name: ReportName
  readonly figure: Figure
  readonly row: CellRow
  readonly period: Period
  readonly cell: CellQuery
  readonly page: number
  readonly found: CellDossiers
}

async function answerCell(visit: Visit, shown: Shown, office: string | undefined): Promise<Response> {
  const end = endOf(shown.period)
  const codes = shown.found.dossiers.map(({ code }) => code)
  const states = await statesAt(visit.deps.db, codes, end)
  const { organisation, catalogue } = await visit.reference()
  const place = office ?? shown.row.unit?.name
  const list = {
    organisation,
    catalogue,
    states,
    at: end,
    dossiers: shown.found.dossiers,
    isOneUnit: place !== undefined,
  }
  return answerPage(visit, {
    title: titleOf(visit, shown),
    section: 'reports',
    ...(place !== undefined && { office: place }),
    paper: 'landscape',
    main: (
      <>
        <Head visit={visit} shown={shown} />
        <DossierList visit={visit} {...list} />
        <Pages
          visit={visit}
          page={shown.page}
          pages={Math.ceil(shown.found.count / pageSize)}
          href={(page) => visit.paths.reportDossiers(shown.name, { ...shown.cell, ...pageQuery(page) })}
        />
      </>
    ),
  })
}

function idsOf({ unit, level, field, procedure }: CellRow) {
  return {
    ...(unit && { unitId: unit.id }),
    ...(level && { level }),
    ...(field && { fieldId: field.id }),
    ...(procedure && { procedureId: procedure.id }),
  }
}

function titleOf(visit: Visit, { figure, found }: Shown): string {
  return `${visit.say(figureNames[figure])}: ${count(visit.language, found.count)}`
}

function Head({ visit, shown }: { visit: Visit; shown: Shown }) {
  const { name, row, period, cell } = shown
  const names = [row.procedure?.name, row.field?.name, row.unit?.name].filter((text) => text !== undefined)
  const days = visit.say({ vi: describePeriod(period), en: `${formatDay(period.from)} – ${formatDay(period.to)}` })
  const { tu, den, 'don-vi': unit } = cell
  const report = { ...(tu && { tu }), ...(den && { den }), ...(unit && { 'don-vi': unit }) }
  return (
    <>
      <a class="govuk-back-link" href={visit.paths.report(name, report)}>
        {visit.say(reportName(name))}
      </a>
      <h1>{titleOf(visit, shown)}</h1>
      <p class="under-title">
        {names.map((text) => (
          <>
            <span lang="vi">{text}</span> ·{' '}
          </>
        ))}
        {days}
      </p>
    </>
  )
}

/** The last moment of the period: the state that its figures tell of. */
function endOf({ to }: Period): Instant {
  return (atMinute(addDays(to, 1), 0) - 1) as Instant
}
