import { deleteDraftsOf } from '#filing/index.ts'
import { closeAccount } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import type { CitizenVisit } from '../citizen-visit.ts'
import { PortalForm } from '../portal-form.tsx'
import { answerPortal } from '../portal-page.tsx'
import { leaving } from './leave.ts'
import { answerOwnPage } from './own-page.tsx'

const title: Text = { vi: 'Xóa tài khoản', en: 'Delete the account' }

const gone: readonly Text[] = [
  {
    vi: 'Số điện thoại, thư điện tử và mọi thông tin bạn đã ghi trong tài khoản',
    en: 'Number, e-mail address and everything that you told in the account',
  },
  { vi: 'Hồ sơ đang làm dở chưa nộp, cùng tệp đã tải lên', en: 'What you began and never handed in, with its files' },
  { vi: 'Đăng nhập trên mọi máy', en: 'Every device’s sign-in' },
]

const kept: readonly Text[] = [
  {
    vi: 'Hồ sơ đã nộp: cơ quan phải giữ theo luật lưu trữ. Bạn vẫn tra cứu được bằng mã hồ sơ và mã bí mật trên giấy hẹn.',
    en: 'What you handed in: the offices must keep it by law. You still find it by its code and the secret on the receipt.',
  },
  {
    vi: 'Nhật ký ai đã xem hay sửa hồ sơ, không có tên và số điện thoại của bạn.',
    en: 'The log of who read or changed dossiers, without your name and number.',
  },
]

/** Tells what goes and what stays before it is done. */
export function answerAccountEnd(visit: CitizenVisit): Response {
  const { say, paths } = visit
  const children = (
    <>
      <h2>{say({ vi: 'Sẽ bị xóa hẳn', en: 'Gone for good' })}</h2>
      <ul class="dots">
        {gone.map((line) => (
          <li>{say(line)}</li>
        ))}
      </ul>
      <h2>{say({ vi: 'Vẫn được giữ', en: 'What stays' })}</h2>
      <ul class="dots">
        {kept.map((line) => (
          <li>{say(line)}</li>
        ))}
      </ul>
      <PortalForm visit={visit} action={paths.accountEnd()}>
        <button class="govuk-button" type="submit">
          {say({ vi: 'Xóa tài khoản của tôi', en: 'Delete my account' })}
        </button>
      </PortalForm>
      <p>
        <a class="way" href={paths.myAccount()}>
          {say({ vi: 'Thôi, giữ lại', en: 'No, keep it' })}
        </a>
      </p>
    </>
  )
  return answerOwnPage(visit, { title, children })
}

export async function takeAccountEnd(visit: CitizenVisit): Promise<Response> {
  const { say, deps, citizen, paths } = visit
  await deps.db.transaction().execute(async (tx) => {
    await deleteDraftsOf(tx, citizen.id)
    await closeAccount(tx, citizen, deps.clock.now())
  })
  const main = (
    <>
      <h1>{say({ vi: 'Đã xóa tài khoản của bạn', en: 'Your account is deleted' })}</h1>
      <p>
        {say({
          vi: 'Khi cần, bạn lại đăng nhập bằng số điện thoại: tài khoản mới sẽ trống.',
          en: 'When you need one, sign in by your number again: the new account is empty.',
        })}
      </p>
      <p>
        <a class="way" href={paths.procedures()}>
          {say({ vi: 'Về trang thủ tục', en: 'To the procedures' })}
        </a>
      </p>
    </>
  )
  const page = { title: say({ vi: 'Đã xóa tài khoản', en: 'Account deleted' }), section: 'account', main }
  return leaving(visit, answerPortal(visit, page, { cache: 'no-store' }))
}
