import { withdrawFiling } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../../shared/field.tsx'
import { emptyForm, type Form } from '../../../shared/form.ts'
import { keyField } from '../../../shared/form-seal.ts'
import { seeOther } from '../../../shared/redirect-to.ts'
import type { Visit } from '../../../shared/visit.ts'
import { answerPortal } from '../../portal-page.tsx'
import { FollowForm } from '../follow-form.tsx'
import { type FollowedFiling, takeFiling, withFiling } from './open-filing.ts'

const words = {
  title: { vi: 'Rút hồ sơ', en: 'Withdraw' },
  lead: {
    vi: 'Cơ quan chưa tiếp nhận nên bạn rút được ngay. Rút rồi thì không lấy lại được; muốn làm lại, bạn nộp hồ sơ mới.',
    en: 'It has not been accepted yet, so it is withdrawn at once. That cannot be undone; to start again, file anew.',
  },
  reason: { vi: 'Vì sao bạn rút hồ sơ', en: 'Why you withdraw it' },
  hint: { vi: 'Một câu ngắn, ví dụ: nộp nhầm thủ tục.', en: 'A short sentence, such as: the wrong procedure.' },
  send: { vi: 'Rút hồ sơ', en: 'Withdraw it' },
  notYet: { vi: 'Chưa rút được, vì', en: 'Not withdrawn yet, because' },
  back: { vi: 'Hồ sơ', en: 'Filing' },
} satisfies Record<string, Text>

const reasonField = 'ly-do'

export function answerFilingWithdrawal(visit: Visit, reference: string): Promise<Response> {
  return withFiling(visit, reference, {
    audit: 'follow.form-opened',
    answer: (followed) => answerForm(visit, followed, { form: emptyForm, errors: [] }),
  })
}

export function takeFilingWithdrawal(visit: Visit, reference: string): Promise<Response> {
  return takeFiling(visit, reference, {
    audit: 'follow.withdrawn',
    take: async (followed, form) => {
      const { filing, actor } = followed
      const told = { id: filing.id, seenVersion: filing.version, actor, reason: form.text(reasonField) }
      const decided = await withdrawFiling(visit.deps, { key: form.text(keyField), ...told })
      if (decided.ok) return seeOther(visit.paths.dossier(reference, { xong: 'rut' }))
      const faults = 'faults' in decided && decided.faults ? decided.faults : [decided.refusal]
      const errors = faults.map(({ message }) => ({ field: reasonField, message }))
      return answerForm(visit, followed, { form, errors })
    },
  })
}

interface Shown {
  readonly form: Form
  readonly errors: readonly FieldError[]
}

function answerForm(visit: Visit, followed: FollowedFiling, { form, errors }: Shown): Response {
  const { say, paths } = visit
  const { reference } = followed
  const main = (
    <article>
      <p class="back">
        <a href={paths.dossier(reference)}>
          {say(words.back)} {reference}
        </a>
      </p>
      <h1>{say(words.title)}</h1>
      <ErrorSummary visit={visit} errors={errors} title={words.notYet} />
      <p>{say(words.lead)}</p>
      <FollowForm visit={visit} dossier={followed} action={paths.followWithdrawal(reference)} sent={form}>
        <TextArea
          {...{ visit, errors }}
          name={reasonField}
          label={words.reason}
          hint={words.hint}
          value={form.text(reasonField)}
          maxLength={2000}
        />
        <button class="govuk-button" type="submit">
          {say(words.send)}
        </button>
      </FollowForm>
    </article>
  )
  const page = { title: `${say(words.title)} - ${reference}`, section: 'dossiers', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status: errors.length > 0 ? 422 : 200 })
}
