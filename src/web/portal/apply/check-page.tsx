import type { FieldFault } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { ErrorSummary } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Applicant } from './applicant.ts'
import { ApplyForm } from './apply-form.tsx'
import { type Draft, openDraft } from './draft.ts'
import { FeeLine } from './fee-line.tsx'
import { answerApply, NewFormNotice, SavedLine } from './frame.tsx'
import { isLong, nextUndone, rereading } from './standing.ts'
import { type Step, stepsOf } from './steps.ts'
import { type Row, rowsOf } from './summary.ts'

export const declaredField = 'cam-doan'
export const formVersionField = 'ban-mau'

const words = {
  title: { vi: 'Kiểm tra lại trước khi nộp', en: 'Check before you file' },
  unit: { vi: 'Nơi nhận hồ sơ', en: 'Filed with' },
  correct: { vi: 'Sửa', en: 'Correct' },
  nothing: { vi: 'Không cung cấp', en: 'Not given' },
  declare: {
    vi: 'Tôi đã đọc lại; những điều khai trên là đúng sự thật và tôi chịu trách nhiệm về nội dung đã khai.',
    en: 'I have read this again. What is stated above is true, and I take responsibility for it.',
  },
  submit: { vi: 'Nộp hồ sơ', en: 'File it' },
  wrong: { vi: 'Chưa nộp được', en: 'Not filed yet' },
} satisfies Record<string, Text>

/** Everything again, each part with the way to correct it; or the first page that is not done. */
export async function answerCheck(applicant: Applicant): Promise<Response> {
  const draft = await openDraft(applicant)
  if (draft instanceof Response) return draft
  const { at } = applicant
  const next = nextUndone(draft)
  if (next === undefined) return answerChecked(applicant, draft, [])
  const { id } = draft.filing
  return seeOther(isLong(draft) ? at.tasks(id) : at.step(id, next.slug))
}

export function answerChecked(applicant: Applicant, draft: Draft, errors: readonly FieldFault[]): Response {
  const { visit, at } = applicant
  const last = stepsOf(draft).at(-1)
  return answerApply(applicant, {
    title: visit.say(words.title),
    back: last === undefined ? at.tasks(draft.filing.id) : at.step(draft.filing.id, last.slug),
    hasError: errors.length > 0,
    content: draft.content,
    main: <CheckMain applicant={applicant} draft={draft} errors={errors} />,
    status: errors.length > 0 ? 422 : 200,
  })
}

interface CheckProps {
  readonly applicant: Applicant
  readonly draft: Draft
  readonly errors: readonly FieldFault[]
}

function CheckMain({ applicant, draft, errors }: CheckProps) {
  const { visit, at } = applicant
  const { say } = visit
  return (
    <>
      <ErrorSummary visit={visit} errors={errors} title={words.wrong} />
      {draft.isFormNew && <NewFormNotice applicant={applicant} />}
      <p class="caption" lang="vi">
        {draft.procedure.name}
      </p>
      <h1>{say(words.title)}</h1>
      <ul class="facts">
        <li>
          <span>{say(words.unit)}</span> <b lang="vi">{draft.unit.name}</b>
        </li>
      </ul>
      {stepsOf(draft).map((step) => (
        <Section applicant={applicant} draft={draft} step={step} />
      ))}
      <FeeLine visit={visit} draft={draft} />
      <ApplyForm applicant={applicant} action={at.check(draft.filing.id)}>
        <input type="hidden" name={formVersionField} value={String(draft.form?.id ?? '')} />
        <Declaration applicant={applicant} errors={errors} />
        <button type="submit" class="govuk-button">
          {say(words.submit)}
        </button>
      </ApplyForm>
      <SavedLine applicant={applicant} draft={draft} />
    </>
  )
}

function Section({ applicant, draft, step }: { applicant: Applicant; draft: Draft; step: Step }) {
  const { visit, at } = applicant
  const title = visit.say(step.title)
  const isPerson = step.kind === 'owner' || step.kind === 'filer'
  const href = at.step(draft.filing.id, step.slug, { ve: rereading, ...(isPerson && { sua: '1' }) })
  return (
    <section class="answers">
      <h2 lang={step.kind === 'paper' ? 'vi' : undefined}>{title}</h2>
      <a class="way" href={href}>
        {visit.say(words.correct)} <span class="unseen">{title}</span>
      </a>
      <dl>
        {rowsOf(draft, step).map((row) => (
          <Line applicant={applicant} row={row} />
        ))}
      </dl>
    </section>
  )
}

function Line({ applicant: { visit }, row }: { applicant: Applicant; row: Row }) {
  const { say } = visit
  const said = row.lines.filter((line) => say(line).trim() !== '')
  return (
    <div>
      <dt>{say(row.label)}</dt>
      {said.length === 0 ? (
        <dd class="quiet">{say(words.nothing)}</dd>
      ) : (
        said.map((line) => <dd lang={row.isTyped ? 'vi' : undefined}>{say(line)}</dd>)
      )}
    </div>
  )
}

function Declaration({ applicant: { visit, form }, errors }: Pick<CheckProps, 'applicant' | 'errors'>) {
  const error = errors.find(({ field }) => field === declaredField)
  return (
    <div class={`options govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      {error && (
        <p class="govuk-error-message" id={`${declaredField}-error`}>
          {visit.say(error.message)}
        </p>
      )}
      <label>
        <input
          type="checkbox"
          id={declaredField}
          name={declaredField}
          value="co"
          checked={form.text(declaredField) === 'co'}
          aria-describedby={error && `${declaredField}-error`}
          aria-invalid={error ? 'true' : undefined}
        />
        <span>{visit.say(words.declare)}</span>
      </label>
    </div>
  )
}
