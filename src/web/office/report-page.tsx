import { describePeriod, formatDay, type Period } from '#kernel/index.ts'
import { type Unit, unitsDuring } from '#organisation/index.ts'
import { computeReport, forms, type Report, type ReportName } from '#reporting/index.ts'
import { type FileFormat, fileFormats, type ReportQuery, reportNameOf } from '../paths.ts'
import { answerNotFound } from '../shared/error-pages.tsx'
import { answerPage } from '../shared/page.tsx'
import { redirectUnlessAt } from '../shared/redirect-to.ts'
import type { Visit } from '../shared/visit.ts'
import { reportName } from './headings.ts'
import { officeOf } from './office-name.ts'
import { readOfficeVisit } from './office-visit.ts'
import { ReportNotes } from './report-notes.tsx'
import { refuseReport } from './report-refused.tsx'
import { ReportTable } from './report-table.tsx'
import { type TypedScope, typedOf } from './scope.ts'
import { ScopeForm } from './scope-form.tsx'

/** One report: the statutory table itself, its period and unit in the address. */
export async function answerReport(visit: Visit): Promise<Response> {
  const name = reportNameOf(visit.param('report'))
  if (name === undefined) return answerNotFound(visit)
  const { reference, scope, isEmpty } = await readOfficeVisit(visit)
  if (!scope.ok) return refuseReport(visit, { name, ...scope })
  const { period, unit, query } = scope
  const elsewhere = redirectUnlessAt(visit, visit.paths.report(name, query))
  if (elsewhere) return elsewhere
  const report = await computeReport(visit.deps.db, { name, period, ...(unit && { unit }) })
  if (!report.ok) {
    const errors = [{ field: 'don-vi', message: report.refusal.message }]
    return refuseReport(visit, { name, typed: typedOf(scope), errors })
  }
  const units = unitsDuring(reference.organisation, period)
  const shown: Shown = { name, query, period, report: report.value, typed: typedOf(scope), units, isEmpty }
  return answerPage(visit, {
    title: visit.say(reportName(name)),
    section: 'reports',
    ...officeOf(report.value),
    paper: forms[name].orientation,
    main: <ReportMain visit={visit} shown={shown} />,
  })
}

interface Shown {
  readonly name: ReportName
  readonly query: ReportQuery
  readonly period: Period
  readonly report: Report
  readonly typed: TypedScope
  readonly units: readonly Unit[]
  readonly isEmpty: boolean
}

function ReportMain({ visit, shown }: { visit: Visit; shown: Shown }) {
  const { name, query, period, report, typed, units, isEmpty } = shown
  return (
    <>
      <h1 id="title">{visit.say(reportName(name))}</h1>
      <p class="print-only">
        {visit.say({ vi: describePeriod(period), en: `${formatDay(period.from)} – ${formatDay(period.to)}` })}
      </p>
      <div class="bar">
        <ScopeForm visit={visit} action={visit.paths.report(name, {})} typed={typed} errors={[]} units={units} />
        <Files visit={visit} name={name} query={query} />
      </div>
      <ReportTable visit={visit} report={report} query={query} titleId="title" />
      <ReportNotes visit={visit} report={report} query={query} isEmpty={isEmpty} />
    </>
  )
}

function Files({ visit, name, query }: { visit: Visit; name: ReportName; query: ReportQuery }) {
  const { 'don-vi': _, ...period } = query
  return (
    <ul class="bar__files" aria-label={visit.say({ vi: 'Tải báo cáo này', en: 'Download this report' })}>
      {fileFormats.map((format: FileFormat) => (
        <li>
          <a class="govuk-button govuk-button--secondary" href={visit.paths.reportFile(name, format, query)}>
            {format.toUpperCase()}
          </a>
        </li>
      ))}
      <li>
        <a class="govuk-button" href={visit.paths.letter(period)}>
          {visit.say({ vi: 'Soạn công văn', en: 'Write the letter' })}
        </a>
      </li>
    </ul>
  )
}
