import type { Channel, Outcome } from '#dossier/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'

/** What happens to a dossier after its acceptance; `dueAt` is the due instant, or the promise of an apology, from then on. */
export type Step =
  | { readonly kind: 'suspended'; readonly at: Instant }
  | { readonly kind: 'resumed' | 'extended' | 'apologised'; readonly at: Instant; readonly dueAt: Instant }
  | { readonly kind: 'transferred'; readonly at: Instant; readonly unit: string }
  | { readonly kind: 'finished'; readonly at: Instant; readonly outcome: Outcome }

/** Where the owner of a dossier lives. */
export interface Home {
  /** Name of the commune's unit: `UBND Xã Quài Tở`. */
  readonly unit: string
  /** How an address goes on after the commune: `huyện Tuần Giáo, tỉnh Điện Biên`. */
  readonly region: string
}

/** The life of one invented dossier. */
export interface Story {
  /** Name of the unit that accepts it, and the code with which its dossier codes begin. */
  readonly unit: string
  readonly agencyCode: string
  readonly home: Home
  readonly field: string
  readonly procedure: string
  readonly channel: Channel
  readonly acceptedAt: Instant
  readonly dueAt: Instant
  /** Whether the register states `dueAt`, as an earlier system recorded it; else whoever reads it computes it. */
  readonly isDueStated: boolean
  readonly steps: readonly Step[]
}

/** How a dossier stands on a day: finished (in good time, late, returned), or not (in time, overdue, suspended). */
export type Fate = 'in-time' | 'late' | 'returned' | 'open' | 'overdue' | 'suspended'

/** How the dossier stands at the end of the day of `until`, of which nothing later is known. */
export function fateOf(story: Pick<Story, 'dueAt' | 'steps'>, until: Instant): Fate {
  const steps = story.steps.filter(({ at }) => at <= until)
  const dueAt = steps.reduce<Instant | null>(dueAfter, story.dueAt)
  const last = steps.at(-1)
  if (last?.kind === 'finished') return dueAt !== null && last.at > dueAt ? 'late' : endOf(last.outcome)
  if (dueAt === null) return 'suspended'
  return dayOf(dueAt) > dayOf(until) ? 'open' : 'overdue'
}

function dueAfter(dueAt: Instant | null, step: Step): Instant | null {
  if (step.kind === 'suspended') return null
  return step.kind === 'resumed' || step.kind === 'extended' ? step.dueAt : dueAt
}

function endOf(outcome: Outcome): Fate {
  return outcome === 'returned' ? 'returned' : 'in-time'
}
