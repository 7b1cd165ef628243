import type { Database } from '#db/index.ts'
import type { Instant, Text } from '#kernel/index.ts'

/** Recurring work. Run twice it does nothing twice, so that it may be tried again after any failure. */
export interface Job {
  readonly name: string
  /** Does the work as of `now`; answers what it did, as a sentence for the operator. */
  readonly run: (db: Database, now: Instant) => Promise<Text>
  /** When it is to run next after `now`. */
  readonly nextRun: (db: Database, now: Instant) => Promise<Instant>
}

/** How a job ended: what it did, the number of its fault, or `busy` when another process is running it. */
export type JobResult =
  | { readonly name: string; readonly outcome: 'done'; readonly did: Text }
  | { readonly name: string; readonly outcome: 'failed'; readonly number: string }
  | { readonly name: string; readonly outcome: 'busy' }

/** A fault of a job, for the operator's journal. */
export interface JobFault {
  readonly at: Instant
  /** Empty where the database could not be asked for any job. */
  readonly job: string
  readonly number: string
  readonly error: unknown
}
