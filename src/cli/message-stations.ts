import { OperatorFault } from '#kernel/index.ts'
import { type MessageSite, mailServer, smsGateway, type Transports } from '#notification/index.ts'

/** What an operator has configured by variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The mail server (`MOTCUA_SMTP_URL` with `MOTCUA_MAIL_FROM`) and the SMS gateway (`MOTCUA_SMS_URL`, perhaps with
 * `MOTCUA_SMS_TOKEN`) that are configured. Throws an OperatorFault where one of them is half or wrongly given.
 */
export function configuredTransports(environment: Environment): Transports {
  const smtp = environment['MOTCUA_SMTP_URL'] || undefined
  const sms = environment['MOTCUA_SMS_URL'] || undefined
  const token = environment['MOTCUA_SMS_TOKEN'] || undefined
  return {
    ...(smtp === undefined ? {} : { email: mailServer({ url: smtpAddress(smtp), from: sender(environment) }) }),
    ...(sms === undefined ? {} : { sms: smsGateway({ url: gatewayAddress(sms), token }) }),
  }
}

/** How SMS are written where nothing is configured to send them: the demonstration then shows them in its mailbox. */
export function mailboxOf(environment: Environment): { readonly smsMarks: boolean } | undefined {
  const isSent = Boolean(environment['MOTCUA_SMTP_URL'] || environment['MOTCUA_SMS_URL'])
  return isSent ? undefined : { smsMarks: messageSite(environment, '').smsMarks }
}

/** What messages say of this site; `local`: its address where no public one is configured. */
export function messageSite(environment: Environment, local: string): MessageSite {
  const marks = environment['MOTCUA_SMS_MARKS'] || 'keep'
  if (marks !== 'keep' && marks !== 'drop')
    throw new OperatorFault('sms-marks-unknown', {
      vi: `MOTCUA_SMS_MARKS là '${marks}'. Cần 'keep' (tin nhắn có dấu, mặc định) hoặc 'drop' (không dấu, rẻ hơn).`,
      en: `MOTCUA_SMS_MARKS is '${marks}'. Expected 'keep' (SMS with Vietnamese marks, the default) or 'drop' (without, cheaper).`,
    })
  const address = environment['MOTCUA_PUBLIC_ADDRESS'] || local
  return { address: address.replace(/\/+$/u, ''), smsMarks: marks === 'keep' }
}

function smtpAddress(text: string): string {
  if (protocolOf(text, ['smtp:', 'smtps:'])) return text
  throw new OperatorFault('smtp-url-wrong', {
    vi: 'MOTCUA_SMTP_URL không phải địa chỉ máy chủ thư. Cần dạng smtps://tài-khoản:mật-khẩu@mail.tinh.gov.vn hoặc smtp://….',
    en: 'MOTCUA_SMTP_URL is no address of a mail server. Expected smtps://user:password@mail.example.vn, or smtp://….',
  })
}

/** Telephone numbers and codes go over it: only a gateway on this very machine may do without encryption. */
function gatewayAddress(text: string): string {
  const isHere = URL.canParse(text) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(text).hostname)
  if (protocolOf(text, isHere ? ['https:', 'http:'] : ['https:'])) return text
  throw new OperatorFault('sms-url-wrong', {
    vi: 'MOTCUA_SMS_URL không phải địa chỉ cổng tin nhắn dùng được. Cần dạng https://… (http:// chỉ cho cổng trên chính máy này).',
    en: 'MOTCUA_SMS_URL is no address of an SMS gateway. Expected https://… (http:// only for one on this machine).',
  })
}

function protocolOf(text: string, expected: readonly string[]): boolean {
  return URL.canParse(text) && expected.includes(new URL(text).protocol)
}

function sender(environment: Environment): string {
  const from = environment['MOTCUA_MAIL_FROM'] ?? ''
  if (/^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u.test(from)) return from
  throw new OperatorFault('mail-from-missing', {
    vi: `MOTCUA_SMTP_URL đã có nhưng MOTCUA_MAIL_FROM là '${from}'. Cần địa chỉ người gửi, ví dụ: Một Cửa <mot-cua@tinh.gov.vn>.`,
    en: `MOTCUA_SMTP_URL is set but MOTCUA_MAIL_FROM is '${from}'. Expected who the mail is from, such as: Một Cửa <mot-cua@example.vn>.`,
  })
}
