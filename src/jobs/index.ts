export type { Job, JobFault, JobResult } from './job.ts'
export { jobs } from './jobs.ts'
export { type JobDeps, runAllJobs, runDueJobs } from './run-jobs.ts'
export { startJobs } from './start-jobs.ts'
