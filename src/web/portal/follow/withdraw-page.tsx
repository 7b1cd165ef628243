import { makeRequest } from '#following/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { emptyForm, type Form } from '../../shared/form.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { DossierHead } from './dossier-head.tsx'
import { FollowForm } from './follow-form.tsx'
import { type FollowedDossier, withFollowed } from './open-followed.ts'
import { takeFollowed } from './take-followed.ts'

const words = {
  title: { vi: 'Đề nghị rút hồ sơ', en: 'Ask to withdraw the dossier' },
  lead: {
    vi: 'Cơ quan sẽ xem đề nghị và trả lời ở trang hồ sơ. Trong lúc chờ, hồ sơ vẫn được làm và thời hạn vẫn tính. Kết quả đã ký thì không rút được nữa.',
    en: 'The unit looks at it and answers on the page of the dossier. Meanwhile it is worked on and the clock runs. Once the result is signed it cannot be withdrawn.',
  },
  back: {
    vi: 'Được rút, cơ quan trả lại giấy tờ và thông báo dừng giải quyết. Muốn làm lại, bạn nộp hồ sơ mới.',
    en: 'If it is granted, the papers are given back with a notice. To start again, file anew.',
  },
  reason: { vi: 'Vì sao bạn rút hồ sơ', en: 'Why you withdraw it' },
  hint: { vi: 'Một câu ngắn, ví dụ: nộp nhầm thủ tục.', en: 'A short sentence, such as: the wrong procedure.' },
  send: { vi: 'Gửi đề nghị rút hồ sơ', en: 'Ask to withdraw it' },
  notYet: { vi: 'Chưa gửi được, vì', en: 'Not sent yet, because' },
} satisfies Record<string, Text>

const reasonField = 'ly-do'

export function answerWithdrawal(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.form-opened',
    answer: (dossier) => answerForm(visit, dossier, { form: emptyForm, errors: [] }),
  })
}

/** The wish reaches the office; the dossier goes on until an officer has decided. */
export function takeWithdrawal(visit: Visit): Promise<Response> {
  return takeFollowed(visit, {
    audit: 'follow.withdrawal-asked',
    take: async (dossier, form) => {
      const { code } = dossier.state
      const { by } = dossier.follower
      const order = { key: form.text(keyField), code, kind: 'withdrawal', words: form.text(reasonField), by } as const
      const made = await makeRequest(visit.deps.db, order)
      if (made.ok) return seeOther(visit.paths.dossier(code, { xong: 'rut' }))
      return answerForm(visit, dossier, { form, errors: [{ field: reasonField, message: made.refusal.message }] })
    },
  })
}

interface Shown {
  readonly form: Form
  readonly errors: readonly FieldError[]
}

function answerForm(visit: Visit, dossier: FollowedDossier, { form, errors }: Shown): Response {
  const { say, paths } = visit
  const { code } = dossier.state
  const main = (
    <article>
      <DossierHead visit={visit} dossier={dossier} title={say(words.title)} />
      <ErrorSummary visit={visit} errors={errors} title={words.notYet} />
      <p>{say(words.lead)}</p>
      <p>{say(words.back)}</p>
      <FollowForm visit={visit} dossier={dossier} action={paths.followWithdrawal(code)} sent={form}>
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
  const page = { title: `${say(words.title)} - ${code}`, section: 'dossiers', main, hasError: errors.length > 0 }
  return answerPortal(visit, page, { status: errors.length > 0 ? 422 : 200 })
}
