import { type ScanDeps, type ScanRound, scanWaiting } from '#attachment/index.ts'
import type { Database } from '#db/index.ts'
import { listInfectedFiles } from '#filing/index.ts'
import { formatCount, type Instant, instantFromEpochMs, type Text } from '#kernel/index.ts'
import { queueMessage } from '#notification/index.ts'
import type { Job } from './job.ts'

const everyMs = 60_000

/** Scans what waits, and tells who filed it what was found; where the scanner is away, everything waits for the next round. */
export function scanFilesJob(places: Omit<ScanDeps, 'db'>): Job {
  return {
    name: 'scan-files',
    async run(db, now) {
      const round = await scanWaiting({ ...places, db }, now)
      const told = await tellFilers(db)
      return describe(round, told)
    },
    nextRun: async (_db, now) => instantFromEpochMs(now + everyMs) as Instant,
  }
}

/** Each is told once, whoever died between finding and telling: the key knows. */
async function tellFilers(db: Database): Promise<number> {
  let told = 0
  for (const { attachmentId, filing, file, procedure, reach } of await listInfectedFiles(db))
    told += await db.transaction().execute((tx) =>
      queueMessage(tx, {
        key: `file-infected:${attachmentId}`,
        to: { ...reach, language: 'vi' },
        kind: 'file-infected',
        values: { file, procedure },
        about: filing,
      }),
    )
  return told
}

function describe({ clean, found, waiting, unavailable }: ScanRound, told: number): Text {
  const away = unavailable === undefined ? '' : ` (${unavailable})`
  return {
    vi: `Quét mã độc: ${formatCount(clean)} tệp sạch, ${formatCount(found.length)} tệp có mã độc, ${formatCount(waiting)} tệp còn chờ${away}; ${formatCount(told)} tin báo người nộp.`,
    en: `Virus scanner: ${clean} files clean, ${found.length} infected, ${waiting} still wait${away}; ${told} messages to filers.`,
  }
}
