import type { Refusal, Text } from '#kernel/index.ts'
import { askExemption } from '#payment/index.ts'
import { answerFormRefused } from '../../desk/refused-pages.tsx'
import { TextArea } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { readForm } from '../../shared/form.ts'
import { sealField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerAskSecret } from './ask-secret.tsx'
import { type OpenPayment, withPayment } from './open-payment.tsx'
import { answerOpen } from './payment-page.tsx'

const groundField = 'ly-do'

/** What was written, and why it could not be sent. */
export interface ExemptionTyped {
  readonly ground: string
  readonly refusal: Refusal
}

const words = {
  title: { vi: 'Tôi được miễn hoặc giảm', en: 'I am exempt or pay less' },
  ground: { vi: 'Vì sao bạn được miễn, giảm', en: 'Why you are exempt or pay less' },
  hint: {
    vi: 'Ghi bạn thuộc diện nào và giấy tờ nào cho thấy điều đó, ví dụ: hộ nghèo, sổ hộ nghèo năm 2026. Cán bộ sẽ xem giấy này.',
    en: 'Say on what ground, and which paper shows it, such as: poor household, certificate of 2026. An officer will look at it.',
  },
  send: { vi: 'Gửi đề nghị', en: 'Send the request' },
  failed: { vi: 'Chưa gửi được, vì', en: 'Not sent yet, because' },
} satisfies Record<string, Text>

/** Asks for an exemption: closed until somebody wants it, open where what was written was wrong. */
export function ExemptionForm({
  visit,
  payment,
  typed,
}: {
  visit: Visit
  payment: OpenPayment
  typed?: ExemptionTyped
}) {
  const { say, paths } = visit
  const errors: readonly FieldError[] = typed ? [{ field: groundField, message: typed.refusal.message }] : []
  return (
    <details open={typed !== undefined}>
      <summary>{say(words.title)}</summary>
      <form method="post" action={paths.paymentExemption(payment.reference)}>
        <input type="hidden" name={sealField} value={payment.payer.seal} />
        <ErrorSummary visit={visit} errors={errors} title={words.failed} />
        <TextArea
          visit={visit}
          errors={errors}
          name={groundField}
          label={words.ground}
          hint={words.hint}
          value={typed?.ground ?? ''}
        />
        <button class="govuk-button" type="submit">
          {say(words.send)}
        </button>
      </form>
    </details>
  )
}

/** Notes what is asked for. A form of another browser or of a pass that has ended is asked for the secret again. */
export async function takeExemption(visit: Visit): Promise<Response> {
  const form = await readForm(visit.request)
  if (!form.ok) return answerFormRefused(visit, form.refusal)
  return withPayment(visit, {
    audit: 'payment.exemption-asked',
    answer: async (payment) => {
      const { reference, payer, filing, now } = payment
      if (form.value.text(sealField) !== payer.seal) return answerAskSecret(visit, { reference })
      const ground = form.value.text(groundField)
      const actor = { id: payer.by, post: 'citizen' }
      const asked = await askExemption(visit.deps.db, { filingId: filing.id, ground, actor, now })
      if (asked.ok) return seeOther(visit.paths.payment(reference, { xong: 'mien-giam' }))
      return answerOpen(visit, payment, { ground, refusal: asked.refusal })
    },
  })
}
