import { normalise } from '#kernel/index.ts'

/** How a message reaches somebody. */
export type MessageChannel = 'sms' | 'email'

/** An address that a message can be sent to. */
export interface Address {
  readonly channel: MessageChannel
  /** Telephone number (`0912345678`) or e-mail address. */
  readonly recipient: string
}

/** Where somebody can be reached, as it was typed; and the language to speak. */
export interface Addressee {
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly language: 'vi' | 'en'
}

/** All ways that reach them: a number that takes SMS, an e-mail address, or both. What is neither is left out. */
export function addressesOf({ phone = '', email = '' }: Addressee): readonly Address[] {
  const number = findMobileNumber(phone)
  const mailbox = normalise(email).toLowerCase()
  return [
    ...(number === undefined ? [] : [{ channel: 'sms', recipient: number } as const]),
    ...(isMailbox(mailbox) ? [{ channel: 'email', recipient: mailbox } as const] : []),
  ]
}

/**
 * A Vietnamese mobile number in one form (`+84 912.345.678` → `0912345678`); undefined for anything else, such as a number
 * at a desk, which takes no SMS.
 */
export function findMobileNumber(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s().-]/gu, '')
    .replace(/^(?:\+|00)?84(?=\d{9}$)/u, '0')
  return /^0[35789]\d{8}$/u.test(digits) ? digits : undefined
}

/** One address and nothing that a mail header could take for more. */
function isMailbox(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@,;<>"'()\\:\p{C}]{1,64}@[^\s@,;<>"'()\\:\p{C}]+\.[^\s@,;<>"'()\\:.\p{C}]{2,}$/u.test(text)
  )
}
