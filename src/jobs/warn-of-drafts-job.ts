import type { Database } from '#db/index.ts'
import { draftDays, listForsakenDrafts } from '#filing/index.ts'
import { formatCount, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import { warnOfDraft } from '#notification/index.ts'
import type { Job } from './job.ts'
import { nextMorning } from './schedule.ts'

const warningDays = 3
const dayMs = 86_400_000

/** Whoever has left a draft lying is told three days before it is deleted, while people are awake. */
export const warnOfDraftsJob: Job = {
  name: 'warn-of-drafts',
  async run(db, now) {
    const warned = await warnOfDrafts(db, now)
    return {
      vi: `Hồ sơ làm dở sắp bị xóa: báo ${formatCount(warned)} người.`,
      en: `Drafts that will soon be deleted: ${warned} people told.`,
    }
  },
  nextRun: async (_db, now) => nextMorning(now),
}

async function warnOfDrafts(db: Database, now: Instant): Promise<number> {
  const after = instantFromEpochMs(now - draftDays * dayMs)
  const until = instantFromEpochMs(now - (draftDays - warningDays) * dayMs)
  let warned = 0
  for (const draft of await listForsakenDrafts(db, { after, until }))
    if ((await db.transaction().execute((tx) => warnOfDraft(tx, draft))) > 0) warned += 1
  return warned
}
