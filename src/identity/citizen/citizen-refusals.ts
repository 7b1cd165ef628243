import { formatMoment, formatTime, type Instant, refuse } from '#kernel/index.ts'

/** The noes of the citizens' sign-in, in everyday words. None tells whether a number or address has an account. */
export const citizenRefusals = {
  noPhone: () =>
    refuse('phone-wrong', {
      vi: 'Hãy nhập số điện thoại di động của bạn, 10 chữ số, ví dụ 0912 345 678.',
      en: 'Enter your mobile number, 10 digits, for example 0912 345 678.',
    }),
  landline: () =>
    refuse('phone-landline', {
      vi: 'Đây là số điện thoại bàn nên không nhận được tin nhắn. Hãy nhập số di động, 10 chữ số.',
      en: 'This is a landline, which takes no text messages. Enter a mobile number of 10 digits.',
    }),
  noEmail: () =>
    refuse('email-wrong', {
      vi: 'Hãy nhập địa chỉ thư điện tử, ví dụ ten@gmail.com.',
      en: 'Enter an e-mail address, for example name@gmail.com.',
    }),
  tooManyCodes: (next: Instant, now: Instant) =>
    refuse('too-many-codes', {
      vi: `Đã gửi mã rồi. Hãy tìm tin nhắn vừa nhận; cần mã mới thì chờ đến ${said(next, now)}.`,
      en: `A code has been sent already. Look for the message; for a new code, wait until ${said(next, now)}.`,
    }),
  contactTaken: () =>
    refuse('contact-taken', {
      vi: 'Số hoặc thư này đang dùng cho một tài khoản khác. Nếu đó cũng là tài khoản của bạn, hãy đăng nhập vào đó và xóa tài khoản ấy trước.',
      en: 'Another account has this number or address. If that one is yours too, sign in to it and delete it first.',
    }),
  codeWrong: (left: number) =>
    refuse('code-wrong', {
      vi: `Mã chưa đúng. Hãy xem lại tin nhắn mới nhất rồi nhập lại; còn ${left} lần thử.`,
      en: `This is not the code. Look at the newest message and enter it again; ${left} tries left.`,
    }),
  codeOver: () =>
    refuse('code-over', {
      vi: 'Mã này đã hết hạn, đã dùng hoặc đã nhập sai quá 5 lần. Hãy bấm “Gửi mã mới”.',
      en: 'This code is too old, used already, or was mistyped more than 5 times. Press “Send a new code”.',
    }),
} as const

function said(next: Instant, now: Instant): string {
  const isFar = next - now > 12 * 3_600_000
  // The minute after: at the very second of 09:05:30 nobody knows that 09:05 has not yet come.
  const minute = (Math.ceil(next / 60_000) * 60_000) as Instant
  return isFar ? formatMoment(minute) : formatTime(minute)
}
