import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant } from '#kernel/index.ts'
import type { ScanState } from './scan.ts'

export interface KnownScan {
  readonly state: ScanState
  /** What the scanner calls what it found. */
  readonly finding?: string
}

export async function findScan(db: ReadDb, hash: string): Promise<KnownScan> {
  const row = await db
    .selectFrom('file_scan')
    .select(['state', 'finding'])
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .executeTakeFirst()
  if (row === undefined) return { state: 'unscanned' }
  return { state: row.state as ScanState, ...(row.finding === null ? {} : { finding: row.finding }) }
}

/** Notes that a scanner is to judge this content, unless it is known already. */
export async function askForScan(db: WriteTx, hash: string, at: Instant): Promise<void> {
  const now = formatInstant(at)
  await db
    .insertInto('file_scan')
    .values({ hash: Buffer.from(hash, 'hex'), state: 'pending', asked_at: now, next_try_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The same for everything that is attached and was never given to a scanner, as when one has just been set up. */
export async function askForAll(db: WriteTx, at: Instant): Promise<void> {
  const now = formatInstant(at)
  await sql`
    INSERT INTO file_scan (hash, state, asked_at, next_try_at)
    SELECT DISTINCT hash, 'pending', ${now}::timestamptz, ${now}::timestamptz FROM attachment
    WHERE NOT EXISTS (SELECT FROM file_scan WHERE file_scan.hash = attachment.hash)
    ON CONFLICT DO NOTHING
  `.execute(db)
}

/** Contents that wait and whose turn it is at `at`, the longest waiting first. */
export async function readWaiting(
  db: ReadDb,
  at: Instant,
  count: number,
): Promise<readonly { readonly hash: string; readonly tries: number }[]> {
  const rows = await db
    .selectFrom('file_scan')
    .select(['hash', 'tries'])
    .where('state', '=', 'pending')
    .where('next_try_at', '<=', sql<Instant>`${formatInstant(at)}::timestamptz`)
    .orderBy('next_try_at')
    .orderBy('hash')
    .limit(count)
    .execute()
  return rows.map(({ hash, tries }) => ({ hash: hash.toString('hex'), tries }))
}

/** Stores the scanner's answer; the first one stays. */
export async function recordVerdict(
  tx: WriteTx,
  hash: string,
  { at, finding }: { readonly at: Instant; readonly finding?: string },
): Promise<void> {
  await tx
    .updateTable('file_scan')
    .set({
      state: finding === undefined ? 'clean' : 'infected',
      answered_at: formatInstant(at),
      finding: finding ?? null,
    })
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .where('state', '=', 'pending')
    .execute()
}

/** The scanner could not judge it: it is asked again later. */
export async function putOff(db: WriteTx, hash: string, nextTry: Instant): Promise<void> {
  await db
    .updateTable('file_scan')
    .set({ tries: sql`tries + 1`, next_try_at: formatInstant(nextTry) })
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .where('state', '=', 'pending')
    .execute()
}

export async function countWaiting(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('file_scan')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow()
  return row.count
}

/** Forgets a content that is removed. What was found in it stays known: sent again, it is refused at once. */
export async function forgetScan(tx: WriteTx, hash: string): Promise<void> {
  await tx
    .deleteFrom('file_scan')
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .where('state', '!=', 'infected')
    .execute()
}
