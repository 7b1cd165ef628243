import { type Addressee, addressesOf } from './addresses.ts'

/** Somebody who has to do with a filing or dossier, and how they can be reached. */
export interface Contact {
  /** `owner`, `filer`, `proxy`, `account`: nobody is told the same twice under one role. */
  readonly role: string
  readonly phone?: string | undefined
  readonly email?: string | undefined
}

/**
 * Who is told: everybody who has to do with it and can be reached, the owner first; where two gave the same telephone number or
 * mailbox, it is told once.
 */
export function audienceOf(contacts: readonly Contact[]): readonly { readonly role: string; readonly to: Addressee }[] {
  const known = new Set<string>()
  return contacts.flatMap(({ role, phone, email }) => {
    const fresh = addressesOf({ phone, email, language: 'vi' }).filter(({ recipient }) => !known.has(recipient))
    for (const { recipient } of fresh) known.add(recipient)
    const to = (channel: string) => fresh.find((address) => address.channel === channel)?.recipient
    return fresh.length === 0 ? [] : [{ role, to: { phone: to('sms'), email: to('email'), language: 'vi' } }]
  })
}
