import type { CitizenId, Decision } from '#kernel/index.ts'
import { ok } from '#kernel/index.ts'
import type { IdentityDeps } from '../identity-deps.ts'
import type { CitizenAccount } from './citizen-account.ts'
import { citizenRefusals } from './citizen-refusals.ts'
import { type Arriving, type CitizenSignedIn, openCitizenSession } from './citizen-sessions.ts'
import { findCitizenBy, insertCitizen } from './citizen-store.ts'
import type { Contact, StoredCode } from './code-store.ts'
import { type GivenCode, proveCode } from './prove-code.ts'

/**
 * Opens a session for who gives back the code that was sent to their number or address. A number's first code makes its
 * account. Refused: `code-wrong`, `code-over`.
 */
export async function signInByCode(
  deps: IdentityDeps,
  given: GivenCode,
  arriving: Omit<Arriving, 'means'>,
): Promise<Decision<CitizenSignedIn>> {
  const proved = await proveCode(deps, given)
  if (!proved.ok) return proved
  const citizen = await accountOf(deps, proved.value)
  if (citizen === undefined) return citizenRefusals.codeOver()
  return ok(await openCitizenSession(deps, citizen, { ...arriving, means: proved.value.contact.kind }))
}

async function accountOf(deps: IdentityDeps, { purpose, contact }: StoredCode): Promise<CitizenAccount | undefined> {
  if (purpose !== 'sign-in') return undefined
  return contact.kind === 'phone' ? accountOfPhone(deps, contact) : findCitizenBy(deps.db, 'email', contact.value)
}

async function accountOfPhone(
  { db, clock, ids }: IdentityDeps,
  { value }: Contact,
): Promise<CitizenAccount | undefined> {
  const known = await findCitizenBy(db, 'phone', value)
  if (known !== undefined) return known
  await insertCitizen(db, { id: `citizen:${ids.uuid()}` as CitizenId, phone: value, at: clock.now() })
  return findCitizenBy(db, 'phone', value)
}
