import type { ComponentChildren } from 'preact'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import { ErrorSummary } from '../../shared/field.tsx'
import type { Form } from '../../shared/form.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { FollowForm } from './follow-form.tsx'
import type { Follower } from './follower.ts'

export const reasonField = 'ly-do'

/** What is withdrawn, a dossier or what is none yet, and what has been typed. */
export interface Withdrawal {
  /** Code or reference. */
  readonly subject: string
  readonly follower: Follower
  /** What stands above the form: the way back, which it is. */
  readonly head: ComponentChildren
  readonly words: Readonly<Record<'title' | 'send' | 'notYet', Text>>
  /** What comes of it. */
  readonly lead: readonly Text[]
  readonly form: Form
  readonly wrong: readonly Text[]
}

const reason = {
  label: { vi: 'Vì sao bạn rút hồ sơ', en: 'Why you withdraw it' },
  hint: { vi: 'Một câu ngắn, ví dụ: nộp nhầm thủ tục.', en: 'A short sentence, such as: the wrong procedure.' },
} satisfies Record<string, Text>

/** Asks why it is withdrawn. */
export function answerWithdrawalForm(visit: Visit, withdrawal: Withdrawal): Response {
  const { say, paths } = visit
  const { subject, head, words, lead, form, wrong } = withdrawal
  const errors = wrong.map((message) => ({ field: reasonField, message }))
  const main = (
    <article>
      {head}
      <ErrorSummary visit={visit} errors={errors} title={words.notYet} />
      {lead.map((text) => (
        <p>{say(text)}</p>
      ))}
      <FollowForm visit={visit} dossier={withdrawal} action={paths.followWithdrawal(subject)} sent={form}>
        <TextArea
          {...{ visit, errors, ...reason }}
          name={reasonField}
          value={form.text(reasonField)}
          maxLength={2000}
        />
        <button class="govuk-button" type="submit">
          {say(words.send)}
        </button>
      </FollowForm>
    </article>
  )
  const page = { title: `${say(words.title)} - ${subject}`, section: 'dossiers', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status: errors.length > 0 ? 422 : 200 })
}
