import { dayOf } from '#kernel/index.ts'
import type { IdentityDeps } from './identity-deps.ts'
import type { Officer } from './officer.ts'
import { readOfficer } from './officer-store.ts'
import type { Session } from './session.ts'
import { deleteSession, deleteSessions, readSession, readSessions, touchSession } from './session-store.ts'
import { signInLimits } from './sign-in-limits.ts'
import { hashToken } from './token.ts'

type Deps = Pick<IdentityDeps, 'db' | 'clock'>

/**
 * The session that `token` opens, its officer and posts as they are now, or undefined: never begun, ended, idle for 30
 * minutes, older than 12 hours, or of an officer who has been disabled.
 */
export async function findSession({ db, clock }: Deps, token: string): Promise<Session | undefined> {
  const now = clock.now()
  const stored = await readSession(db, hashToken(token), now)
  if (stored === undefined) return undefined
  const officer = await readOfficer(db, stored.officerId, dayOf(now))
  if (officer === undefined || officer.isDisabled) return undefined
  if (now - stored.lastSeenAt >= signInLimits.seenEveryMs) await touchSession(db, stored.id, now)
  return { ...stored, officer }
}

/** The sessions of an officer that still hold, the newest first. */
export async function listSessions({ db, clock }: Deps, officer: Officer): Promise<readonly Session[]> {
  const stored = await readSessions(db, officer.id, clock.now())
  return stored.map((session) => ({ ...session, officer }))
}

/** Ends one of the officer's sessions; false where there is none of that id that is theirs. */
export async function endSession({ db }: Deps, officer: Officer, sessionId: string): Promise<boolean> {
  return deleteSession(db, sessionId, officer.id)
}

export async function signOut({ db }: Deps, session: Session): Promise<void> {
  await deleteSession(db, session.id, session.officer.id)
}

/** Ends all sessions of the officer, this one too. */
export async function signOutEverywhere({ db }: Deps, officer: Officer): Promise<void> {
  await deleteSessions(db, officer.id)
}
