import { describeTimeLeft, timeLeft, timeLeftInWords, type WorkingCalendar } from '#deadline/index.ts'
import { type Ground, groundNames } from '#dossier/index.ts'
import type { Instant, Text } from '#kernel/index.ts'
import type { WorkRow } from './work-row.ts'

/** How an open dossier stands: what colour means it, and the words that say the same. */
export interface Standing {
  readonly tone: 'in-time' | 'due-soon' | 'overdue' | 'suspended' | 'done'
  readonly word: Text
  /** More, to stand below. */
  readonly more?: Text
}

type Timed = Pick<WorkRow, 'phase' | 'dueAt' | 'dueSoonAt' | 'dueBefore' | 'suspendedAt' | 'ground' | 'finishedAt'>

/** How `work` stands at `now` by the calendar of the unit that holds it. Exactly at its due instant it is in time. */
export function standingOf(work: Timed, calendar: WorkingCalendar, now: Instant): Standing {
  if (work.phase === 'suspended') return suspended(work, calendar)
  if (work.phase === 'finished') return finished(work)
  if (work.dueAt === null) throw new Error('a dossier whose time runs has no due instant')
  const word = timeLeftInWords(calendar, now, work.dueAt)
  if (now > work.dueAt) return { tone: 'overdue', word }
  return { tone: work.dueSoonAt !== null && work.dueSoonAt <= now ? 'due-soon' : 'in-time', word }
}

function suspended({ suspendedAt, dueBefore, ground }: Timed, calendar: WorkingCalendar): Standing {
  const word = { vi: 'Đang tạm dừng', en: 'Suspended' }
  if (suspendedAt === null || dueBefore === null) return { tone: 'suspended', word }
  const left = timeLeft(calendar, suspendedAt, dueBefore)
  if (!left.ok) return { tone: 'suspended', word, ...because(ground) }
  const { vi, en } = describeTimeLeft(left.value)
  const end = ends[ground ?? 'statutory']
  return { tone: 'suspended', word, more: { vi: `${lower(vi)} ${end.vi}`, en: `${lower(en)} ${end.en}` } }
}

/** What ends the suspension. */
const ends: Readonly<Record<Ground, Text>> = {
  supplement: { vi: 'khi nộp đủ', en: 'once everything is supplied' },
  'financial-duty': { vi: 'khi nộp tiền xong', en: 'once the duty is paid' },
  statutory: { vi: 'khi tiếp tục', en: 'once it goes on' },
}

function because(ground: Ground | null): Pick<Standing, 'more'> {
  return ground === null ? {} : { more: groundNames[ground] }
}

function finished({ dueAt, finishedAt }: Timed): Standing {
  const isLate = dueAt !== null && finishedAt !== null && finishedAt > dueAt
  return isLate
    ? { tone: 'done', word: { vi: 'Xong, trễ hạn', en: 'Done, late' } }
    : { tone: 'done', word: { vi: 'Xong đúng hạn', en: 'Done on time' } }
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
