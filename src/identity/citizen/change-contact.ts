import { type Decision, ok } from '#kernel/index.ts'
import type { IdentityDeps } from '../identity-deps.ts'
import type { CitizenAccount } from './citizen-account.ts'
import { citizenRefusals as refusals } from './citizen-refusals.ts'
import { removeEmail, setContact } from './citizen-store.ts'
import type { Contact } from './code-store.ts'
import { type GivenCode, proveCode } from './prove-code.ts'

/**
 * Gives the account the number or address to which a code of its own was sent. Refused: `code-wrong`, `code-over`;
 * `contact-taken` where another account has it, told to nobody who has not proved it.
 */
export async function changeContact(
  deps: Pick<IdentityDeps, 'db' | 'clock'>,
  { id }: CitizenAccount,
  given: GivenCode,
): Promise<Decision<Contact>> {
  const proved = await proveCode(deps, given)
  if (!proved.ok) return proved
  const { purpose, citizenId, contact } = proved.value
  if (purpose !== 'prove' || citizenId !== id) return refusals.codeOver()
  return (await setContact(deps.db, id, contact)) ? ok(contact) : refusals.contactTaken()
}

/** The account has no e-mail address any more: nothing goes there, and nobody comes in by it. */
export function forgetEmail({ db }: Pick<IdentityDeps, 'db'>, { id }: CitizenAccount): Promise<void> {
  return removeEmail(db, id)
}
