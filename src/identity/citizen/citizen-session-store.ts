import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { type CitizenId, formatInstant, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import type { CitizenSession } from './citizen-account.ts'
import { citizenLimits as limits } from './citizen-limits.ts'
import { citizenOf, selectCitizens } from './citizen-store.ts'

export async function insertCitizenSession(db: ReadDb, session: CitizenSession, tokenHash: Buffer): Promise<void> {
  await db
    .insertInto('citizen_session')
    .values({
      token_hash: tokenHash,
      session_id: session.id,
      citizen_id: session.citizen.id,
      started_at: formatInstant(session.startedAt),
      last_seen_at: formatInstant(session.lastSeenAt),
      is_remembered: session.isRemembered,
      means: session.means,
      agent: session.agent,
      address: session.address,
      form_secret: session.formSecret,
    })
    .execute()
}

export async function readCitizenSession(
  db: ReadDb,
  tokenHash: Buffer,
  now: Instant,
): Promise<CitizenSession | undefined> {
  const row = await living(db, now).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && sessionOf(row)
}

/** The citizen's sessions that still hold, the one last used first. */
export async function readCitizenSessions(db: ReadDb, id: CitizenId, now: Instant): Promise<readonly CitizenSession[]> {
  const rows = await living(db, now)
    .where('citizen.citizen_id', '=', id)
    .orderBy('last_seen_at', 'desc')
    .orderBy('session_id')
    .execute()
  return rows.map(sessionOf)
}

function living(db: ReadDb, now: Instant) {
  return selectCitizens(db)
    .innerJoin('citizen_session', 'citizen_session.citizen_id', 'citizen.citizen_id')
    .select([
      'session_id',
      'started_at',
      'last_seen_at',
      'is_remembered',
      'means',
      'agent',
      'citizen_session.address as from_address',
      'form_secret',
    ])
    .where(isLiving(now))
}

/** Whether a session holds at `now`: it is used, and not too old. */
function isLiving(now: Instant) {
  const since = (ms: number) => sql`${formatInstant(instantFromEpochMs(now - ms))}::timestamptz`
  return sql<boolean>`CASE WHEN is_remembered
    THEN last_seen_at > ${since(limits.rememberedIdleMs)} AND started_at > ${since(limits.rememberedMs)}
    ELSE last_seen_at > ${since(limits.idleMs)} AND started_at > ${since(limits.absoluteMs)} END`
}

type Row = Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirstOrThrow']>>

function sessionOf(row: Row): CitizenSession {
  return {
    id: row.session_id,
    citizen: citizenOf(row),
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    isRemembered: row.is_remembered,
    means: row.means as CitizenSession['means'],
    agent: row.agent,
    address: row.from_address,
    formSecret: row.form_secret,
  }
}

export async function touchCitizenSession(db: ReadDb, id: string, now: Instant): Promise<void> {
  await db
    .updateTable('citizen_session')
    .set({ last_seen_at: sql`greatest(last_seen_at, ${formatInstant(now)})` })
    .where('session_id', '=', id)
    .execute()
}

export async function deleteCitizenSession(db: ReadDb, id: string, citizenId: CitizenId): Promise<boolean> {
  const deleted = await db
    .deleteFrom('citizen_session')
    .where('session_id', '=', id)
    .where('citizen_id', '=', citizenId)
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

/** Ends all sessions of the citizen. */
export async function deleteCitizenSessions(db: ReadDb, id: CitizenId): Promise<void> {
  await db.deleteFrom('citizen_session').where('citizen_id', '=', id).execute()
}

/** Answers how many. */
export async function deleteEndedCitizenSessions(db: ReadDb, now: Instant): Promise<number> {
  const deleted = await db
    .deleteFrom('citizen_session')
    .where(sql<boolean>`NOT ${isLiving(now)}`)
    .executeTakeFirstOrThrow()
  return Number(deleted.numDeletedRows)
}
