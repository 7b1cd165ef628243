import type { Text } from '#kernel/index.ts'
import { sealField } from '../../shared/form-seal.ts'
import { answerPage } from '../../shared/page.tsx'
import type { Visit } from '../../shared/visit.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { Kept } from './kept-form.tsx'

const title: Text = { vi: 'Gửi tiếp biểu mẫu', en: 'Send the form' }

/** A form of an earlier session of the same browser. */
export function answerSendAgain(visit: OfficerVisit, kept: Kept): Response {
  return answerNowSend(visit, { ...kept, seal: visit.seal })
}

export function answerNowSend(
  visit: Visit,
  { to, form, seal }: Kept & { readonly seal: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { say } = visit
  const fields = form.fields.filter(([name]) => name !== sealField)
  const main = (
    <div class="narrow">
      <h1>{say(title)}</h1>
      <p class="lead">
        {say({
          vi: 'Biểu mẫu chưa được gửi vì phiên làm việc cũ đã hết. Những gì bạn đã nhập vẫn còn nguyên.',
          en: 'The form has not been sent, because the earlier session had ended. What you typed is all there.',
        })}
      </p>
      <form method="post" action={visit.paths.same(to)} class="stack">
        <input type="hidden" name={sealField} value={seal} />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="govuk-button" type="submit">
          {say({ vi: 'Gửi tiếp', en: 'Send it now' })}
        </button>
      </form>
    </div>
  )
  return answerPage(visit, { title: say(title), main }, { status: 409, cache: 'no-store', headers })
}
