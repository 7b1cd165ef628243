import type { Database } from '#db/index.ts'
import type { Instant } from '#kernel/index.ts'
import { dropOldAttempts } from './attempt-store.ts'
import { deleteEndedSessions } from './session-store.ts'

/** Removes sessions that have ended by themselves, and failed attempts that lock nothing out any more. Answers how many. */
export async function forgetSignIns(
  db: Database,
  now: Instant,
): Promise<{ readonly sessions: number; readonly attempts: number }> {
  return { sessions: await deleteEndedSessions(db, now), attempts: await dropOldAttempts(db, now) }
}
