import { calendarOf, dueSoonFrom } from '#deadline/index.ts'
import type { Outcome } from '#dossier/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import { type Basis, findProcedureOn, getFieldName } from './basis.ts'
import { type Chance, type Weighted, weigh } from './chance.ts'
import type { Intent } from './course.ts'
import type { DeskDay } from './desk.ts'
import { communeDemand } from './dien-bien-2025-demand.ts'
import { counterVisit } from './fated-story.ts'
import { type DueStanding, type FinishedLot, type Lot, lengthyProcedures } from './live-lots.ts'
import type { Story } from './story.ts'
import { type Office, tellStory, type Wish } from './tell-story.ts'

/** A unit of the live demonstration, and the days on which its people came. */
export interface Place {
  readonly office: Office
  readonly days: Weighted<DeskDay>
  /** When somebody stood at the counter already. */
  readonly visits: Set<string>
}

const attempts = 3000

/** A dossier that is unfinished at `now` and stands as the lot says; undefined where chance finds none. */
export function unfinishedStory(
  basis: Basis,
  place: Place,
  { lot, now }: { readonly lot: Lot; readonly now: Instant },
  chance: Chance,
): Story | undefined {
  const wish: LiveWish = {
    procedures: weigh(lot.procedures ?? lengthyProcedures, () => 1),
    intent: lot.due === 'passed' ? 'forgotten' : 'prompt',
    outcome: 'issued',
  }
  return storyWhere(basis, place, { wish, chance }, (story) => {
    const known = { ...story, steps: story.steps.filter(({ at }) => at <= now) }
    return standingOf(place.office, known, now) === lot.due ? known : undefined
  })
}

/** A dossier that has ended by `now`; undefined where chance finds none. */
export function finishedStory(
  basis: Basis,
  place: Place,
  { lot: { intent, outcome }, now }: { readonly lot: FinishedLot; readonly now: Instant },
  chance: Chance,
): Story | undefined {
  const wish = { procedures: communeDemand, intent, outcome }
  return storyWhere(basis, place, { wish, chance }, (story) => {
    const last = story.steps.at(-1)
    return last?.kind === 'finished' && last.at <= now ? story : undefined
  })
}

interface LiveWish {
  readonly procedures: Weighted<string>
  readonly intent: Intent
  readonly outcome: Outcome
}

function storyWhere(
  basis: Basis,
  { office, days, visits }: Place,
  { wish, chance }: { readonly wish: LiveWish; readonly chance: Chance },
  accept: (story: Story) => Story | undefined,
): Story | undefined {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const wished = wishOn(basis, { office, wish, on: chance.weighted(days) }, chance)
    const told = wished && tellStory(office, wished, chance)
    const story = told === undefined || visits.has(counterVisit(told.acceptedAt)) ? undefined : accept(told)
    if (story === undefined) continue
    visits.add(counterVisit(story.acceptedAt))
    return story
  }
  return undefined
}

function wishOn(
  basis: Basis,
  { office, wish, on }: { readonly office: Office; readonly wish: LiveWish; readonly on: DeskDay },
  chance: Chance,
): Wish | undefined {
  const procedure = findProcedureOn(basis, chance.weighted(wish.procedures), on.day)
  if (procedure === undefined) return undefined
  return {
    procedure,
    field: getFieldName(basis, procedure.fieldId, on.day),
    channel: procedure.onlineService !== 'none' && chance.happens(0.4) ? 'online' : 'in_person',
    intent: wish.intent,
    outcome: wish.outcome,
    home: { unit: office.unit.name, region: 'tỉnh Điện Biên' },
    mayExtendBy: 0,
    days: weigh([on], () => 1),
  }
}

/** How the running clock of a dossier stands at `now`; undefined where it stands still, has ended, or has not begun. */
function standingOf({ calendars, unit }: Office, story: Story, now: Instant): DueStanding | undefined {
  const last = story.steps.at(-1)
  if (story.acceptedAt > now || last?.kind === 'suspended' || last?.kind === 'finished') return undefined
  const resumed = story.steps.findLast((step) => step.kind === 'resumed')
  const [from, dueAt] = resumed?.kind === 'resumed' ? [resumed.at, resumed.dueAt] : [story.acceptedAt, story.dueAt]
  if (dueAt <= now) return 'passed'
  const soon = dueSoonFrom(calendarOf(calendars, unit.id, dayOf(from)), { from, dueAt, percent: 20 })
  if (!soon.ok) return undefined
  return soon.value <= now ? 'soon' : 'later'
}
