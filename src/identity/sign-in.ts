import { type Decision, dayOf, type Instant, ok } from '#kernel/index.ts'
import { isAccount } from './account.ts'
import { dropOldAttempts, forgetAttempts, giveAttemptBack, takeAttempt } from './attempt-store.ts'
import { type Credential, readCredential, spendStep } from './credential-store.ts'
import type { IdentityDeps } from './identity-deps.ts'
import { readOfficer } from './officer-store.ts'
import { isPassword, nobodysHash } from './password-hash.ts'
import { refusals } from './refusals.ts'
import type { Session } from './session.ts'
import { deleteEndedSessions, insertSession, type StoredSession } from './session-store.ts'
import { hashToken, newSecret } from './token.ts'
import { stepOf } from './totp.ts'

export interface SignInRequest {
  readonly account: string
  readonly password: string
  /** The one-time code, once it has been asked for. */
  readonly code?: string
  /** How the browser calls itself, and where it asks from: for the officer's list of sessions. */
  readonly agent: string
  readonly address: string
}

export interface SignedIn {
  /** For the browser alone; 32 random bytes, stored nowhere. */
  readonly token: string
  readonly session: Session
}

/**
 * Opens a session, with a token of its own each time. Refused with one sentence, after the same work, whether the account
 * is unknown or the password wrong (`wrong-credentials`); `locked-until` after five failures in a row; `code-needed`,
 * `code-wrong`, `account-disabled` only to who knows the password; `too-many-sign-ins` where the machine has no time left.
 */
export async function signIn(deps: IdentityDeps, request: SignInRequest): Promise<Decision<SignedIn>> {
  const { db, clock } = deps
  const account = request.account.trim().normalize('NFC').toLowerCase()
  const now = clock.now()
  const locked = await takeAttempt(db, account, now)
  if (locked !== undefined) return refusals.locked(locked)
  const credential = isAccount(account) ? await readCredential(db, account) : undefined
  const isRight = await isPassword(credential?.passwordHash ?? nobodysHash, request.password)
  if (isRight === undefined) {
    await giveAttemptBack(db, account)
    return refusals.busy()
  }
  if (!isRight || credential === undefined) return refusals.wrongCredentials()
  if (credential.isDisabled) return refusals.disabled()
  const checked = await checkCode(deps, { ...credential, account }, request.code)
  return checked.ok ? openSession(deps, { ...request, account, credential, now }) : checked
}

async function checkCode(
  { db, clock }: IdentityDeps,
  { account, officerId, totpSecret }: Credential & { readonly account: string },
  code: string | undefined,
): Promise<Decision<void>> {
  if (totpSecret === null) return ok(undefined)
  if (code === undefined || code.trim() === '') {
    await giveAttemptBack(db, account)
    return refusals.codeNeeded()
  }
  const step = stepOf(totpSecret, code, clock.now())
  const isSpent = step !== undefined && (await spendStep(db, officerId, step))
  return isSpent ? ok(undefined) : refusals.codeWrong()
}

interface Opening extends SignInRequest {
  readonly credential: Credential
  readonly now: Instant
}

async function openSession(deps: IdentityDeps, opening: Opening): Promise<Decision<SignedIn>> {
  const { db, ids, random } = deps
  const { account, credential, now } = opening
  const token = newSecret(random)
  const stored: StoredSession = {
    id: ids.uuid(),
    officerId: credential.officerId,
    startedAt: now,
    lastSeenAt: now,
    agent: opening.agent.slice(0, 200),
    address: opening.address.slice(0, 64),
    formSecret: newSecret(random),
  }
  const hashes = { tokenHash: hashToken(token), passwordHash: credential.passwordHash }
  if (!(await insertSession(db, stored, hashes))) return refusals.wrongCredentials()
  await Promise.all([forgetAttempts(db, account), dropOldAttempts(db, now), deleteEndedSessions(db, now)])
  const officer = await readOfficer(db, stored.officerId, dayOf(now))
  return officer === undefined ? refusals.wrongCredentials() : ok({ token, session: { ...stored, officer } })
}
