import { sql } from 'kysely'
import type { Database, ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant } from '#kernel/index.ts'

/** Makes the jobs known that are not yet; a new one is due at once. */
export async function registerJobs(db: Database, names: readonly string[], now: Instant): Promise<void> {
  await db
    .insertInto('job')
    .values(names.map((name) => ({ name, next_run_at: formatInstant(now) })))
    .onConflict((known) => known.doNothing())
    .execute()
}

/** Names of jobs that are due, the longest waiting first. */
export async function dueJobs(db: ReadDb, now: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('job')
    .select('name')
    .where(sql<boolean>`next_run_at <= ${formatInstant(now)}`)
    .orderBy('next_run_at')
    .execute()
  return rows.map((row) => row.name)
}

/** A job as it stands in the database. */
export interface KnownJob {
  readonly name: string
  readonly nextRunAt: Instant
  /** Null: never yet. */
  readonly succeededAt: Instant | null
  readonly failures: number
  /** Of the last failure, while it has not succeeded since. */
  readonly faultNumber: string | null
}

/** All jobs that ever were registered, by name. */
export async function listJobs(db: ReadDb): Promise<readonly KnownJob[]> {
  const rows = await db.selectFrom('job').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    name: row.name,
    nextRunAt: row.next_run_at,
    succeededAt: row.succeeded_at,
    failures: row.failures,
    faultNumber: row.fault_number,
  }))
}

export interface ClaimedJob {
  readonly nextRunAt: Instant
  readonly failures: number
}

/** Keeps the job for this transaction; undefined while another process has it. */
export async function claimJob(tx: WriteTx, name: string): Promise<ClaimedJob | undefined> {
  const row = await tx
    .selectFrom('job')
    .select(['next_run_at', 'failures'])
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row && { nextRunAt: row.next_run_at, failures: row.failures }
}

export async function recordSuccess(tx: WriteTx, name: string, times: { at: Instant; next: Instant }): Promise<void> {
  await tx
    .updateTable('job')
    .set({
      next_run_at: formatInstant(times.next),
      succeeded_at: formatInstant(times.at),
      failures: 0,
      fault_number: null,
    })
    .where('name', '=', name)
    .execute()
}

export async function recordFailure(
  tx: WriteTx,
  name: string,
  fault: { number: string; next: Instant },
): Promise<void> {
  await tx
    .updateTable('job')
    .set(({ eb }) => ({
      next_run_at: formatInstant(fault.next),
      failures: eb('failures', '+', 1),
      fault_number: fault.number,
    }))
    .where('name', '=', name)
    .execute()
}
