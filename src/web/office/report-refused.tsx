import type { ReportName } from '#reporting/index.ts'
import { ErrorSummary, type FieldError } from '../shared/field.tsx'
import { answerPage } from '../shared/page.tsx'
import type { Visit } from '../shared/visit.ts'
import { reportName } from './headings.ts'
import type { TypedScope } from './scope.ts'
import { ScopeForm } from './scope-form.tsx'

interface Refused {
  readonly name: ReportName
  readonly typed: TypedScope
  readonly errors: readonly FieldError[]
}

/** The form again, with what was typed and what is wrong with it. */
export async function refuseReport(visit: Visit, { name, typed, errors }: Refused): Promise<Response> {
  const { organisation } = await visit.reference()
  const units = organisation.units.filter(({ validTo }) => validTo === null)
  const title = visit.say(reportName(name))
  const main = (
    <>
      <h1 id="title">{title}</h1>
      <ErrorSummary visit={visit} errors={errors} />
      <div class="bar">
        <ScopeForm visit={visit} action={visit.paths.report(name, {})} typed={typed} errors={errors} units={units} />
      </div>
    </>
  )
  return answerPage(visit, { title, section: 'reports', main, hasError: true }, { status: 400 })
}
