import type { Text } from '#kernel/index.ts'
import { sealField } from '../../shared/form-seal.ts'
import { isOwn, type Kept, waitingFields } from '../../shared/kept-form.tsx'
import type { Visit } from '../../shared/visit.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { answerPortal } from '../portal-page.tsx'

const title: Text = { vi: 'Gửi tiếp nội dung đã nhập', en: 'Send what you typed' }

/** A form of an earlier session of the same browser; one that somebody else typed there is not sent for them. */
export function answerSendAgain(visit: CitizenVisit, kept: Kept): Response {
  return isOwn(kept, visit.citizen.id) ? answerNowSend(visit, { ...kept, seal: visit.seal }) : answerNotYours(visit)
}

function answerNotYours(visit: Visit): Response {
  const { say, paths } = visit
  const main = (
    <>
      <h1>{say(title)}</h1>
      <p>
        {say({
          vi: 'Trang này do tài khoản khác mở ra nên chưa gửi gì. Hãy mở lại trang và làm từ đầu.',
          en: 'Another account opened this page, so nothing was sent. Open the page again and begin anew.',
        })}
      </p>
      <p>
        <a class="way" href={paths.procedures()}>
          {say({ vi: 'Về trang thủ tục', en: 'To the procedures' })}
        </a>
      </p>
    </>
  )
  return answerPortal(visit, { title: say(title), main }, { status: 409, cache: 'no-store' })
}

/** What waited through signing in is sent with one press. */
export function answerNowSend(
  visit: Visit,
  { to, form, seal }: Kept & { readonly seal: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { say } = visit
  const main = (
    <>
      <h1>{say(title)}</h1>
      <p>
        {say({
          vi: 'Nội dung bạn nhập còn nguyên nhưng chưa được gửi. Bấm nút bên dưới để gửi. Nếu có chọn tệp, bạn sẽ chọn lại.',
          en: 'What you typed is all there but has not been sent. Press the button to send it. Files have to be chosen again.',
        })}
      </p>
      <form method="post" action={visit.paths.same(to)}>
        <input type="hidden" name={sealField} value={seal} />
        {waitingFields(form).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="govuk-button" type="submit">
          {say({ vi: 'Gửi tiếp', en: 'Send it now' })}
        </button>
      </form>
    </>
  )
  return answerPortal(visit, { title: say(title), main }, { status: 409, cache: 'no-store', headers })
}
