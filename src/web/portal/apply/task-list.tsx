import type { Text } from '#kernel/index.ts'
import type { Applicant } from './applicant.ts'
import { type Draft, openDraft } from './draft.ts'
import { answerApply, NewFormNotice, SavedLine } from './frame.tsx'
import { nextUndone, type Standing, standingNames, standingOf } from './standing.ts'
import { type Step, stepsOf } from './steps.ts'

const words = {
  who: { vi: 'Người đứng tên và người nộp', en: 'Owner and filer' },
  form: { vi: 'Nội dung khai', en: 'The form' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  result: { vi: 'Báo tin, trả kết quả', en: 'News and result' },
  end: { vi: 'Kiểm tra và nộp', en: 'Check and file' },
  check: { vi: 'Đọc lại tất cả và nộp hồ sơ', en: 'Read everything again and file' },
  goOn: { vi: 'Làm tiếp', en: 'Go on' },
  remove: { vi: 'Xóa bản nháp', en: 'Delete the draft' },
} satisfies Record<string, Text>

/** All parts of a draft, how far each is, and where it goes on. */
export async function answerTasks(applicant: Applicant): Promise<Response> {
  const draft = await openDraft(applicant)
  if (draft instanceof Response) return draft
  const { visit, officer } = applicant
  const { procedure } = draft
  return answerApply(applicant, {
    title: procedure.name,
    back: officer ? visit.paths.reception() : visit.paths.procedure(procedure.code),
    content: draft.content,
    main: <TaskList applicant={applicant} draft={draft} />,
  })
}

function TaskList({ applicant, draft }: { applicant: Applicant; draft: Draft }) {
  const { visit, at } = applicant
  const { say } = visit
  const steps = stepsOf(draft)
  const of = (...kinds: readonly Step['kind'][]) => steps.filter(({ kind }) => kinds.includes(kind))
  const { id } = draft.filing
  const next = nextUndone(draft)
  return (
    <>
      {draft.isFormNew && <NewFormNotice applicant={applicant} />}
      <h1 lang="vi">{draft.procedure.name}</h1>
      <p lang="vi">{draft.unit.name}</p>
      <p>
        <a class="button" href={next === undefined ? at.check(id) : at.step(id, next.slug)}>
          {say(next === undefined ? words.check : words.goOn)}
        </a>
      </p>
      <Part applicant={applicant} draft={draft} name={words.who} steps={of('whom', 'owner', 'filer')} />
      <Part applicant={applicant} draft={draft} name={words.form} steps={of('form')} />
      <Part applicant={applicant} draft={draft} name={words.papers} steps={of('paper')} />
      <Part applicant={applicant} draft={draft} name={words.result} steps={of('result')} />
      <h2>{say(words.end)}</h2>
      <ul class="facts tasks">
        <li>
          {next === undefined ? <a href={at.check(id)}>{say(words.check)}</a> : <span>{say(words.check)}</span>}
          <Mark applicant={applicant} standing={next === undefined ? 'not-begun' : 'blocked'} />
        </li>
      </ul>
      <SavedLine applicant={applicant} draft={draft} isOverview />
      <p>
        <a class="way" href={at.remove(id)}>
          {say(words.remove)}
        </a>
      </p>
    </>
  )
}

interface PartProps {
  readonly applicant: Applicant
  readonly draft: Draft
  readonly name: Text
  readonly steps: readonly Step[]
}

function Part({ applicant, draft, name, steps }: PartProps) {
  const { visit, at } = applicant
  if (steps.length === 0) return null
  return (
    <>
      <h2>{visit.say(name)}</h2>
      <ul class="facts tasks">
        {steps.map((step) => (
          <li>
            <a href={at.step(draft.filing.id, step.slug)} lang={step.kind === 'paper' ? 'vi' : undefined}>
              {visit.say(step.title)}
            </a>
            <Mark applicant={applicant} standing={standingOf(draft, step)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Mark({ applicant, standing }: { applicant: Applicant; standing: Standing | 'blocked' }) {
  return <b class={`mark mark--${standing}`}>{applicant.visit.say(standingNames[standing])}</b>
}
