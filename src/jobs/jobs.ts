import { forgetCommands } from '#dossier/index.ts'
import { forgetDrafts, forgetFilingCommands } from '#filing/index.ts'
import { formatCount, instantFromEpochMs } from '#kernel/index.ts'
import type { Job } from './job.ts'
import { nextNight } from './schedule.ts'

const dayMs = 86_400_000
const keyDays = 30
const draftDays = 30

const forgetCommandsJob: Job = {
  name: 'forget-commands',
  async run(db, now) {
    const before = instantFromEpochMs(now - keyDays * dayMs)
    const count = (await forgetCommands(db, before)) + (await forgetFilingCommands(db, before))
    return {
      vi: `Khóa chống gửi trùng quá ${keyDays} ngày: xóa ${formatCount(count)}.`,
      en: `Idempotency keys older than ${keyDays} days: ${count} removed.`,
    }
  },
  nextRun: async (_db, now) => nextNight(now),
}

const forgetDraftsJob: Job = {
  name: 'forget-drafts',
  async run(db, now) {
    const count = await forgetDrafts(db, instantFromEpochMs(now - draftDays * dayMs))
    return {
      vi: `Bản nháp hồ sơ bỏ quá ${draftDays} ngày: xóa ${formatCount(count)}.`,
      en: `Drafts of filings that nobody touched for ${draftDays} days: ${count} removed.`,
    }
  },
  nextRun: async (_db, now) => nextNight(now),
}

/** All recurring work of the program. */
export const jobs: readonly Job[] = [forgetCommandsJob, forgetDraftsJob]
