import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, type OfficerId } from '#kernel/index.ts'
import type { Session } from './session.ts'
import { signInLimits } from './sign-in-limits.ts'

/** A session as stored: what is known of its officer is read anew at each visit. */
export interface StoredSession extends Omit<Session, 'officer'> {
  readonly officerId: OfficerId
}

/**
 * Stores a session, provided that the password by which it was opened is still the officer's and the officer is not
 * disabled: false where that has changed in the meantime.
 */
export async function insertSession(
  db: ReadDb,
  session: StoredSession,
  { tokenHash, passwordHash }: { readonly tokenHash: Buffer; readonly passwordHash: string },
): Promise<boolean> {
  const at = formatInstant(session.startedAt)
  const { numAffectedRows } = await sql`
    INSERT INTO officer_session (token_hash, session_id, officer_id, started_at, last_seen_at, agent, address, form_secret)
    SELECT ${tokenHash}, ${session.id}, officer_id, ${at}, ${at}, ${session.agent}, ${session.address}, ${session.formSecret}
    FROM officer_credential
    JOIN officer USING (officer_id)
    WHERE officer_id = ${session.officerId} AND password_hash = ${passwordHash} AND disabled_at IS NULL
    FOR SHARE OF officer_credential
  `.execute(db)
  return numAffectedRows === 1n
}

export async function readSession(db: ReadDb, tokenHash: Buffer, now: Instant): Promise<StoredSession | undefined> {
  const row = await living(db, now).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && sessionOf(row)
}

/** The officer's sessions that still hold, the newest first. */
export async function readSessions(db: ReadDb, id: OfficerId, now: Instant): Promise<readonly StoredSession[]> {
  const rows = await living(db, now).where('officer_id', '=', id).orderBy('started_at', 'desc').execute()
  return rows.map(sessionOf)
}

function living(db: ReadDb, now: Instant) {
  const { idle, absolute } = ends(now)
  return db
    .selectFrom('officer_session')
    .selectAll()
    .where('last_seen_at', '>', idle)
    .where('started_at', '>', absolute)
}

type Row = Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirstOrThrow']>>

function sessionOf(row: Row): StoredSession {
  return {
    id: row.session_id,
    officerId: row.officer_id as OfficerId,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    agent: row.agent,
    address: row.address,
    formSecret: row.form_secret,
  }
}

export async function touchSession(db: ReadDb, id: string, now: Instant): Promise<void> {
  await db
    .updateTable('officer_session')
    .set({ last_seen_at: sql`greatest(last_seen_at, ${formatInstant(now)})` })
    .where('session_id', '=', id)
    .execute()
}

export async function deleteSession(db: ReadDb, id: string, officerId: OfficerId): Promise<boolean> {
  const deleted = await db
    .deleteFrom('officer_session')
    .where('session_id', '=', id)
    .where('officer_id', '=', officerId)
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

/** Ends all sessions of the officer, but for `kept`. */
export async function deleteSessions(db: ReadDb | WriteTx, id: OfficerId, kept?: string): Promise<void> {
  const all = db.deleteFrom('officer_session').where('officer_id', '=', id)
  await (kept === undefined ? all : all.where('session_id', '<>', kept)).execute()
}

/** Answers how many. */
export async function deleteEndedSessions(db: ReadDb, now: Instant): Promise<number> {
  const { idle, absolute } = ends(now)
  const deleted = await db
    .deleteFrom('officer_session')
    .where((where) => where.or([where('last_seen_at', '<=', idle), where('started_at', '<=', absolute)]))
    .executeTakeFirstOrThrow()
  return Number(deleted.numDeletedRows)
}

function ends(now: Instant) {
  return {
    idle: sql<Instant>`${formatInstant((now - signInLimits.idleMs) as Instant)}::timestamptz`,
    absolute: sql<Instant>`${formatInstant((now - signInLimits.absoluteMs) as Instant)}::timestamptz`,
  }
}
