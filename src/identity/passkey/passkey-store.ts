import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { type CitizenId, formatInstant, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import { citizenLimits } from '../citizen/citizen-limits.ts'

/** A device that lets its owner in. */
export interface Passkey {
  /** The device's own name of it, base64url. */
  readonly id: string
  readonly citizenId: CitizenId
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly agent: string
  readonly addedAt: Instant
  readonly usedAt: Instant | null
}

export async function insertChallenge(
  db: ReadDb,
  asked: { readonly challenge: string; readonly citizenId: CitizenId | null; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('citizen_challenge')
    .values({ challenge: asked.challenge, citizen_id: asked.citizenId, asked_at: formatInstant(asked.at) })
    .execute()
}

/** Whether it was asked of this citizen (of nobody: to come in) in the last ten minutes; it is never asked again. */
export async function takeChallenge(
  db: ReadDb,
  {
    challenge,
    citizenId,
    now,
  }: { readonly challenge: string; readonly citizenId: CitizenId | null; readonly now: Instant },
): Promise<boolean> {
  const row = await db
    .deleteFrom('citizen_challenge')
    .where('challenge', '=', challenge)
    .where(sql<boolean>`citizen_id IS NOT DISTINCT FROM ${citizenId}`)
    .returning('asked_at')
    .executeTakeFirst()
  return row !== undefined && now - row.asked_at < citizenLimits.codeMs
}

/** Answers how many. */
export async function dropOldChallenges(db: ReadDb, now: Instant): Promise<number> {
  const before = formatInstant(instantFromEpochMs(now - citizenLimits.codeMs))
  const deleted = await db
    .deleteFrom('citizen_challenge')
    .where(sql<boolean>`asked_at <= ${before}`)
    .executeTakeFirstOrThrow()
  return Number(deleted.numDeletedRows)
}

/** False where a passkey of that id is known already. */
export async function insertPasskey(db: ReadDb, passkey: Passkey): Promise<boolean> {
  const inserted = await db
    .insertInto('citizen_passkey')
    .values({
      credential_id: passkey.id,
      citizen_id: passkey.citizenId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      agent: passkey.agent,
      added_at: formatInstant(passkey.addedAt),
    })
    .onConflict((known) => known.column('credential_id').doNothing())
    .executeTakeFirstOrThrow()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function readPasskey(db: ReadDb, id: string): Promise<Passkey | undefined> {
  const row = await db.selectFrom('citizen_passkey').selectAll().where('credential_id', '=', id).executeTakeFirst()
  return row && passkeyOf(row)
}

/** The citizen's devices, the one added first before the others. */
export async function readPasskeys(db: ReadDb, id: CitizenId): Promise<readonly Passkey[]> {
  const mine = db.selectFrom('citizen_passkey').selectAll().where('citizen_id', '=', id)
  return (await mine.orderBy('added_at').execute()).map(passkeyOf)
}

export async function markUsed(
  db: ReadDb,
  id: string,
  { counter, at }: { readonly counter: number; readonly at: Instant },
): Promise<void> {
  await db
    .updateTable('citizen_passkey')
    .set({ counter, used_at: formatInstant(at) })
    .where('credential_id', '=', id)
    .execute()
}

export async function deletePasskey(db: ReadDb, citizenId: CitizenId, id: string): Promise<void> {
  await db.deleteFrom('citizen_passkey').where('citizen_id', '=', citizenId).where('credential_id', '=', id).execute()
}

export async function deletePasskeys(db: ReadDb, citizenId: CitizenId): Promise<void> {
  await db.deleteFrom('citizen_challenge').where('citizen_id', '=', citizenId).execute()
  await db.deleteFrom('citizen_passkey').where('citizen_id', '=', citizenId).execute()
}

interface Row {
  readonly credential_id: string
  readonly citizen_id: string
  readonly public_key: Buffer
  readonly counter: number | string
  readonly agent: string
  readonly added_at: Instant
  readonly used_at: Instant | null
}

function passkeyOf(row: Row): Passkey {
  return {
    id: row.credential_id,
    citizenId: row.citizen_id as CitizenId,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    agent: row.agent,
    addedAt: row.added_at,
    usedAt: row.used_at,
  }
}
