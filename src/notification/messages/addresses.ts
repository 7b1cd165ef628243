import { findPhone, isEmailAddress, normalise } from '#kernel/index.ts'

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
    ...(isEmailAddress(mailbox) ? [{ channel: 'email', recipient: mailbox } as const] : []),
  ]
}

/** A number that takes SMS, in one form (`+84 912.345.678` → `0912345678`); undefined for anything else, such as a number at a desk. */
function findMobileNumber(typed: string): string | undefined {
  const phone = findPhone(typed)
  return phone?.kind === 'mobile' ? phone.number : undefined
}
