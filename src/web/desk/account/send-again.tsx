import type { Text } from '#kernel/index.ts'
import { sealField } from '../../shared/form-seal.ts'
import { isOwn, type Kept, waitingFields } from '../../shared/kept-form.tsx'
import { answerPage } from '../../shared/page.tsx'
import type { Visit } from '../../shared/visit.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

const title: Text = { vi: 'Gửi tiếp biểu mẫu', en: 'Send the form' }

/** A form of an earlier session of the same browser; one that somebody else typed there is not sent for them. */
export function answerSendAgain(visit: OfficerVisit, kept: Kept): Response | Promise<Response> {
  if (isOwn(kept, visit.officer.account)) return answerNowSend(visit, { ...kept, seal: visit.seal })
  return answerNotYours(visit)
}

const notYours: Text = {
  vi: 'Biểu mẫu này không phải do tài khoản đang đăng nhập mở ra nên không được gửi. Hãy mở lại trang và làm từ đầu.',
  en: 'This form was not opened by the account that is signed in now, so it was not sent. Open the page again and begin anew.',
}

function answerNotYours(visit: OfficerVisit): Promise<Response> {
  const { say, paths } = visit
  const main = (
    <div class="narrow">
      <h1>{say(title)}</h1>
      <p class="lead">{say(notYours)}</p>
      <p>
        <a href={paths.beginning()}>{say({ vi: 'Về bàn làm việc', en: 'Back to the desk' })}</a>
      </p>
    </div>
  )
  return answerDeskPage(visit, { title: say(title), main }, { status: 409 })
}

export function answerNowSend(
  visit: Visit,
  { to, form, seal }: Kept & { readonly seal: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { say } = visit
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
        {waitingFields(form).map(([name, value]) => (
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
