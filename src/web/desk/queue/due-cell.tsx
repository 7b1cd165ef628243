import { calendarOf } from '#deadline/index.ts'
import { outcomeNames } from '#dossier/index.ts'
import { dayOf, formatDay, formatTime, type Instant } from '#kernel/index.ts'
import { type Standing, standingOf, type WorkRow } from '#worklist/index.ts'
import { appointment, shortMoment } from '../../shared/formats.ts'
import type { Reference } from '../../shared/reference.ts'
import { Tag } from '../../shared/tag.tsx'
import type { OfficerVisit } from '../officer-visit.ts'

interface DueCellProps {
  readonly visit: OfficerVisit
  readonly row: WorkRow
  readonly reference: Reference
}

const tones = {
  'in-time': 'good',
  'due-soon': 'soon',
  overdue: 'late',
  suspended: 'halt',
  done: 'good',
} as const satisfies Record<Standing['tone'], string>

/** When it is due, in colour and in words. */
export function DueCell({ visit, row, reference }: DueCellProps) {
  const now = visit.deps.clock.now()
  const { tone, word, more } = standingOf(row, calendarOf(reference.calendars, row.holderUnitId), now)
  return (
    <td class={`work__due work__due--${tones[tone]}`}>
      <Tag tone={tones[tone]}>{visit.say(word)}</Tag>
      <small>{more === undefined ? whenWords(visit, row, now) : visit.say(more)}</small>
      {row.promisedAt !== null && row.phase !== 'finished' && (
        <small>
          {visit.say({ vi: 'đã hẹn lại', en: 'promised anew for' })} {appointment(visit.language, row.promisedAt)}
        </small>
      )}
    </td>
  )
}

function whenWords(
  visit: OfficerVisit,
  { phase, dueAt, finishedAt, outcome, supplyBy }: WorkRow,
  now: Instant,
): string {
  if (phase === 'finished') {
    const ended = outcome === null ? '' : visit.say(outcomeNames[outcome]).toLocaleLowerCase('vi')
    return [ended, finishedAt === null ? '' : shortMoment(finishedAt)].filter(Boolean).join(' ')
  }
  if (phase === 'suspended')
    return supplyBy === null
      ? ''
      : visit.say({ vi: `chờ đến hết ${formatDay(supplyBy)}`, en: `until ${formatDay(supplyBy)}` })
  if (dueAt === null) return ''
  const isToday = dayOf(dueAt) === dayOf(now)
  return isToday
    ? visit.say({ vi: `hôm nay ${formatTime(dueAt)}`, en: `today ${formatTime(dueAt)}` })
    : appointment(visit.language, dueAt)
}
