import type { Database } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import { dropOldAttempts } from './attempt-store.ts'
import { deleteEndedCitizenSessions } from './citizen/citizen-session-store.ts'
import { dropOldCodes } from './citizen/code-store.ts'
import { dropOldChallenges } from './passkey/passkey-store.ts'
import { deleteEndedSessions } from './session-store.ts'

/** Removes sessions that have ended by themselves, and attempts and codes that lock nothing out any more. Answers how many. */
export async function forgetSignIns(
  db: Database,
  now: Instant,
): Promise<{ readonly sessions: number; readonly attempts: number; readonly codes: number }> {
  const [officers, citizens] = [await deleteEndedSessions(db, now), await deleteEndedCitizenSessions(db, now)]
  const codes = (await dropOldCodes(db, now)) + (await dropOldChallenges(db, now))
  return { sessions: officers + citizens, attempts: await dropOldAttempts(db, now), codes }
}
