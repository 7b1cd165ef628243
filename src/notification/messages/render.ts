import { createHash } from 'node:crypto'
import type { Text } from '#kernel/index.ts'
import type { MessageChannel } from './addresses.ts'
import type { MessageLink } from './kind.ts'
import { findMessageKind } from './kinds.ts'
import type { OutgoingMessage } from './outgoing.ts'
import { withoutMarks } from './sms-text.ts'

/** What messages say of the site that sends them. */
export interface MessageSite {
  /** Where people reach it, without a slash at the end: `https://motcua.dienbien.gov.vn`. */
  readonly address: string
  /** Whether SMS keep the marks of Vietnamese. */
  readonly smsMarks: boolean
}

/** A message as it waits. */
export interface StoredMessage {
  readonly key: string
  readonly channel: MessageChannel
  readonly kind: string
  readonly language: 'vi' | 'en'
  readonly recipient: string
  readonly said: unknown
}

/** The message as it goes out. Throws when its kind is unknown or what it says is of another shape: nobody can send that. */
export function render(message: StoredMessage, site: MessageSite): OutgoingMessage {
  const { key, channel, recipient, language } = message
  const kind = findMessageKind(message.kind)
  if (kind === undefined) throw new Error(`'${message.kind}' is no kind of message`)
  const { subject, paragraphs, sms, link } = kind.say(kind.said.parse(message.said))
  const token = createHash('sha256').update(`${key} ${channel}`).digest('hex').slice(0, 32)
  const to = { token, recipient, language }
  const address = link && addressOf(link, language, site)
  if (channel === 'sms') {
    const text = [`Một Cửa: ${sms[language]}`, ...(address === undefined ? [] : [address])].join(' ')
    return { ...to, subject: '', body: site.smsMarks ? text : withoutMarks(text) }
  }
  const led = link === undefined ? [] : [`${link.label[language]}:\n${address}`]
  const body = [greeting[language], ...paragraphs.map((text) => text[language]), ...led, signature(site)[language]]
  return { ...to, subject: subject[language], body: body.join('\n\n') }
}

function addressOf({ path }: MessageLink, language: 'vi' | 'en', { address }: MessageSite): string {
  return `${address}${language === 'en' ? '/en' : ''}${path}`
}

const greeting: Text = { vi: 'Kính gửi ông/bà,', en: 'Dear Sir or Madam,' }

function signature({ address }: MessageSite): Text {
  return {
    vi: `Một Cửa\n${address}\n\nThư tự động, xin đừng trả lời. Một Cửa không bao giờ hỏi mã đăng nhập hay số tài khoản của ông/bà.`,
    en: `Một Cửa\n${address}\n\nSent automatically: please do not answer. Một Cửa never asks for your sign-in code or account number.`,
  }
}
