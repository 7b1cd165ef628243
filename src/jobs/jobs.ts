import { removeOrphans, type Scanner } from '#attachment/index.ts'
import { calendarOf, loadCalendars } from '#deadline/index.ts'
import { forgetCommands } from '#dossier/index.ts'
import { forgetTurns, sealBallots } from '#feedback/index.ts'
import { draftDays, forgetDrafts, forgetFilingCommands } from '#filing/index.ts'
import { forgetSignIns } from '#identity/index.ts'
import { formatCount, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import { forgetMessages, raiseNotices } from '#notification/index.ts'
import type { Job } from './job.ts'
import { remindPayersJob } from './remind-payers-job.ts'
import { scanFilesJob } from './scan-files-job.ts'
import { nextHour, nextHourOrMorning, nextNight } from './schedule.ts'
import { warnOfDraftsJob } from './warn-of-drafts-job.ts'

const keyDays = 30
const orphanDays = 1

/** Where the program's work lies besides the database. */
export interface JobPlaces {
  readonly attachmentFolder: string
  /** Judges files that people send; undefined where none was set up. */
  readonly scanner?: Scanner | undefined
}

/** All recurring work of the program. */
export function jobsFor({ attachmentFolder, scanner }: JobPlaces): readonly Job[] {
  return [
    raiseNoticesJob,
    forgetSignInsJob,
    forgetCommandsJob,
    forgetDraftsJob,
    warnOfDraftsJob,
    sealRatingsJob,
    remindPayersJob,
    forgetMessagesJob,
    removeOrphansJob(attachmentFolder),
    ...(scanner === undefined ? [] : [scanFilesJob({ folder: attachmentFolder, scanner })]),
  ]
}

const raiseNoticesJob: Job = {
  name: 'raise-notices',
  async run(db, now) {
    const { raised } = await raiseNotices(db, { now })
    return {
      vi: `Nhắc hồ sơ, góp ý sắp đến hạn và quá hạn, đề nghị mới: ${formatCount(raised)} thông báo mới.`,
      en: `Due soon and overdue, asked and sent: ${raised} new notices.`,
    }
  },
  nextRun: async (db, now) => nextHourOrMorning(calendarOf(await loadCalendars(db), null), now),
}

const forgetSignInsJob: Job = {
  name: 'forget-sign-ins',
  async run(db, now) {
    const { sessions, attempts, codes } = await forgetSignIns(db, now)
    return {
      vi: `Đăng nhập: xóa ${formatCount(sessions)} phiên đã hết hạn, ${formatCount(attempts)} lần thử cũ, ${formatCount(codes)} mã cũ.`,
      en: `Signing in: ${sessions} ended sessions, ${attempts} old attempts and ${codes} old codes removed.`,
    }
  },
  nextRun: async (_db, now) => nextHour(now),
}

const forgetMessagesJob: Job = {
  name: 'forget-messages',
  async run(db, now) {
    const count = await forgetMessages(db, now)
    return {
      vi: `Tin nhắn đã gửi xong từ lâu: xóa người nhận và nội dung của ${formatCount(count)}.`,
      en: `Messages settled long ago: recipient and text of ${count} removed.`,
    }
  },
  nextRun: async (_db, now) => nextHour(now),
}

const forgetCommandsJob: Job = {
  name: 'forget-commands',
  async run(db, now) {
    const before = daysBefore(now, keyDays)
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
    const count = await forgetDrafts(db, daysBefore(now, draftDays))
    return {
      vi: `Bản nháp hồ sơ bỏ quá ${draftDays} ngày: xóa ${formatCount(count)}.`,
      en: `Drafts of filings that nobody touched for ${draftDays} days: ${count} removed.`,
    }
  },
  nextRun: async (_db, now) => nextNight(now),
}

/** Each night, so that what may no longer be changed leads from no dossier to its rating any more. */
const sealRatingsJob: Job = {
  name: 'seal-ratings',
  async run(db, now) {
    const [sealed, turns] = [await sealBallots(db, now), await forgetTurns(db, now)]
    return {
      vi: `Đánh giá hết hạn sửa: tách khỏi hồ sơ ${formatCount(sealed)}; xóa ${formatCount(turns)} số đếm lượt thử cũ.`,
      en: `Ratings that may not be changed any more: ${sealed} parted from their dossiers; ${turns} old counts of attempts removed.`,
    }
  },
  nextRun: async (_db, now) => nextNight(now),
}

/** Somebody may still be typing the form that will attach a file; whoever takes longer than a day sends it again. */
function removeOrphansJob(folder: string): Job {
  return {
    name: 'remove-orphans',
    async run(db, now) {
      const { removed } = await removeOrphans({ db, folder }, { before: daysBefore(now, orphanDays) })
      return {
        vi: `Tệp không thuộc hồ sơ nào, gửi quá ${orphanDays} ngày trước: xóa ${formatCount(removed)}.`,
        en: `Files of no dossier, sent more than ${orphanDays} day ago: ${removed} removed.`,
      }
    },
    nextRun: async (_db, now) => nextNight(now),
  }
}

function daysBefore(now: Instant, days: number): Instant {
  return instantFromEpochMs(now - days * 86_400_000)
}
