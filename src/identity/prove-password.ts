import { type Decision, ok } from '#kernel/index.ts'
import { forgetAttempts, giveAttemptBack, takeAttempt } from './attempt-store.ts'
import { readCredential } from './credential-store.ts'
import type { IdentityDeps } from './identity-deps.ts'
import { isPassword, nobodysHash } from './password-hash.ts'
import { refusals } from './refusals.ts'

/**
 * Whether whoever sits at an open session knows the account's password: asked before anything by which the account could be
 * taken away. A failure counts as failing to sign in.
 */
export async function provePassword(
  { db, clock }: IdentityDeps,
  account: string,
  password: string,
): Promise<Decision<void>> {
  const locked = await takeAttempt(db, account, clock.now())
  if (locked !== undefined) return refusals.locked(locked)
  const isRight = await isPassword((await readCredential(db, account))?.passwordHash ?? nobodysHash, password)
  if (isRight === false) return refusals.passwordWrong()
  await (isRight ? forgetAttempts(db, account) : giveAttemptBack(db, account))
  return isRight ? ok(undefined) : refusals.busy()
}
