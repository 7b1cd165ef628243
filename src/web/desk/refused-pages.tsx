import { type Action, whoMay } from '#identity/index.ts'
import type { Refusal, Text } from '#kernel/index.ts'
import { answerError } from '../shared/error-pages.tsx'
import type { Visit } from '../shared/visit.ts'
import { answerDeskPage } from './desk-page.tsx'
import type { OfficerVisit } from './officer-visit.ts'

const title: Text = { vi: 'Việc này không thuộc quyền của bạn', en: 'This is not among your rights' }

/** Tells who may. `isElsewhere`: the officer may, but for other units. */
export function answerNotPermitted(visit: OfficerVisit, action: Action, isElsewhere = false): Promise<Response> {
  const { say, paths } = visit
  const main = (
    <div class="narrow">
      <h1>{say(title)}</h1>
      {isElsewhere && (
        <p class="lead">
          {say({
            vi: 'Bạn làm được việc này với đơn vị của mình, nhưng mục này thuộc đơn vị khác.',
            en: 'You may do this for your own unit, but this belongs to another one.',
          })}
        </p>
      )}
      <p>{say({ vi: 'Ai làm được việc này:', en: 'Who may do this:' })}</p>
      <ul>
        {whoMay(action).map((line) => (
          <li>{say(line)}</li>
        ))}
      </ul>
      <p>
        <a href={paths.permissions()}>{say({ vi: 'Xem bảng quyền', en: 'See the table of rights' })}</a>
      </p>
    </div>
  )
  return answerDeskPage(visit, { title: say(title), main }, { status: 403 })
}

/** Another site made the browser send this. */
export function answerForeignForm(visit: Visit): Response {
  return answerError(visit, {
    status: 403,
    title: { vi: 'Biểu mẫu gửi từ nơi khác', en: 'A form sent from elsewhere' },
    sentence: {
      vi: 'Yêu cầu này do một trang web khác gửi nên không được thực hiện. Hãy mở trang Một cửa và làm lại từ đó.',
      en: 'Another web site sent this request, so it was not carried out. Open the one-stop pages and do it there.',
    },
  })
}

export function answerFormRefused(visit: Visit, { code, message }: Refusal): Response {
  return answerError(visit, {
    status: code === 'form-too-large' ? 413 : 400,
    title: { vi: 'Chưa nhận được biểu mẫu', en: 'The form did not arrive' },
    sentence: message,
  })
}

/** An address of the desk at which nothing is. */
export function answerNotHere(visit: OfficerVisit, sentence: Text): Promise<Response> {
  const { say, paths } = visit
  const heading = say({ vi: 'Không tìm thấy', en: 'Not found' })
  const main = (
    <div class="narrow">
      <h1>{heading}</h1>
      <p class="lead">{say(sentence)}</p>
      <p>
        <a href={paths.beginning()}>{say({ vi: 'Về bàn làm việc', en: 'Back to the desk' })}</a>
      </p>
    </div>
  )
  return answerDeskPage(visit, { title: heading, main }, { status: 404 })
}
