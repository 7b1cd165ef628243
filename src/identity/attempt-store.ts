import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { formatInstant, type Instant } from '#kernel/index.ts'
import { signInLimits } from './sign-in-limits.ts'

/** As `takeGuess`, of an account that signs in. */
export function takeAttempt(db: ReadDb, subject: string, now: Instant): Promise<Instant | undefined> {
  return takeGuess(db, { subject, most: signInLimits.attempts }, now)
}

/** What can be guessed at, and how many guesses may fail in a row. */
export interface Guess {
  /** An account; anything else begins with a word and a space, which no account has. */
  readonly subject: string
  readonly most: number
}

/**
 * Counts an attempt before it is judged, so that a thousand at once are not judged either. Answers until when no more
 * are, or undefined when this one may be.
 */
export async function takeGuess(db: ReadDb, { subject, most }: Guess, now: Instant): Promise<Instant | undefined> {
  const forgotten = forgottenAt(now)
  const hash = hashOf(subject)
  const { rows } = await sql`
    INSERT INTO sign_in_attempt AS known (subject_hash, attempts, last_at)
    VALUES (${hash}, 1, ${formatInstant(now)})
    ON CONFLICT (subject_hash) DO UPDATE
    SET attempts = CASE WHEN known.last_at <= ${forgotten} THEN 1 ELSE known.attempts + 1 END, last_at = excluded.last_at
    WHERE known.attempts < ${most} OR known.last_at <= ${forgotten}
    RETURNING attempts
  `.execute(db)
  return rows.length > 0 ? undefined : lockedUntil(db, hash, now)
}

async function lockedUntil(db: ReadDb, hash: Buffer, now: Instant): Promise<Instant> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select('last_at')
    .where('subject_hash', '=', hash)
    .executeTakeFirst()
  return ((row?.last_at ?? now) + signInLimits.lockMs) as Instant
}

/** The attempt was no failure, and no success yet. */
export async function giveAttemptBack(db: ReadDb, subject: string): Promise<void> {
  await db
    .updateTable('sign_in_attempt')
    .set({ attempts: sql`greatest(attempts - 1, 0)` })
    .where('subject_hash', '=', hashOf(subject))
    .execute()
}

export async function forgetAttempts(db: ReadDb, subject: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('subject_hash', '=', hashOf(subject)).execute()
}

/** Drops what no longer locks anything out; answers how many. */
export async function dropOldAttempts(db: ReadDb, now: Instant): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    DELETE FROM sign_in_attempt
    WHERE subject_hash IN (
      SELECT subject_hash FROM sign_in_attempt WHERE last_at <= ${forgottenAt(now)} FOR UPDATE SKIP LOCKED
    )
  `.execute(db)
  return Number(numAffectedRows)
}

function forgottenAt(now: Instant): string {
  return formatInstant((now - signInLimits.lockMs) as Instant)
}

function hashOf(subject: string): Buffer {
  return createHash('sha256').update(subject).digest()
}
