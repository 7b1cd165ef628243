import { calendarOf } from '#deadline/index.ts'
import { type Standing, standingOf } from '#worklist/index.ts'
import { Tag } from '../../shared/tag.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import type { OpenDossier } from './open-dossier.ts'

const tones = {
  'in-time': 'good',
  'due-soon': 'soon',
  overdue: 'late',
  suspended: 'halt',
  done: 'good',
} as const satisfies Record<Standing['tone'], string>

/** How it stands now: in time, due soon, overdue, standing still, done. */
export function standing({
  state,
  law,
  reference,
  now,
}: OpenDossier): Standing & { colour: 'good' | 'soon' | 'late' | 'halt' } {
  const halt = state.phase === 'suspended' ? state.suspensions.at(-1) : undefined
  const timed = {
    ...state,
    dueSoonAt: law.dueSoonAt(state),
    dueBefore: halt?.dueBefore ?? null,
    ground: halt?.ground ?? null,
  }
  const found = standingOf(timed, calendarOf(reference.calendars, state.holderUnitId), now)
  const isLateEnd =
    found.tone === 'done' && state.dueAt !== null && state.finishedAt !== null && state.finishedAt > state.dueAt
  return { ...found, colour: isLateEnd ? 'late' : tones[found.tone] }
}

export function DueTag({ visit, dossier }: { visit: OfficerVisit; dossier: OpenDossier }) {
  const { colour, word } = standing(dossier)
  return <Tag tone={colour}>{visit.say(word)}</Tag>
}
