import { dayOf, type Instant, minuteOfDay } from '#kernel/index.ts'
import type { Chance } from './chance.ts'
import type { Intent } from './course.ts'
import { type Fate, fateOf, type Story } from './story.ts'
import { type Office, tellStory, type Wish } from './tell-story.ts'

/** How a dossier is to stand at `until`, and when the counter is busy with another. */
export interface Destiny {
  readonly fate: Fate
  readonly until: Instant
  readonly isBusy: (visit: string) => boolean
}

const intents: Readonly<Record<Fate, Intent>> = {
  'in-time': 'prompt',
  returned: 'prompt',
  late: 'late',
  open: 'prompt',
  overdue: 'forgotten',
  suspended: 'waiting',
}

export function intentOf(fate: Fate): Intent {
  return intents[fate]
}

/** The five minutes that somebody takes at the counter. */
export function counterVisit(acceptedAt: Instant): string {
  return `${dayOf(acceptedAt)} ${Math.floor(minuteOfDay(acceptedAt) / 5)}`
}

const attempts = 20_000

/** Lets chance tell the story until it comes out as destined, and keeps what happened up to `until`. */
export function fatedStory(office: Office, wish: Wish, { fate, until, isBusy }: Destiny, chance: Chance): Story {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const story = tellStory(office, wish, chance)
    if (story === undefined || story.acceptedAt > until || isBusy(counterVisit(story.acceptedAt))) continue
    if (fateOf(story, until) === fate) return { ...story, steps: story.steps.filter(({ at }) => at <= until) }
  }
  throw new Error(`no dossier of '${wish.procedure.name}' in ${office.unit.name} can be '${fate}'`)
}
