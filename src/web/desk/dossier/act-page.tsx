import type { Refusal, Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Act } from './act.ts'
import { ActForm } from './act-form.tsx'
import { DossierHead } from './dossier-head.tsx'
import { type OpenDossier, withDossier } from './open-dossier.ts'
import { possibility } from './possible.ts'

/** The form by which something is done to the dossier; where it cannot be done, why. */
export function answerAct(act: Act, visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, (dossier) => answerActForm(act, visit, { dossier }))
}

interface Shown {
  readonly dossier: OpenDossier
  readonly errors?: readonly FieldError[]
  /** Why the room refused what was sent. */
  readonly refusal?: Refusal
}

const notDone: Text = { vi: 'Chưa làm được, vì', en: 'This is not done yet, because' }

export function answerActForm(
  act: Act,
  visit: OfficerVisit,
  { dossier, errors = [], refusal }: Shown,
): Promise<Response> {
  const { say } = visit
  const possible = possibility(act, visit, dossier)
  const field = act.fieldOf?.[refusal?.code ?? ''] ?? 'viec'
  const told = refusal === undefined ? errors : [{ field, message: refusal.message }]
  const main = (
    <div class="act-page">
      <DossierHead visit={visit} dossier={dossier} />
      <h1 id="viec">{say(act.name)}</h1>
      <ErrorSummary visit={visit} errors={told} title={notDone} />
      {possible?.may === false && told.length === 0 ? (
        <p class="lead">{say(possible.why)}</p>
      ) : (
        <ActForm act={act} visit={visit} dossier={dossier} errors={told} />
      )}
    </div>
  )
  const page = { title: `${say(act.name)} - ${dossier.state.code}`, section: 'work', main, hasError: told.length > 0 }
  return answerDeskPage(visit, page, { status: told.length > 0 ? 422 : 200 })
}
