import { formatTime, type Instant, refuse } from '#kernel/index.ts'

/** The noes of signing in. What says no more than it must is one sentence for all causes. */
export const refusals = {
  wrongCredentials: () =>
    refuse('wrong-credentials', {
      vi: 'Tài khoản hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại; sau 5 lần sai tài khoản bị khóa 15 phút.',
      en: 'Account or password is not right. Check the keyboard and Caps Lock and type it again; after 5 failures the account is locked for 15 minutes.',
    }),
  locked: (until: Instant) =>
    refuse('locked-until', {
      vi: `Đã sai quá 5 lần. Tài khoản này bị khóa đến ${formatTime(until)}. Quên mật khẩu thì nhờ lãnh đạo đơn vị hoặc quản trị đặt lại.`,
      en: `More than 5 attempts failed. This account is locked until ${formatTime(until)}. If the password is forgotten, ask the unit’s leader or an administrator to set a new one.`,
    }),
  busy: () =>
    refuse('too-many-sign-ins', {
      vi: 'Đang có quá nhiều người đăng nhập cùng lúc. Hãy đợi một phút rồi thử lại.',
      en: 'Too many people are signing in at once. Wait a minute and try again.',
    }),
  disabled: () =>
    refuse('account-disabled', {
      vi: 'Tài khoản này đã ngừng sử dụng. Hãy liên hệ lãnh đạo đơn vị hoặc quản trị hệ thống.',
      en: 'This account is disabled. Ask the unit’s leader or the administrator.',
    }),
  codeNeeded: () =>
    refuse('code-needed', {
      vi: 'Hãy nhập mã 6 số đang hiện trên ứng dụng xác thực của bạn.',
      en: 'Enter the 6-digit code that your authenticator shows now.',
    }),
  codeWrong: () =>
    refuse('code-wrong', {
      vi: 'Mã 6 số không đúng, đã hết hạn hoặc đã dùng. Hãy đợi ứng dụng hiện mã mới rồi nhập lại, và kiểm tra giờ của điện thoại.',
      en: 'The 6-digit code is wrong, too old or used already. Wait for the next one and enter it, and check the clock of the phone.',
    }),
  codeNotOffered: () =>
    refuse('code-not-offered', {
      vi: 'Chưa có mã QR nào đang chờ xác nhận. Hãy mở lại trang cài đặt mã 6 số và quét mã mới.',
      en: 'No QR code awaits confirmation. Open the set-up page again and scan the new one.',
    }),
  codeRequired: () =>
    refuse('code-required', {
      vi: 'Lãnh đạo đơn vị yêu cầu tài khoản này dùng mã 6 số nên không thể tắt.',
      en: 'The unit’s leader requires one-time codes of this account: they cannot be switched off.',
    }),
  passwordWrong: () =>
    refuse('password-wrong', {
      vi: 'Mật khẩu hiện tại không đúng. Hãy nhập lại.',
      en: 'The present password is not right. Type it again.',
    }),
} as const
