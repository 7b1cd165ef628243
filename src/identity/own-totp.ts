import { type Decision, ok } from '#kernel/index.ts'
import { forgetAttempts, takeAttempt } from './attempt-store.ts'
import { confirmSecret, offerSecret, readCredential, removeSecret, spendStep } from './credential-store.ts'
import type { IdentityDeps } from './identity-deps.ts'
import type { Officer } from './officer.ts'
import { provePassword } from './prove-password.ts'
import { refusals } from './refusals.ts'
import { offerTotp, stepOf, type TotpOffer } from './totp.ts'

/** Whether the officer can do nothing but set one-time codes up: they are required, and there are none. */
export function mustSetUpTotp({ mustUseTotp, hasTotp }: Officer): boolean {
  return mustUseTotp && !hasTotp
}

/** A fresh secret to put into an authenticator. What was used before holds until `confirmTotp`. */
export async function beginTotp({ db, random }: IdentityDeps, officer: Officer): Promise<TotpOffer> {
  const secret = random.bytes(20)
  await offerSecret(db, officer.id, secret)
  return offerTotp(secret, officer.account)
}

/** What `beginTotp` offered last and awaits its first code: for showing it again after a code that was not right. */
export async function offeredTotp({ db }: Pick<IdentityDeps, 'db'>, officer: Officer): Promise<TotpOffer | undefined> {
  const offered = (await readCredential(db, officer.account))?.totpOffered
  return offered ? offerTotp(offered, officer.account) : undefined
}

/**
 * One-time codes hold from now on, once `code` proves that the authenticator has the offered secret, and the password that it is
 * its officer who asks: whoever finds a browser left open must not put in an authenticator of their own.
 */
export async function confirmTotp(
  deps: IdentityDeps,
  officer: Officer,
  { code, password }: { readonly code: string; readonly password: string },
): Promise<Decision<void>> {
  const { db, clock } = deps
  const proved = await provePassword(deps, officer.account, password)
  if (!proved.ok) return proved
  const offered = (await readCredential(db, officer.account))?.totpOffered
  if (!offered) return refusals.codeNotOffered()
  const step = stepOf(offered, code, clock.now())
  if (step === undefined) return refusals.codeWrong()
  return (await confirmSecret(db, officer.id, { secret: offered, step })) ? ok(undefined) : refusals.codeNotOffered()
}

/** The officer does without one-time codes again, proving with a last one that it is them. */
export async function removeTotp({ db, clock }: IdentityDeps, officer: Officer, code: string): Promise<Decision<void>> {
  if (officer.mustUseTotp) return refusals.codeRequired()
  const { id, account } = officer
  const locked = await takeAttempt(db, account, clock.now())
  if (locked !== undefined) return refusals.locked(locked)
  const secret = (await readCredential(db, account))?.totpSecret
  const step = secret ? stepOf(secret, code, clock.now()) : undefined
  if (step === undefined || !(await spendStep(db, id, step))) return refusals.codeWrong()
  await forgetAttempts(db, account)
  await removeSecret(db, id)
  return ok(undefined)
}
