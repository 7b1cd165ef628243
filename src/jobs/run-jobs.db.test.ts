import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type Instant, instant, instantFromEpochMs } from '#kernel/index.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts'
import { countedIds } from '../../test/dossier/small-law.ts'
import { type Job, type JobDeps, type JobFault, jobsFor, runAllJobs, runDueJobs, startJobs } from './index.ts'

const morning = instant('2026-11-25T07:30:00+07:00')
const later = (minutes: number): Instant => instantFromEpochMs(morning + minutes * 60_000)

let database: TestDatabase
let now: Instant
let faults: JobFault[]
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'))
})
afterAll(() => database.drop())
beforeEach(async () => {
  now = morning
  faults = []
  await database.owner.deleteFrom('job').execute()
})

function depsOf(...own: readonly Job[]): JobDeps {
  return {
    db: database.db,
    clock: { now: () => now },
    ids: countedIds(),
    jobs: own,
    recordFault: (fault) => faults.push(fault),
  }
}

/** A job that runs each hour and counts how often it did. */
function hourly(run: (count: number) => Promise<void> = async () => undefined): Job & { count: number } {
  const job = {
    name: 'count',
    count: 0,
    run: async () => {
      job.count += 1
      await run(job.count)
      return { vi: 'Đã đếm.', en: 'Counted.' }
    },
    nextRun: async (_: unknown, at: Instant) => instantFromEpochMs(at + 3_600_000),
  }
  return job
}

async function rowOf(name: string) {
  return database.db.selectFrom('job').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
}

test('a job runs at once when it is new, then when it is due, and never between', async () => {
  const job = hourly()
  const did = { name: 'count', outcome: 'done', did: { vi: 'Đã đếm.', en: 'Counted.' } }
  expect(await runDueJobs(depsOf(job))).toEqual([did])
  now = later(59)
  expect(await runDueJobs(depsOf(job))).toEqual([])
  now = later(60)
  expect(await runDueJobs(depsOf(job))).toEqual([did])
  expect(job.count).toBe(2)
})

test('of several processes that look at once, one runs it', async () => {
  const job = hourly(() => new Promise((resolve) => setTimeout(resolve, 50)))
  await Promise.all(Array.from({ length: 8 }, () => runDueJobs(depsOf(job))))
  expect(job.count).toBe(1)
})

test('who wants it now is told that another process is running it', async () => {
  let end: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    const job = hourly(() => {
      resolve()
      return new Promise((done) => {
        end = done
      })
    })
    void runAllJobs(depsOf(job))
  })
  await begun
  expect(await runAllJobs(depsOf(hourly()))).toEqual([{ name: 'count', outcome: 'busy' }])
  end()
})

test('a failure is told under a number, written down, and tried again after 1, 2, 4 minutes, then half an hour', async () => {
  const error = new Error('the printer is on fire')
  const job = hourly(() => Promise.reject(error))
  const waits: number[] = []
  for (let failures = 1; failures <= 7; failures += 1) {
    const [result] = await runDueJobs(depsOf(job))
    expect(result).toEqual({ name: 'count', outcome: 'failed', number: expect.stringMatching(/^\d{8}$/u) })
    const row = await rowOf('count')
    expect([row.failures, row.fault_number]).toEqual([failures, faults.at(-1)?.number])
    waits.push((row.next_run_at - now) / 60_000)
    now = row.next_run_at
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30])
  expect(faults[0]).toEqual({ at: morning, job: 'count', number: expect.any(String), error })
  await runDueJobs(depsOf(hourly()))
  expect(await rowOf('count')).toMatchObject({ failures: 0, fault_number: null, succeeded_at: now })
})

test('one that fails does not keep the others from running', async () => {
  const bad = { ...hourly(() => Promise.reject(new Error('no'))), name: 'bad' }
  const good = hourly()
  expect((await runDueJobs(depsOf(bad, good))).map(({ outcome }) => outcome)).toEqual(['failed', 'done'])
})

test('a job whose process dies is run by the next', async () => {
  let end: () => void = () => undefined
  const job = hourly(
    () =>
      new Promise((resolve) => {
        end = resolve
      }),
  )
  const dying = runDueJobs(depsOf(job))
  await expect.poll(() => job.count).toBe(1)
  await sql`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'job'::regclass AND mode = 'RowShareLock'`.execute(
    database.owner,
  )
  const survivor = hourly()
  await expect.poll(async () => (await runDueJobs(depsOf(survivor))).map(({ outcome }) => outcome)).toEqual(['done'])
  end()
  await expect(dying).rejects.toThrow()
  expect(survivor.count).toBe(1)
})

test('it looks as soon as it starts, and stopping waits for the job under way', async () => {
  let isDone = false
  const job = hourly(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    isDone = true
  })
  const running = startJobs(depsOf(job))
  await expect.poll(() => job.count).toBe(1)
  await running.stop()
  expect(isDone).toBe(true)
})

test('where the database is away, the operator is told all the same', async () => {
  const gone = await createTestDatabase(inject('serverUrl'))
  await gone.drop()
  const running = startJobs({ ...depsOf(hourly()), db: gone.db })
  await running.stop()
  expect(faults).toEqual([{ at: morning, job: '', number: expect.any(String), error: expect.any(Error) }])
})

test('commands are forgotten after 30 days, not before', async () => {
  const days = (count: number) => new Date(morning - count * 86_400_000).toISOString()
  const key = (number: number) => `00000000-0000-7000-8000-00000000000${number}`
  const command = (number: number, recorded_at: string) => ({
    unit_id: 1,
    command_key: key(number),
    request_hash: Buffer.alloc(32),
    dossier_id: key(9),
    last_action: 1,
    recorded_at,
  })
  await database.db
    .insertInto('dossier_command')
    .values([command(1, days(31)), command(2, days(30)), command(3, days(1))])
    .execute()
  const results = await runAllJobs(
    depsOf(...jobsFor({ attachmentFolder: '/nowhere' }).filter(({ name }) => name === 'forget-commands')),
  )
  expect(results).toMatchObject([{ outcome: 'done', did: { en: 'Idempotency keys older than 30 days: 1 removed.' } }])
  const left = await database.db.selectFrom('dossier_command').select('command_key').orderBy('command_key').execute()
  expect(left.map((row) => row.command_key)).toEqual([key(2), key(3)])
  expect((await rowOf('forget-commands')).next_run_at).toBe(instant('2026-11-26T01:00:00+07:00'))
})
