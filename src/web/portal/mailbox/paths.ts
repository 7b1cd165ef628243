import { search } from '../../shared/address.ts'

export const mailboxPatterns = { mailbox: '/hop-thu-mau' } as const

/** `gui`: whose messages; `trang`: which page. */
export interface MailboxAddress {
  readonly gui?: string
  readonly trang?: string
}

export function mailboxPathsIn(prefix: string) {
  return { mailbox: (query: MailboxAddress = {}) => `${prefix}/hop-thu-mau${search(query)}` }
}
