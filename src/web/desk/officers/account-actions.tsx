import type { Officer } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import { DeskForm } from '../desk-form.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

interface ActionsProps {
  readonly visit: OfficerVisit
  readonly officer: Officer
}

interface Deed {
  readonly action: string
  readonly name: Text
  readonly effect: Text
  readonly fields?: Readonly<Record<string, string>>
}

/** What can be done to the account now, each with what it brings about. */
export function AccountActions({ visit, officer }: ActionsProps) {
  const { say } = visit
  return (
    <section>
      <h2>{say({ vi: 'Tài khoản', en: 'Account' })}</h2>
      <ul class="lines">
        {deedsFor(visit, officer).map(({ action, name, effect, fields = {} }) => (
          <li>
            <div>
              <small>{say(effect)}</small>
            </div>
            <DeskForm visit={visit} action={action}>
              {Object.entries(fields).map(([field, value]) => (
                <input type="hidden" name={field} value={value} />
              ))}
              <button class="govuk-button govuk-button--secondary" type="submit">
                {say(name)}
              </button>
            </DeskForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

function deedsFor({ paths }: OfficerVisit, { account, mustUseTotp, hasTotp, isDisabled }: Officer): readonly Deed[] {
  const rule = paths.officerTotpRule(account)
  return [
    { ...words.password, action: paths.officerPassword(account) },
    mustUseTotp
      ? { ...words.release, action: rule, fields: { 'bat-buoc': 'khong' } }
      : { ...words.require, action: rule, fields: { 'bat-buoc': 'co' } },
    ...(hasTotp ? [{ ...words.totp, action: paths.officerTotp(account) }] : []),
    isDisabled
      ? { ...words.start, action: paths.officerStart(account) }
      : { ...words.stop, action: paths.officerStop(account) },
  ]
}

const words = {
  password: {
    name: { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
    effect: {
      vi: 'Khi cán bộ quên mật khẩu hoặc bị khóa: hệ thống tạo mật khẩu mới, mọi phiên kết thúc.',
      en: 'For a forgotten password or a lock-out: a new one is made, and all sessions end.',
    },
  },
  require: {
    name: { vi: 'Bắt buộc mã 6 số', en: 'Require codes' },
    effect: {
      vi: 'Cán bộ phải cài mã 6 số thì mới làm việc tiếp được.',
      en: 'The officer has to set up one-time codes before anything else.',
    },
  },
  release: {
    name: { vi: 'Thôi bắt buộc mã', en: 'Require no codes' },
    effect: { vi: 'Cán bộ tự chọn dùng mã 6 số hay không.', en: 'The officer may do without one-time codes.' },
  },
  totp: {
    name: { vi: 'Xóa mã 6 số', en: 'Reset the codes' },
    effect: {
      vi: 'Khi mất điện thoại: mã cũ hết tác dụng, mọi phiên kết thúc.',
      en: 'For a lost phone: the codes hold no more, and all sessions end.',
    },
  },
  stop: {
    name: { vi: 'Ngừng tài khoản', en: 'Disable' },
    effect: {
      vi: 'Không đăng nhập được nữa, mọi phiên kết thúc; việc đã làm vẫn còn nguyên. Mở lại được.',
      en: 'No more signing in, and all sessions end; what was done stays. It can be enabled again.',
    },
  },
  start: {
    name: { vi: 'Mở lại tài khoản', en: 'Enable' },
    effect: { vi: 'Cán bộ đăng nhập lại được.', en: 'The officer may sign in again.' },
  },
} satisfies Record<string, { readonly name: Text; readonly effect: Text }>
