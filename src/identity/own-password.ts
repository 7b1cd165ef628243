import { type Decision, ok } from '#kernel/index.ts'
import { updatePassword } from './credential-store.ts'
import type { IdentityDeps } from './identity-deps.ts'
import { hashPassword } from './password-hash.ts'
import { checkNewPassword } from './password-rules.ts'
import { provePassword } from './prove-password.ts'
import { refusals } from './refusals.ts'
import type { Session } from './session.ts'
import { deleteSessions } from './session-store.ts'

/**
 * Gives the officer of a session a new password, and ends all other sessions. The present one is asked for again: whoever
 * finds a browser left open must not take the account with it, and
 * guessing it counts as failing to sign in.
 */
export async function changePassword(
  deps: IdentityDeps,
  session: Session,
  { present, next }: { readonly present: string; readonly next: string },
): Promise<Decision<void>> {
  const { db, clock, random } = deps
  const { id, account } = session.officer
  const fits = checkNewPassword(next, account)
  if (!fits.ok) return fits
  const proved = await provePassword(deps, account, present)
  if (!proved.ok) return proved
  const hash = await hashPassword(next, random)
  if (!hash) return refusals.busy()
  await db.transaction().execute(async (tx) => {
    await updatePassword(tx, id, { hash, at: clock.now() })
    await deleteSessions(tx, id, session.id)
  })
  return ok(undefined)
}
