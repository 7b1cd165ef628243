import { listSessions } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { ErrorSummary, type FieldError } from '../../shared/field.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { PostInUnit } from '../post-in-unit.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'
import { TotpState } from './totp-state.tsx'

const title: Text = { vi: 'Tài khoản của tôi', en: 'My account' }

const done = {
  'mat-khau': {
    vi: 'Đã đổi mật khẩu. Các phiên khác của bạn đã bị kết thúc.',
    en: 'The password is changed. Your other sessions have ended.',
  },
  'ma-6-so': {
    vi: 'Đã cài mã 6 số. Từ lần đăng nhập sau, hệ thống sẽ hỏi mã.',
    en: 'One-time codes are set up. They will be asked for from the next sign-in on.',
  },
  'bo-ma-6-so': { vi: 'Đã bỏ mã 6 số.', en: 'One-time codes are removed.' },
  phien: { vi: 'Đã kết thúc phiên đó.', en: 'That session has ended.' },
} satisfies Record<string, Text>

const notDone: Text = { vi: 'Chưa làm được, vì', en: 'Not done yet, because' }

/** Who I am here, how I prove it, and where I am signed in. */
export function answerAccount(visit: OfficerVisit): Promise<Response> {
  return answerAccountPage(visit)
}

/** The page, with what was wrong in one of its forms. */
export async function answerAccountPage(
  visit: OfficerVisit,
  errors: readonly FieldError[] = [],
  status = errors.length > 0 ? 422 : 200,
): Promise<Response> {
  const { say, officer, deps } = visit
  const sessions = await listSessions(deps, officer)
  const main = (
    <>
      <h1>{say(title)}</h1>
      <Done visit={visit} sentences={done} />
      <ErrorSummary visit={visit} errors={errors} title={notDone} />
      <div class="two two--even">
        <div>
          <Facts visit={visit} />
          <SessionList visit={visit} sessions={sessions} />
        </div>
        <div>
          <PasswordForm visit={visit} errors={errors} />
          <TotpState visit={visit} errors={errors} />
        </div>
      </div>
    </>
  )
  return answerDeskPage(visit, { title: say(title), main, hasError: errors.length > 0 }, { status })
}

function Facts({ visit }: { visit: OfficerVisit }) {
  const { say, officer } = visit
  return (
    <dl class="facts">
      <div>
        <dt>{say({ vi: 'Họ tên', en: 'Name' })}</dt>
        <dd lang="vi">{officer.fullName}</dd>
      </div>
      <div>
        <dt>{say({ vi: 'Tài khoản', en: 'Account' })}</dt>
        <dd>{officer.account}</dd>
      </div>
      <div>
        <dt>{say({ vi: 'Vai trò hôm nay', en: 'Posts today' })}</dt>
        <dd>
          {officer.holdings.length === 0 && say(noPost)}
          <ul>
            {officer.holdings.map((held) => (
              <li>
                <PostInUnit visit={visit} held={held} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}

const noPost: Text = {
  vi: 'Chưa có vai trò nào. Hãy nhờ lãnh đạo đơn vị hoặc quản trị hệ thống giao vai trò.',
  en: 'None. Ask the unit’s leader or the administrator for one.',
}
