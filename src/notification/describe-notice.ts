import { describeTimeLeft, timeLeft, type WorkingCalendar } from '#deadline/index.ts'
import { dayOf, formatAppointment, formatDay, formatTime, type Instant, type Text } from '#kernel/index.ts'
import type { Notice } from './notice.ts'

const titles: Readonly<Record<Notice['kind'], Text>> = {
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
}

const settled: Text = {
  vi: 'Hồ sơ đã được giải quyết, tạm dừng hoặc có hạn khác.',
  en: 'Since then it was resolved, suspended, or got another due time.',
}

/**
 * What the notice says: which dossier, when it is due, and how long is left as of `now` by the calendar of its unit; a
 * settled one says that nothing is left to do. Of a year that nobody has decided it says no time left.
 */
export function describeNotice(notice: Notice, calendar: WorkingCalendar, now: Instant): Text {
  const { code, procedureName, dueAt } = notice
  const title = titles[notice.kind]
  const rest = notice.isSettled ? settled : restOf(calendar, now, dueAt)
  const due = `${formatTime(dueAt)} on ${formatDay(dayOf(dueAt))}`
  return {
    vi: [`${title.vi}: hồ sơ ${code}, ${procedureName}. Hạn trả kết quả ${formatAppointment(dueAt)}.`, rest?.vi]
      .filter(Boolean)
      .join(' '),
    en: [`${title.en}: dossier ${code}, ${procedureName}. Due at ${due}.`, rest?.en].filter(Boolean).join(' '),
  }
}

function restOf(calendar: WorkingCalendar, now: Instant, dueAt: Instant): Text | undefined {
  const left = timeLeft(calendar, now, dueAt)
  if (!left.ok) return undefined
  const { vi, en } = describeTimeLeft(left.value)
  return { vi: `${vi}.`, en: `${en}.` }
}
