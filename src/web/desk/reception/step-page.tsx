import type { ComponentChildren } from 'preact'
import { type FieldFault, type FilingVerb, filingVerbs } from '#filing/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { ErrorSummary } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { isStaleRefusal } from './answer-refused.ts'
import { versionField } from './filing-form.ts'
import { openAgain } from './keep-files.ts'
import { type Opened, openFiling } from './open-filing.ts'
import type { FilingStep } from './paths.ts'
import { type Screen, screenOf } from './screen.ts'

/** A step that ends a filing or sends it back, on a page of its own: what it asks for, and what it does. */
export interface Step {
  readonly verb: FilingVerb
  readonly at: FilingStep
  readonly title: Text
  readonly lead: Text
  readonly button: Text
  readonly Fields: (props: { readonly screen: Screen }) => ComponentChildren
}

/** The filing for the step; or where to go when it is not there, not the officer's, or past it. */
export async function openForStep(visit: OfficerVisit, { verb }: Step): Promise<Screen | Response> {
  const { action, states } = filingVerbs[verb]
  const opened = await openFiling(visit, action)
  if (opened instanceof Response) return opened
  const { filing } = opened
  const isPossible = filing?.content && states.some((state) => state === filing.state)
  return filing?.content && isPossible
    ? screenOf(visit, opened, { content: filing.content })
    : seeOther(visit.paths.filing(opened.id))
}

export async function answerStep(visit: OfficerVisit, step: Step): Promise<Response> {
  const screen = await openForStep(visit, step)
  return screen instanceof Response ? screen : answerStepPage(screen, step, 200)
}

interface NotDone {
  readonly refusal: Refusal
  readonly faults?: readonly FieldFault[]
}

/** The page of the step again: what is wrong beside its field, or what somebody else did meanwhile. */
export async function answerStepRefused(
  visit: OfficerVisit,
  step: Step & { readonly opened: Opened },
  { refusal, faults = [] }: NotDone,
): Promise<Response> {
  const opened = await openAgain(visit, step.opened)
  const content = opened.filing?.content
  if (!content) return seeOther(visit.paths.filing(opened.id))
  const errors = faults.length > 0 ? faults : [{ field: 'main', message: refusal.message }]
  const screen = await screenOf(visit, opened, { content, errors })
  return answerStepPage(screen, step, isStaleRefusal(refusal) ? 409 : 422)
}

const notDone: Text = { vi: 'Chưa thực hiện được', en: 'Not done yet' }

function answerStepPage(screen: Screen, step: Step, status: number): Promise<Response> {
  const { visit, id, filing, content, procedure, errors } = screen
  const { say, paths } = visit
  const owner = content.owner.fullName.trim()
  const main = (
    <div class="step">
      <a class="govuk-back-link" href={paths.filing(id)}>
        {say({ vi: 'Quay lại hồ sơ', en: 'Back to the filing' })}
      </a>
      <h1>{say(step.title)}</h1>
      <p class="lead" lang="vi">
        {[procedure?.name, owner].filter(Boolean).join(' · ')}
      </p>
      <ErrorSummary visit={visit} errors={errors} title={notDone} />
      <p>{say(step.lead)}</p>
      <DeskForm visit={visit} action={paths.filingStep(step.at, id)} id="step">
        <input type="hidden" name={versionField} value={String(filing?.version ?? 0)} />
        <step.Fields screen={screen} />
        <button type="submit" class="govuk-button">
          {say(step.button)}
        </button>
      </DeskForm>
    </div>
  )
  const page = { title: say(step.title), section: 'reception', main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status })
}
