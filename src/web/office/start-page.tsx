import { officeOn, type Targets } from '#directive/index.ts'
import { formatDay, type Period } from '#kernel/index.ts'
import { computeReport, type Report } from '#reporting/index.ts'
import type { ReportQuery } from '../paths.ts'
import { ErrorSummary, type FieldError } from '../shared/field.tsx'
import { answerPage } from '../shared/page.tsx'
import { redirectUnlessAt } from '../shared/redirect-to.ts'
import type { Visit } from '../shared/visit.ts'
import { Headlines } from './headlines.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { officeOf } from './office-name.ts'
import { readOfficeVisit } from './office-visit.ts'
import { type TypedScope, typedOf } from './scope.ts'
import { ScopeForm } from './scope-form.tsx'
import { situationOf } from './situation.ts'
import { Troubled } from './troubled.tsx'
import { WhatNext } from './what-next.tsx'

/** How the units stand: what came in, what is late, who is idle, what to look at next. */
export async function answerStart(visit: Visit): Promise<Response> {
  const { scope, isEmpty } = await readOfficeVisit(visit)
  const title = visit.say({ vi: 'Tình hình giải quyết hồ sơ', en: 'How dossiers are resolved' })
  if (isEmpty) return answerPage(visit, { title, section: 'start', main: <NothingYet visit={visit} /> })
  if (!scope.ok) return refuseStart(visit, title, scope)
  const { period, unit: _, query: asked } = scope
  const query = { tu: asked.tu ?? '', den: asked.den ?? '' }
  const elsewhere = redirectUnlessAt(visit, visit.paths.start(query))
  if (elsewhere) return elsewhere
  const report = await computeReport(visit.deps.db, { name: 'bieu2', period })
  if (!report.ok)
    return refuseStart(visit, title, {
      typed: typedOf(scope),
      errors: [{ field: 'tu', message: report.refusal.message }],
    })
  const office = officeOn(period.to)
  const shown: Shown = {
    title,
    query,
    period,
    report: report.value,
    typed: typedOf(scope),
    ...(office.ok && { targets: office.value.targets }),
  }
  const main = <StartMain visit={visit} shown={shown} />
  return answerPage(visit, { title, section: 'start', ...officeOf(report.value), main })
}

interface Shown {
  readonly title: string
  readonly query: ReportQuery
  readonly period: Period
  readonly report: Report
  readonly typed: TypedScope
  readonly targets?: Targets
}

function StartMain({ visit, shown }: { visit: Visit; shown: Shown }) {
  const { report, query, period, typed, targets } = shown
  const situation = situationOf(report)
  return (
    <>
      <h1>
        {shown.title}
        {report.area !== null && (
          <>
            {' '}
            <span lang="vi">{report.area}</span>
          </>
        )}
      </h1>
      <p class="under-title">
        {visit.say({ vi: 'Từ', en: 'From' })} {formatDay(period.from)}{' '}
        {visit.say({ vi: 'đến hết', en: 'to the end of' })} {formatDay(period.to)}
      </p>
      <p>
        <a href={visit.paths.procedures()}>
          {visit.say({
            vi: 'Làm thủ tục: cần mang gì, bao lâu, nộp ở đâu',
            en: 'Procedures: what to bring, how long, where to file',
          })}
        </a>
      </p>
      <Headlines visit={visit} query={query} situation={situation} {...(targets && { targets })} />
      <div class="two two--even">
        <Troubled visit={visit} query={query} situation={situation} />
        <WhatNext visit={visit} query={query} situation={situation} period={period} />
      </div>
      <h2>{visit.say({ vi: 'Xem kỳ khác', en: 'Another period' })}</h2>
      <div class="bar">
        <ScopeForm visit={visit} action={visit.paths.start()} typed={typed} errors={[]} />
      </div>
    </>
  )
}

function refuseStart(
  visit: Visit,
  title: string,
  { typed, errors }: { readonly typed: TypedScope; readonly errors: readonly FieldError[] },
): Response {
  const main = (
    <>
      <h1>{title}</h1>
      <ErrorSummary visit={visit} errors={errors} />
      <div class="bar">
        <ScopeForm visit={visit} action={visit.paths.start()} typed={typed} errors={errors} />
      </div>
    </>
  )
  return answerPage(visit, { title, section: 'start', main, hasError: true }, { status: 400 })
}
