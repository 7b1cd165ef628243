import type { IdentityDeps } from '../identity-deps.ts'
import { hashToken, newSecret } from '../token.ts'
import type { CitizenAccount, CitizenSession, SignInMeans } from './citizen-account.ts'
import { citizenLimits } from './citizen-limits.ts'
import {
  deleteCitizenSession,
  deleteCitizenSessions,
  insertCitizenSession,
  readCitizenSession,
  readCitizenSessions,
  touchCitizenSession,
} from './citizen-session-store.ts'

type Deps = Pick<IdentityDeps, 'db' | 'clock'>

export interface Arriving {
  readonly means: SignInMeans
  readonly isRemembered: boolean
  /** How the browser calls itself, and where it asks from: for the citizen's list of devices. */
  readonly agent: string
  readonly address: string
}

export interface CitizenSignedIn {
  /** For the browser alone; 32 random bytes, stored nowhere. */
  readonly token: string
  readonly session: CitizenSession
}

/** Opens a session of somebody who has just proved who they are, with a token of its own each time. */
export async function openCitizenSession(
  { db, clock, ids, random }: IdentityDeps,
  citizen: CitizenAccount,
  { means, isRemembered, agent, address }: Arriving,
): Promise<CitizenSignedIn> {
  const now = clock.now()
  const token = newSecret(random)
  const session: CitizenSession = {
    id: ids.uuid(),
    citizen,
    startedAt: now,
    lastSeenAt: now,
    isRemembered,
    means,
    agent: agent.slice(0, 200),
    address: address.slice(0, 64),
    formSecret: newSecret(random),
  }
  await insertCitizenSession(db, session, hashToken(token))
  return { token, session }
}

/**
 * The session that `token` opens, its citizen as the account is now, or undefined: never begun, ended, unused for too long or
 * too old (decision 0110), or of an account that was closed.
 */
export async function findCitizenSession({ db, clock }: Deps, token: string): Promise<CitizenSession | undefined> {
  const now = clock.now()
  const session = await readCitizenSession(db, hashToken(token), now)
  if (session === undefined) return undefined
  if (now - session.lastSeenAt >= citizenLimits.seenEveryMs) await touchCitizenSession(db, session.id, now)
  return session
}

/** Where the citizen is signed in, the device last used first. */
export function listCitizenSessions(
  { db, clock }: Deps,
  { id }: Pick<CitizenAccount, 'id'>,
): Promise<readonly CitizenSession[]> {
  return readCitizenSessions(db, id, clock.now())
}

/** Ends one of the citizen's sessions; false where there is none of that id that is theirs. */
export function endCitizenSession({ db }: Deps, { id }: CitizenAccount, sessionId: string): Promise<boolean> {
  return deleteCitizenSession(db, sessionId, id)
}

/** Ends all of them, this one too. */
export function endCitizenSessions({ db }: Deps, { id }: CitizenAccount): Promise<void> {
  return deleteCitizenSessions(db, id)
}
