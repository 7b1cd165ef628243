import {
  describeTimeLeft,
  sessionsOn,
  type TimeLeft,
  timeLeft,
  timeLeftInWords,
  type WorkingCalendar,
} from '#deadline/index.ts'
import { type Ground, groundNames } from '#dossier/index.ts'
import { addDays, atMinute, type Decision, dayOf, type Instant, type MinuteOfDay, type Text } from '#kernel/index.ts'
import type { WorkRow } from './work-row.ts'

/** How an open dossier stands: what colour means it, and the words that say the same. */
export interface Standing {
  readonly tone: 'in-time' | 'due-soon' | 'overdue' | 'suspended' | 'done'
  readonly word: Text
  /** More, to stand below. */
  readonly more?: Text
}

type Timed = Pick<
  WorkRow,
  'phase' | 'acceptedAt' | 'dueAt' | 'dueSoonAt' | 'dueBefore' | 'suspendedAt' | 'ground' | 'finishedAt'
>

/** How `work` stands at `now` by the calendar of the unit that holds it. Exactly at its due instant it is in time. */
export function standingOf(work: Timed, calendar: WorkingCalendar, now: Instant): Standing {
  if (work.phase === 'suspended') return suspended(work, calendar)
  if (work.phase === 'finished') return finished(work)
  if (work.dueAt === null) throw new Error('a dossier whose time runs has no due instant')
  const word = timeLeftInWords(calendar, now, work.dueAt)
  if (now > work.dueAt) return { tone: 'overdue', word }
  return { tone: work.dueSoonAt !== null && work.dueSoonAt <= now ? 'due-soon' : 'in-time', word }
}

function suspended({ acceptedAt, suspendedAt, dueBefore, ground }: Timed, calendar: WorkingCalendar): Standing {
  const word = { vi: 'Đang tạm dừng', en: 'Suspended' }
  if (suspendedAt === null || dueBefore === null) return { tone: 'suspended', word }
  const left = leftWhenStopped(calendar, { acceptedAt, suspendedAt, dueBefore })
  if (!left.ok) return { tone: 'suspended', word, ...because(ground) }
  const { vi, en } = describeTimeLeft(left.value)
  const end = ends[ground ?? 'statutory']
  return { tone: 'suspended', word, more: { vi: `${lower(vi)} ${end.vi}`, en: `${lower(en)} ${end.en}` } }
}

interface Stop {
  readonly acceptedAt: Instant
  readonly suspendedAt: Instant
  readonly dueBefore: Instant
}

/**
 * What was left when the clock stopped. Where days are counted (it is due when a day closes), the day of suspension is not
 * used (decision 0012): it is left too, unless it is the day of acceptance, which does not count.
 */
function leftWhenStopped(calendar: WorkingCalendar, { acceptedAt, suspendedAt, dueBefore }: Stop): Decision<TimeLeft> {
  const day = dayOf(suspendedAt)
  const isDayLeft = suspendedAt <= dueBefore && isClosing(calendar, dueBefore) && day !== dayOf(acceptedAt)
  return timeLeft(calendar, isDayLeft ? atMinute(addDays(day, -1), 0 as MinuteOfDay) : suspendedAt, dueBefore)
}

function isClosing(calendar: WorkingCalendar, at: Instant): boolean {
  const sessions = sessionsOn(calendar, dayOf(at))
  const last = sessions.ok ? sessions.value.at(-1) : undefined
  return last !== undefined && atMinute(dayOf(at), last.to) === at
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
