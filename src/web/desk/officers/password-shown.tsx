import type { Officer } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { answerDeskPage } from '../desk-page.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

interface Shown {
  readonly officer: Officer
  readonly password: string
  /** What had just been done. */
  readonly done: Text
}

/** The one time that a password which we made is shown. It stands in this answer alone: in no address, no log, no store. */
export function answerPassword(visit: OfficerVisit, { officer, password, done }: Shown): Promise<Response> {
  const { say, paths } = visit
  const title: Text = { vi: 'Mật khẩu mới', en: 'New password' }
  const main = (
    <div class="narrow">
      <h1>
        {say(title)}: <span lang="vi">{officer.fullName}</span>
      </h1>
      <p class="done" role="status">
        {say(done)}
      </p>
      <dl class="facts">
        <div>
          <dt>{say({ vi: 'Tài khoản', en: 'Account' })}</dt>
          <dd>{officer.account}</dd>
        </div>
        <div>
          <dt>{say({ vi: 'Mật khẩu', en: 'Password' })}</dt>
          <dd class="secret">{password}</dd>
        </div>
      </dl>
      <p class="lead">
        {say({
          vi: 'Mật khẩu chỉ hiện một lần ở đây. Hãy đưa tận tay cho cán bộ và nhắc đổi ngay ở trang Tài khoản; đừng gửi qua tin nhắn.',
          en: 'It is shown this once. Hand it to the officer in person and have them change it on the account page at once; send it in no message.',
        })}
      </p>
      <p>
        <a class="govuk-button" href={paths.officer(officer.account)}>
          {say({ vi: 'Đã đưa mật khẩu', en: 'It is handed over' })}
        </a>
      </p>
    </div>
  )
  return answerDeskPage(visit, { title: say(title), section: 'officers', main })
}
