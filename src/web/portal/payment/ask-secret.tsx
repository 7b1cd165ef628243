import { findReference } from '#filing/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import { answerNotFound } from '../../shared/error-pages.tsx'
import { ErrorSummary, type FieldError, TextField } from '../../shared/field.tsx'
import { readForm } from '../../shared/form.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerPortal } from '../portal-page.tsx'
import { letIn } from './open-payment.tsx'

const secretField = 'khoa'

interface Asked {
  readonly reference: string
  readonly refusal?: Refusal
}

const words = {
  title: { vi: 'Nộp phí, lệ phí', en: 'Pay a fee' },
  lead: {
    vi: 'Để xem khoản phải nộp, hãy nhập mã bí mật của hồ sơ này, hoặc đăng nhập nếu chính bạn đã nộp.',
    en: 'To see what is to be paid, enter the secret of this filing, or sign in if you filed it yourself.',
  },
  secret: { vi: 'Mã bí mật', en: 'Secret' },
  hint: {
    vi: 'Ghi trên giấy xác nhận nộp hồ sơ, ví dụ 7KQM-2X9D',
    en: 'On the confirmation of the filing, such as 7KQM-2X9D',
  },
  send: { vi: 'Xem khoản phải nộp', en: 'See what is to be paid' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  failed: { vi: 'Chưa mở được, vì', en: 'It cannot be opened yet, because' },
} satisfies Record<string, Text>

/** Asks for the secret; whether there is such a filing nobody is told who does not have it. */
export function answerAskSecret(asked: Visit, { reference, refusal }: Asked): Response {
  // As if the page had been opened by itself: no link on it carries what was tried.
  const visit: Visit = { ...asked, path: `/thanh-toan/${reference}`, query: new URLSearchParams() }
  const { say, paths } = visit
  const errors: readonly FieldError[] = refusal === undefined ? [] : [{ field: secretField, message: refusal.message }]
  const main = (
    <article class="narrow">
      <h1>{say(words.title)}</h1>
      <p class="quiet">{reference}</p>
      <ErrorSummary visit={visit} errors={errors} title={words.failed} />
      <p>{say(words.lead)}</p>
      <form class="look-up" method="post" action={paths.payment(reference)}>
        <TextField
          visit={visit}
          errors={errors}
          name={secretField}
          label={words.secret}
          hint={words.hint}
          value=""
          maxLength={64}
        />
        <button class="govuk-button" type="submit">
          {say(words.send)}
        </button>
      </form>
      <p>
        <a class="way" href={paths.citizenSignIn(paths.payment(reference))}>
          {say(words.signIn)}
        </a>
      </p>
    </article>
  )
  const page = { title: say(words.title), section: 'dossiers', main, hasError: errors.length > 0 }
  const status = refusal === undefined ? 200 : refusal.code === 'locked-until' ? 429 : 403
  return answerPortal(visit, page, { status, cache: 'no-store', headers: { 'referrer-policy': 'no-referrer' } })
}

/** Takes the secret as it was typed. */
export async function takeSecret(visit: Visit): Promise<Response> {
  const form = await readForm(visit.request)
  if (!form.ok) return answerFormRefused(visit, form.refusal)
  const reference = findReference(visit.param('reference'))
  if (reference === undefined) return answerNotFound(visit)
  return letIn(visit, { reference, secret: form.value.text(secretField) })
}
