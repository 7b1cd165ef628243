import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { type CitizenId, formatInstant, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import { citizenLimits as limits } from './citizen-limits.ts'

/** What a code is for: to come in, or to prove a number or address for an account. */
export type CodePurpose = 'sign-in' | 'prove'

/** A number or address to which a code goes. */
export interface Contact {
  readonly kind: 'phone' | 'email'
  readonly value: string
}

export interface StoredCode {
  readonly requestHash: Buffer
  readonly purpose: CodePurpose
  readonly contact: Contact
  readonly citizenId: CitizenId | null
  readonly codeHash: Buffer
  readonly askedAt: Instant
  readonly tries: number
}

/** Holds all others back who ask for a code for this contact, or from this network address, until the transaction ends. */
export async function lockContact(tx: WriteTx, contact: Contact, address: string): Promise<void> {
  for (const name of [keyOf(contact), address])
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`citizen code ${name}`}, 0))`.execute(tx)
}

/** When codes were asked for this contact, as far back as it matters, the newest first. */
export async function codeTimes(tx: WriteTx, contact: Contact): Promise<readonly Instant[]> {
  const rows = await tx
    .selectFrom('citizen_code')
    .select('asked_at')
    .where('contact', '=', keyOf(contact))
    .orderBy('asked_at', 'desc')
    .limit(limits.codesPerDay)
    .execute()
  return rows.map((row) => row.asked_at)
}

/** When the first of the newest `codesPerAddress` codes was asked from a network address; undefined where there were fewer. */
export async function codeTimeOfAddress(tx: WriteTx, address: string): Promise<Instant | undefined> {
  const row = await tx
    .selectFrom('citizen_code')
    .select('asked_at')
    .where('address', '=', address)
    .orderBy('asked_at', 'desc')
    .offset(limits.codesPerAddress - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.asked_at
}

export async function insertCode(tx: WriteTx, code: StoredCode & { readonly address: string }): Promise<void> {
  await tx
    .insertInto('citizen_code')
    .values({
      request_hash: code.requestHash,
      purpose: code.purpose,
      contact: keyOf(code.contact),
      citizen_id: code.citizenId,
      code_hash: code.codeHash,
      address: code.address,
      asked_at: formatInstant(code.askedAt),
    })
    .execute()
}

/** Counts a try before it is judged. Undefined where there is no such code, or it takes no more tries. */
export async function tryCode(db: ReadDb, requestHash: Buffer, now: Instant): Promise<StoredCode | undefined> {
  const row = await db
    .updateTable('citizen_code')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('request_hash', '=', requestHash)
    .where('spent_at', 'is', null)
    .where('tries', '<', limits.tries)
    .where('asked_at', '>', since(now, limits.codeMs))
    .returningAll()
    .executeTakeFirst()
  return row && codeOf(row)
}

/** The code that was asked under this secret, however it stands. */
export async function readCode(db: ReadDb, requestHash: Buffer): Promise<StoredCode | undefined> {
  const row = await db.selectFrom('citizen_code').selectAll().where('request_hash', '=', requestHash).executeTakeFirst()
  return row && codeOf(row)
}

/** False where it was spent already, by anybody at the same moment too. */
export async function spendCode(db: ReadDb, requestHash: Buffer, now: Instant): Promise<boolean> {
  const updated = await db
    .updateTable('citizen_code')
    .set({ spent_at: formatInstant(now) })
    .where('request_hash', '=', requestHash)
    .where('spent_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Drops codes that count for no limit any more; answers how many. */
export async function dropOldCodes(db: ReadDb, now: Instant): Promise<number> {
  const deleted = await db
    .deleteFrom('citizen_code')
    .where('asked_at', '<=', since(now, limits.dayMs))
    .executeTakeFirstOrThrow()
  return Number(deleted.numDeletedRows)
}

function since(now: Instant, ms: number) {
  return sql<Instant>`${formatInstant(instantFromEpochMs(now - ms))}::timestamptz`
}

function keyOf({ kind, value }: Contact): string {
  return `${kind}:${value}`
}

interface Row {
  readonly request_hash: Buffer
  readonly purpose: string
  readonly contact: string
  readonly citizen_id: string | null
  readonly code_hash: Buffer
  readonly asked_at: Instant
  readonly tries: number
}

function codeOf(row: Row): StoredCode {
  const [kind = '', ...rest] = row.contact.split(':')
  return {
    requestHash: row.request_hash,
    purpose: row.purpose as CodePurpose,
    contact: { kind: kind as Contact['kind'], value: rest.join(':') },
    citizenId: row.citizen_id as CitizenId | null,
    codeHash: row.code_hash,
    askedAt: row.asked_at,
    tries: row.tries,
  }
}
