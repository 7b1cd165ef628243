import {
  type AnswerContext,
  type Answers,
  checkPage,
  describeAnswers,
  type FieldFault,
  type FormDefinition,
  type FormPage,
  loadFormHistory,
  pagesOf,
  placesOn,
  samplePage,
} from '#form/index.ts'
import { dayOf, type Text } from '#kernel/index.ts'
import { FormPageFields, hasNewQuestions, moveOf, readPage } from '../../portal/form-fields/index.ts'
import { answerPortal } from '../../portal/portal-page.tsx'
import { ErrorSummary } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { openForm } from './open-form.ts'
import { answersField, readAnswers } from './tried-answers.ts'

const words = {
  banner: {
    vi: 'Trả lời thử: trang hiện như trên điện thoại của người dân. Không có gì được nộp hay lưu.',
    en: 'Trial: the page as a citizen sees it on a telephone. Nothing is filed or kept.',
  },
  back: { vi: 'Về trang soạn biểu mẫu', en: 'Back to the editor' },
  wrong: { vi: 'Chưa đi tiếp được, hãy sửa', en: 'Before you go on, correct' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  fill: { vi: 'Điền câu trả lời mẫu', en: 'Fill in sample answers' },
  before: { vi: 'Trang trước', en: 'Page before' },
  check: { vi: 'Kiểm tra câu trả lời', en: 'Check your answers' },
  empty: { vi: 'Không ghi', en: 'Not given' },
  nothing: { vi: 'Biểu mẫu chưa hỏi gì.', en: 'The form asks nothing yet.' },
} satisfies Record<string, Text>

/** A form in the making as a citizen would go through it, page after page, with answers that go along in the page alone. */
interface Trial {
  readonly visit: OfficerVisit
  readonly definition: FormDefinition
  readonly context: AnswerContext
  readonly action: string
  readonly code: string
}

interface Shown {
  readonly answers: Answers
  /** Undefined after the last page: the answers are read again. */
  readonly page: FormPage | undefined
  readonly faults: readonly FieldFault[]
}

export async function answerTrial(visit: OfficerVisit): Promise<Response> {
  const trial = await openTrial(visit)
  if (trial instanceof Response) return trial
  const pages = pagesOf(trial.definition, {})
  const page = pages.find(({ key }) => key === visit.query.get('trang')) ?? pages[0]
  return answerShown(trial, { answers: {}, page, faults: [] })
}

export async function takeTrial(visit: OfficerVisit): Promise<Response> {
  const trial = await openTrial(visit)
  if (trial instanceof Response) return trial
  const known = readAnswers(visit.form)
  const page = trial.definition.pages.find(({ key }) => key === visit.form.text('trang'))
  if (page === undefined)
    return answerShown(trial, { answers: known, page: pagesOf(trial.definition, known)[0], faults: [] })
  const answers = { ...known, [page.key]: readPage(page, visit.form) }
  return answerShown(trial, nextShown(trial, { answers, page, form: visit.form }))
}

interface Sent {
  readonly answers: Answers
  readonly page: FormPage
  readonly form: Form
}

function nextShown({ definition, context }: Trial, { answers, page, form }: Sent): Shown {
  const pages = pagesOf(definition, answers)
  const place = pages.findIndex(({ key }) => key === page.key)
  if (form.text('lam') === 'mau')
    return { answers: { ...answers, [page.key]: samplePage(page, context) }, page, faults: [] }
  if (form.text('lam') === 'lui') return { answers, page: pages[Math.max(0, place - 1)], faults: [] }
  if (moveOf(form) !== undefined || hasNewQuestions({ definition, answers }, page, form))
    return { answers, page, faults: [] }
  const faults = checkPage(definition, { page: page.key, answers }, context)
  return faults.length > 0 ? { answers, page, faults } : { answers, page: pages[place + 1], faults: [] }
}

async function openTrial(visit: OfficerVisit): Promise<Trial | Response> {
  const open = await openForm(visit)
  if (open instanceof Response) return open
  const { deps, organisation, paths, query } = visit
  const number = query.get('ban') ?? ''
  const versions = number === '' ? [] : await loadFormHistory(deps.db, open.procedure.id)
  const version = versions.find((each) => `${each.number}` === number)
  const today = dayOf(deps.clock.now())
  return {
    visit,
    definition: version?.definition ?? open.definition,
    context: { today, places: placesOn(organisation, today) },
    action: paths.formTrial(open.procedure.code, version === undefined ? {} : { ban: number }),
    code: open.procedure.code,
  }
}

function answerShown(trial: Trial, shown: Shown): Response {
  const { visit, code } = trial
  const { say, paths } = visit
  const { page, faults } = shown
  const title = say(page?.title ?? words.check)
  const main = (
    <div class="phone">
      <p class="trial">
        {say(words.banner)} <a href={paths.form(code)}>{say(words.back)}</a>
      </p>
      <ErrorSummary visit={visit} errors={faults} title={words.wrong} />
      <h1>{title}</h1>
      {page === undefined ? (
        <Reading trial={trial} answers={shown.answers} />
      ) : (
        <TriedPage trial={trial} shown={shown} page={page} />
      )}
    </div>
  )
  const hasError = faults.length > 0
  return answerPortal(visit, { title, main, hasError }, { status: hasError ? 422 : 200, cache: 'no-store' })
}

function TriedPage({ trial, shown, page }: { trial: Trial; shown: Shown; page: FormPage }) {
  const { visit, definition, context, action } = trial
  const { answers, faults } = shown
  const { say } = visit
  return (
    <DeskForm visit={visit} action={action}>
      <input type="hidden" name={answersField} value={JSON.stringify(answers)} />
      <input type="hidden" name="trang" value={page.key} />
      <FormPageFields {...{ visit, definition, page, answers, faults }} places={context.places} />
      <p class="tries">
        <button type="submit" class="govuk-button" name="lam" value="tiep">
          {say(words.next)}
        </button>{' '}
        {(['lui', 'mau'] as const).map((deed) => (
          <button type="submit" class="govuk-button govuk-button--secondary" name="lam" value={deed}>
            {say(deed === 'lui' ? words.before : words.fill)}
          </button>
        ))}
      </p>
    </DeskForm>
  )
}

function Reading({ trial: { visit, definition }, answers }: { trial: Trial; answers: Answers }) {
  const { say } = visit
  const sections = describeAnswers(definition, answers)
  if (sections.length === 0) return <p>{say(words.nothing)}</p>
  return (
    <>
      {sections.map(({ title, rows }) => (
        <section>
          <h2>{say(title)}</h2>
          <ul class="facts">
            {rows.map(({ label, lines }) => (
              <li>
                <span>{say(label)}</span>
                <b>{lines.length === 0 ? say(words.empty) : lines.map(say).join('; ')}</b>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
