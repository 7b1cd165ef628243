import { forgetCommands } from '#dossier/index.ts'
import { formatCount, instantFromEpochMs } from '#kernel/index.ts'
import type { Job } from './job.ts'
import { nextNight } from './schedule.ts'

const dayMs = 86_400_000
const keyDays = 30

const forgetCommandsJob: Job = {
  name: 'forget-commands',
  async run(db, now) {
    const count = await forgetCommands(db, instantFromEpochMs(now - keyDays * dayMs))
    return {
      vi: `Khóa chống gửi trùng quá ${keyDays} ngày: xóa ${formatCount(count)}.`,
      en: `Idempotency keys older than ${keyDays} days: ${count} removed.`,
    }
  },
  nextRun: async (_db, now) => nextNight(now),
}

/** All recurring work of the program. */
export const jobs: readonly Job[] = [forgetCommandsJob]
