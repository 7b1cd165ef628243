import type { FieldFault } from '#filing/index.ts'
import { formatTime, type Text } from '#kernel/index.ts'
import { ErrorSummary } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Applicant } from './applicant.ts'
import { ApplyForm, seenField } from './apply-form.tsx'
import { type Draft, openDraft } from './draft.ts'
import { asksForFiles } from './form-files.ts'
import { answerApply, NewFormNotice, SavedLine } from './frame.tsx'
import { isReread, rereading } from './standing.ts'
import { ContinueButtons, StepFields } from './step-fields.tsx'
import { digestOf } from './step-part.ts'
import { type Step, stepsOf } from './steps.ts'

/** A page as it is shown: as saved, or as typed where it came back. */
export interface ShownStep {
  readonly draft: Draft
  readonly step: Step
  readonly errors: readonly FieldFault[]
  /** What another device has saved on this page since it was opened. */
  readonly meanwhile?: Draft
}

/** One page of a filing that is being written; the list of pages where this one is not asked (any more). */
export async function answerStep(applicant: Applicant): Promise<Response> {
  const draft = await openDraft(applicant)
  if (draft instanceof Response) return draft
  const step = stepsOf(draft).find(({ slug }) => slug === applicant.visit.param('step'))
  if (step === undefined) return seeOther(applicant.at.tasks(draft.filing.id))
  return answerShown(applicant, { draft, step, errors: [] })
}

export function answerShown(applicant: Applicant, shown: ShownStep): Response {
  const { draft, step, errors, meanwhile } = shown
  const hasFault = errors.length > 0
  return answerApply(applicant, {
    title: applicant.visit.say(step.title),
    back: backFrom(applicant, shown),
    hasError: hasFault || meanwhile !== undefined,
    content: draft.content,
    main: <StepMain applicant={applicant} shown={shown} />,
    status: meanwhile === undefined ? (hasFault ? 422 : 200) : 409,
  })
}

/** To the page before, to that on which all is read again, or from the first to the list of all parts. */
function backFrom({ visit, at }: Applicant, { draft, step }: ShownStep): string {
  const { id } = draft.filing
  if (isReread(visit)) return at.check(id)
  const steps = stepsOf(draft)
  const before = steps[steps.findIndex(({ slug }) => slug === step.slug) - 1]
  return before === undefined ? at.tasks(id) : at.step(id, before.slug)
}

const notOn: Text = { vi: 'Chưa đi tiếp được, hãy sửa', en: 'Before you go on, correct' }

function StepMain({ applicant, shown }: { applicant: Applicant; shown: ShownStep }) {
  const { visit, at } = applicant
  const { draft, step, errors, meanwhile } = shown
  const action = at.step(draft.filing.id, step.slug, isReread(visit) ? { ve: rereading } : {})
  return (
    <>
      <ErrorSummary visit={visit} errors={errors} title={notOn} />
      {meanwhile && <Meanwhile applicant={applicant} shown={shown} now={meanwhile} />}
      {draft.isFormNew && <NewFormNotice applicant={applicant} />}
      <p class="caption" lang="vi">
        {draft.procedure.name}
      </p>
      <h1 lang={step.kind === 'paper' ? 'vi' : undefined}>{visit.say(step.title)}</h1>
      <ApplyForm
        applicant={applicant}
        action={action}
        hasFiles={step.kind === 'paper' || step.kind === 'filer' || asksForFiles(step)}
      >
        <input type="hidden" name={seenField} value={digestOf(meanwhile ?? draft, step)} />
        <StepFields applicant={applicant} draft={draft} step={step} errors={errors} />
        <ContinueButtons applicant={applicant} draft={draft} step={step} errors={errors} />
      </ApplyForm>
      <SavedLine applicant={applicant} draft={draft} />
    </>
  )
}

/** What was typed stays in the fields; what the other device saved is told, and kept unless this is sent again. */
function Meanwhile({ applicant, shown, now }: { applicant: Applicant; shown: ShownStep; now: Draft }) {
  const { visit, at } = applicant
  const saved = formatTime(now.filing.changedAt)
  return (
    <div class="notice" role="alert">
      <p>
        <b>
          {visit.say({
            vi: `Trang này vừa được sửa ở máy khác lúc ${saved}.`,
            en: `This page was changed with another device at ${saved}.`,
          })}
        </b>
      </p>
      <p>
        {visit.say({
          vi: 'Những gì bạn vừa gõ còn nguyên bên dưới nhưng chưa lưu. Bấm “Lưu và tiếp tục” để dùng nội dung bên dưới.',
          en: 'What you typed is still below, not saved yet. Press “Save and continue” to use what stands below.',
        })}
      </p>
      <p class="go">
        <a href={at.step(now.filing.id, shown.step.slug)}>
          {visit.say({ vi: 'Dùng nội dung đã lưu ở máy kia', en: 'Use what the other device saved instead' })}
        </a>
      </p>
    </div>
  )
}
