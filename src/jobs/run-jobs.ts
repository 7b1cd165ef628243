import type { Database, WriteTx } from '#db/index.ts'
import { type Clock, type IdSource, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import type { Job, JobFault, JobResult } from './job.ts'
import { type ClaimedJob, claimJob, dueJobs, recordFailure, recordSuccess, registerJobs } from './store.ts'

export interface JobDeps {
  readonly db: Database
  readonly clock: Clock
  readonly ids: IdSource
  readonly jobs: readonly Job[]
  /** Called for each failure, which will be tried again; must not throw. */
  readonly recordFault: (fault: JobFault) => void
}

/** Runs the jobs that are due, one after the other, except those that another process is running. */
export async function runDueJobs(deps: JobDeps): Promise<readonly JobResult[]> {
  const now = deps.clock.now()
  await register(deps)
  const due = new Set(await dueJobs(deps.db, now))
  return runEach(
    deps,
    deps.jobs.filter(({ name }) => due.has(name)),
    ({ nextRunAt }) => nextRunAt <= now,
  )
}

/** Runs every job now, due or not, except those that another process is running. */
export async function runAllJobs(deps: JobDeps): Promise<readonly JobResult[]> {
  await register(deps)
  return runEach(deps, deps.jobs, () => true)
}

/** A number by which an operator finds a fault in the journal. */
export function faultNumber({ ids }: JobDeps): string {
  return ids.uuid().slice(-8)
}

function register({ db, clock, jobs }: JobDeps): Promise<void> {
  return registerJobs(
    db,
    jobs.map(({ name }) => name),
    clock.now(),
  )
}

type IsWanted = (claimed: ClaimedJob) => boolean

async function runEach(deps: JobDeps, jobs: readonly Job[], isWanted: IsWanted): Promise<readonly JobResult[]> {
  const results: JobResult[] = []
  for (const job of jobs) {
    // The row lock is held on a connection of its own while the job works on others.
    const result = await deps.db.transaction().execute((tx) => runOne(deps, tx, { job, isWanted }))
    if (result !== undefined) results.push(result)
  }
  return results
}

/** Undefined when another process has run it since it was seen to be due. */
async function runOne(
  deps: JobDeps,
  tx: WriteTx,
  { job, isWanted }: { readonly job: Job; readonly isWanted: IsWanted },
): Promise<JobResult | undefined> {
  const { name } = job
  const claimed = await claimJob(tx, name)
  if (claimed === undefined) return { name, outcome: 'busy' }
  if (!isWanted(claimed)) return undefined
  const at = deps.clock.now()
  try {
    const did = await job.run(deps.db, at)
    await recordSuccess(tx, name, { at, next: await job.nextRun(deps.db, at) })
    return { name, outcome: 'done', did }
  } catch (error) {
    const number = faultNumber(deps)
    deps.recordFault({ at, job: name, number, error })
    await recordFailure(tx, name, { number, next: afterFailure(at, claimed.failures) })
    return { name, outcome: 'failed', number }
  }
}

const minuteMs = 60_000
const longestWaitMinutes = 30

/** One minute after the first failure, then twice as long each time, at most half an hour. */
function afterFailure(at: Instant, failures: number): Instant {
  return instantFromEpochMs(at + Math.min(2 ** failures, longestWaitMinutes) * minuteMs)
}
