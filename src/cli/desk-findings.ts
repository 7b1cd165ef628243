import type { ReadDb } from '#db/index.ts'
import { listOfficers } from '#identity/index.ts'
import { type KnownJob, listJobs } from '#jobs/index.ts'
import { formatInstant, formatMoment, type Instant, type PlainDate } from '#kernel/index.ts'
import { type Finding, ill, well } from './finding.ts'

/** Whether somebody can sign in, and somebody can open accounts. */
export async function accountsFinding(db: ReadDb, day: PlainDate): Promise<Finding> {
  const officers = (await listOfficers(db, 'all', day)).filter(({ isDisabled }) => !isDisabled)
  const administrators = officers.filter(({ holdings }) => holdings.some(({ post }) => post === 'administrator'))
  if (administrators.length > 0)
    return well({
      vi: `${officers.length} tài khoản cán bộ dùng được, ${administrators.length} là quản trị.`,
      en: `${officers.length} officers' accounts can be used, ${administrators.length} of them administrators'.`,
    })
  const command = 'motcua officer add quantri --name "…" --post administrator'
  // Reports are public: an installation that only reports needs nobody to sign in.
  if (officers.length === 0)
    return well({
      vi: `Chưa ai đăng nhập được. Mở tài khoản quản trị đầu tiên: ${command}`,
      en: `Nobody can sign in yet. To open the first administrator's account: ${command}`,
    })
  return ill({
    vi: `${officers.length} tài khoản cán bộ nhưng không có quản trị nào dùng được: không ai mở khóa được cho lãnh đạo. Hãy chạy: ${command}`,
    en: `${officers.length} officers' accounts and no administrator's that can be used: nobody can help a leader who is locked out. Run: ${command}`,
  })
}

/** How recurring work last went; that it waits is no fault, for the server may rest. */
export async function jobsFinding(db: ReadDb, now: Instant): Promise<Finding> {
  const jobs = await listJobs(db)
  const failing = jobs.filter(({ faultNumber }) => faultNumber !== null)
  if (failing.length > 0) {
    const list = failing.map(({ name, failures, faultNumber }) => `${name} ×${failures} [${faultNumber}]`).join(', ')
    return ill({
      vi: `Việc định kỳ đang lỗi: ${list}. Tìm lỗi theo số trong nhật ký máy chủ, sửa nguyên nhân, rồi chạy: motcua jobs --once`,
      en: `Recurring jobs that fail: ${list}. Find the fault by its number in the server's journal, remove the cause, then run: motcua jobs --once`,
    })
  }
  const last = Math.max(...jobs.map(({ succeededAt }) => succeededAt ?? 0)) as Instant
  const isResting = jobs.length === 0 || jobs.some((job) => isLate(job, now))
  const isNew = jobs.length === 0 || last === 0
  const when = isNew ? { vi: 'chưa lần nào', en: 'never' } : { vi: formatMoment(last), en: formatInstant(last) }
  if (!isResting)
    return well({ vi: `Việc định kỳ đang chạy đều, gần nhất ${when.vi}.`, en: `Recurring jobs run, last: ${when.en}.` })
  return well({
    vi: `Việc định kỳ đang nghỉ (gần nhất: ${when.vi}): không ai được nhắc hạn cho đến khi chạy motcua serve hoặc motcua jobs.`,
    en: `Recurring jobs rest (last: ${when.en}): nobody is warned of due instants until motcua serve or motcua jobs runs.`,
  })
}

const patienceMs = 5 * 60_000

function isLate({ nextRunAt }: KnownJob, now: Instant): boolean {
  return nextRunAt < now - patienceMs
}
