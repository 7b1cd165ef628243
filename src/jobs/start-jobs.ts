import { faultNumber, type JobDeps, runDueJobs } from './run-jobs.ts'

const lookEveryMs = 15_000

/** Looks for due jobs now and every 15 seconds, until stopped; stopping lets the one under way end. */
export function startJobs(deps: JobDeps): { readonly stop: () => Promise<void> } {
  let running = Promise.resolve()
  let isBusy = false
  const look = (): void => {
    if (isBusy) return
    isBusy = true
    running = lookOnce(deps).finally(() => {
      isBusy = false
    })
  }
  look()
  const timer = setInterval(look, lookEveryMs)
  return {
    stop: () => {
      clearInterval(timer)
      return running
    },
  }
}

/** Even where the database is away, and no failure can be written down, the operator is told. */
async function lookOnce(deps: JobDeps): Promise<void> {
  try {
    await runDueJobs(deps)
  } catch (error) {
    deps.recordFault({ at: deps.clock.now(), job: '', number: faultNumber(deps), error })
  }
}
