import { describeTimeLeft, timeLeft, type WorkingCalendar } from '#deadline/index.ts'
import { dayOf, formatAppointment, formatDay, formatTime, type Instant, type Text } from '#kernel/index.ts'
import type { Notice } from './notice.ts'

const titles: Readonly<Record<Notice['kind'], Text>> = {
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  asked: { vi: 'Người dân đề nghị', en: 'A citizen asks' },
  'petition-arrived': { vi: 'Góp ý mới', en: 'New feedback' },
  'petition-due-soon': { vi: 'Góp ý sắp đến hạn xử lý', en: 'Feedback due soon' },
  'petition-overdue': { vi: 'Góp ý quá hạn xử lý', en: 'Feedback overdue' },
}

const settled: Text = {
  vi: 'Hồ sơ đã được giải quyết, tạm dừng hoặc có hạn khác.',
  en: 'Since then it was resolved, suspended, or got another due time.',
}
const answered: Text = { vi: 'Đã được trả lời hoặc xử lý.', en: 'Since then it was answered or dealt with.' }

/**
 * What the notice says: which dossier or petition, when it is due or came, and how long is left as of `now` by the calendar of its
 * unit; a settled one says that nothing is left to do. Of a year that nobody has decided it says no time left.
 */
export function describeNotice(notice: Notice, calendar: WorkingCalendar, now: Instant): Text {
  const { kind, code, procedureName, dueAt } = notice
  const title = titles[kind]
  const isDue = kind !== 'asked' && kind !== 'petition-arrived'
  const when = isDue ? dueWords(notice) : cameWords(dueAt)
  const over = isAboutPetition(kind) || kind === 'asked' ? answered : settled
  const open = isDue ? restOf(calendar, now, dueAt) : undefined
  const rest = notice.isSettled ? over : open
  const about = isAboutPetition(kind)
    ? { vi: code, en: code }
    : { vi: `hồ sơ ${code}, ${procedureName}`, en: `dossier ${code}, ${procedureName}` }
  const sentences = (language: 'vi' | 'en') =>
    [`${title[language]}: ${about[language]}. ${when[language]}`, rest?.[language]].filter(Boolean).join(' ')
  return { vi: sentences('vi'), en: sentences('en') }
}

/** Whether the notice's code is the reference of a petition. */
export function isAboutPetition(kind: Notice['kind']): boolean {
  return kind.startsWith('petition-')
}

function dueWords({ kind, dueAt }: Notice): Text {
  const what = isAboutPetition(kind) ? 'Hạn xử lý' : 'Hạn trả kết quả'
  return { vi: `${what} ${formatAppointment(dueAt)}.`, en: `Due at ${inEnglish(dueAt)}.` }
}

function cameWords(at: Instant): Text {
  return { vi: `Gửi lúc ${formatAppointment(at)}.`, en: `Sent at ${inEnglish(at)}.` }
}

function inEnglish(at: Instant): string {
  return `${formatTime(at)} on ${formatDay(dayOf(at))}`
}

function restOf(calendar: WorkingCalendar, now: Instant, dueAt: Instant): Text | undefined {
  const left = timeLeft(calendar, now, dueAt)
  if (!left.ok) return undefined
  const { vi, en } = describeTimeLeft(left.value)
  return { vi: `${vi}.`, en: `${en}.` }
}
