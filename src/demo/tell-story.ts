import type { Procedure } from '#catalogue/index.ts'
import { calendarOf, dueDate, type WorkingCalendars } from '#deadline/index.ts'
import type { Channel, Outcome } from '#dossier/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import type { Chance, Weighted } from './chance.ts'
import { courseOf, type Intent, type Manner, type Reckoning } from './course.ts'
import { type Desk, type DeskDay, momentOn } from './desk.ts'
import type { Home, Story } from './story.ts'

/** One unit at work. */
export interface Office {
  readonly unit: Unit
  readonly calendars: WorkingCalendars
  readonly desk: Desk
  readonly manner: Manner
}

/** What is wished for one dossier; everything else is left to chance. */
export interface Wish {
  readonly procedure: Procedure
  /** Name of the procedure's field, as the register says it. */
  readonly field: string
  readonly channel: Channel
  readonly intent: Intent
  readonly outcome: Outcome
  readonly home: Home
  /** Working days by which the law lets it be extended; 0 where it does not. */
  readonly mayExtendBy: number
  /** Days on which it may come in, some more likely than others. */
  readonly days: Weighted<DeskDay>
}

/** A dossier that comes in and is dealt with as wished; undefined when chance took it beyond what the calendar knows. */
export function tellStory(office: Office, wish: Wish, chance: Chance): Story | undefined {
  const acceptedAt = momentOn(chance.weighted(wish.days), chance)
  if (acceptedAt === undefined) return undefined
  const reckon = reckoningOf(office, wish.procedure, acceptedAt)
  const dueAt = reckon([])
  if (dueAt === undefined) return undefined
  const { desk, manner, unit } = office
  return {
    unit: unit.name,
    agencyCode: unit.agencyCode,
    home: wish.home,
    field: wish.field,
    procedure: wish.procedure.name,
    channel: wish.channel,
    acceptedAt,
    dueAt,
    isDueStated: false,
    steps: courseOf({ desk, manner, acceptedAt, dueAt, reckon, mayExtendBy: wish.mayExtendBy }, wish, chance),
  }
}

function reckoningOf({ calendars, unit }: Office, { limit, policy }: Procedure, acceptedAt: Instant): Reckoning {
  return (pauses) => {
    const knownOn = dayOf(pauses.at(-1)?.to ?? acceptedAt)
    const calendar = calendarOf(calendars, unit.id, knownOn)
    const due = dueDate(calendar, { acceptedAt, limit, policy, pauses })
    return due.ok ? due.value.at : undefined
  }
}
