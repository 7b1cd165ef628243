import { type Decision, findPhone, isEmailAddress, ok } from '#kernel/index.ts'
import { citizenRefusals as refusals } from './citizen-refusals.ts'
import type { Contact } from './code-store.ts'

/** A number that takes text messages. Refused: `phone-wrong`, `phone-landline`. */
export function readPhone(typed: string): Decision<Contact> {
  const phone = findPhone(typed)
  if (phone === undefined) return refusals.noPhone()
  return phone.kind === 'mobile' ? ok({ kind: 'phone', value: phone.number }) : refusals.landline()
}

/** Refused: `email-wrong`. */
export function readEmail(typed: string): Decision<Contact> {
  const value = typed.normalize('NFKC').trim().toLowerCase()
  return isEmailAddress(value) ? ok({ kind: 'email', value }) : refusals.noEmail()
}
