import type { Outcome } from '#dossier/index.ts'
import { atMinute, dayOf, type Instant, instantFromEpochMs, type PlainDate } from '#kernel/index.ts'
import type { Chance } from './chance.ts'
import { type Desk, type DeskDay, momentOn } from './desk.ts'
import type { Step } from './story.ts'

/** What is to become of a dossier: finished by its due instant or after it, forgotten, or left waiting for the citizen. */
export type Intent = 'prompt' | 'late' | 'forgotten' | 'waiting'

/** How a desk goes about its work. Shares are of 1. */
export interface Manner {
  /** Of the dossiers whose limit leaves room for it, how many wait for the citizen once. */
  readonly pauses: number
  /** Of the late and forgotten ones, for how many it apologises. */
  readonly apologies: number
  /** Of those that the law lets it extend, how many it does. */
  readonly extensions: number
  /** Of those in good time, how many end on the due day itself. */
  readonly onDueDay: number
  /** Days on which it enters the results that it failed to enter before; none: it is late by some days each time. */
  readonly catchUpDays: readonly PlainDate[]
}

/** When a result is due, with these pauses; undefined when the calendar does not reach so far. */
export type Reckoning = (pauses: readonly { readonly from: Instant; readonly to: Instant }[]) => Instant | undefined

export interface Beginning {
  readonly desk: Desk
  readonly manner: Manner
  readonly acceptedAt: Instant
  readonly dueAt: Instant
  readonly reckon: Reckoning
  /** Working days by which the law lets it be extended; 0 where it does not. */
  readonly mayExtendBy: number
}

interface Standing {
  readonly since: Instant
  readonly dueAt: Instant
  readonly steps: readonly Step[]
}

const minuteMs = 60_000

/** What happens to a dossier that began so; steps that would lie after the last day of the desk are left out. */
export function courseOf(
  beginning: Beginning,
  plan: { intent: Intent; outcome: Outcome },
  chance: Chance,
): readonly Step[] {
  const start: Standing = { since: beginning.acceptedAt, dueAt: beginning.dueAt, steps: [] }
  // Nobody is kept waiting for a paper of a procedure that is done at once.
  if (plan.intent === 'waiting' && spanOf(beginning, start) >= 2) return waiting(beginning, start, chance)
  const standing = interrupted(beginning, start, chance)
  if (plan.intent === 'prompt' || plan.intent === 'waiting')
    return [...standing.steps, ...finish(promptly(beginning, standing, chance), plan.outcome)]
  const finishedAt = plan.intent === 'late' ? belatedly(beginning, standing, chance) : undefined
  return [
    ...standing.steps,
    ...apology(beginning, standing, { finishedAt, chance }),
    ...finish(finishedAt, plan.outcome),
  ]
}

function finish(at: Instant | undefined, outcome: Outcome): readonly Step[] {
  return at === undefined ? [] : [{ kind: 'finished', at, outcome }]
}

/** Staffed days from the beginning to the due day. */
function spanOf({ desk }: Beginning, { since, dueAt }: Standing): number {
  return desk.placeOf(dayOf(dueAt)) - desk.placeOf(dayOf(since))
}

function waiting({ desk }: Beginning, { since, dueAt }: Standing, chance: Chance): readonly Step[] {
  const at = between({ desk, after: since, before: dueAt }, chance, { low: 0.1, high: 0.8 })
  return at === undefined ? [] : [{ kind: 'suspended', at }]
}

function interrupted(beginning: Beginning, start: Standing, chance: Chance): Standing {
  const { manner, mayExtendBy } = beginning
  const span = spanOf(beginning, start)
  if (span >= 4 && chance.happens(manner.pauses)) return paused(beginning, start, chance) ?? start
  return mayExtendBy > 0 && chance.happens(manner.extensions) ? (extended(beginning, start, chance) ?? start) : start
}

function paused({ desk, reckon }: Beginning, start: Standing, chance: Chance): Standing | undefined {
  const from = between({ desk, after: start.since, before: start.dueAt }, chance, { low: 0.15, high: 0.6 })
  if (from === undefined) return undefined
  const to = momentOn(desk.days[desk.placeOf(dayOf(from)) + chance.whole(2, 9)], chance)
  const dueAt = to === undefined ? undefined : reckon([{ from, to }])
  if (to === undefined || dueAt === undefined) return undefined
  return {
    since: to,
    dueAt,
    steps: [
      { kind: 'suspended', at: from },
      { kind: 'resumed', at: to, dueAt },
    ],
  }
}

function extended({ desk, mayExtendBy }: Beginning, { dueAt }: Standing, chance: Chance): Standing | undefined {
  const place = desk.placeOf(dayOf(dueAt))
  const at = momentOn(desk.days[place - chance.whole(0, 1)], chance, { before: dueAt })
  const later = closingOf(desk.days[place + mayExtendBy])
  if (at === undefined || later === undefined) return undefined
  return { since: at, dueAt: later, steps: [{ kind: 'extended', at, dueAt: later }] }
}

function promptly({ desk, manner }: Beginning, { since, dueAt }: Standing, chance: Chance): Instant | undefined {
  const ready = instantFromEpochMs(since + chance.whole(8, 45) * minuteMs)
  const soon = atOnce(desk, { ready, dueAt }, chance)
  if (soon !== undefined) return soon
  const onDueDay = momentOn(desk.days[desk.placeOf(dayOf(dueAt))], chance, { after: ready, before: dueAt })
  if (chance.happens(manner.onDueDay)) return onDueDay
  return between({ desk, after: ready, before: dueAt }, chance, { low: 0.35, high: 1 }) ?? onDueDay
}

/** What is due on the day on which it came in is done while the citizen waits, or by the time they are back from the market. */
function atOnce(
  desk: Desk,
  { ready, dueAt }: { readonly ready: Instant; readonly dueAt: Instant },
  chance: Chance,
): Instant | undefined {
  if (dayOf(ready) !== dayOf(dueAt)) return undefined
  const before = instantFromEpochMs(Math.min(dueAt, ready + 100 * minuteMs))
  return momentOn(desk.days[desk.placeOf(dayOf(ready))], chance, { after: ready, before })
}

function belatedly({ desk, manner }: Beginning, { dueAt }: Standing, chance: Chance): Instant | undefined {
  const place = desk.placeOf(dayOf(dueAt))
  const catchUp = manner.catchUpDays.find((day) => desk.placeOf(day) >= place + 3)
  if (manner.catchUpDays.length > 0) {
    // The officer sits down after lunch and types until the pile is gone.
    const day = catchUp === undefined ? undefined : desk.days[desk.placeOf(catchUp)]
    return momentOn(day, chance, day && { after: atMinute(day.day, 13 * 60 + 10), before: atMinute(day.day, 16 * 60) })
  }
  const days = chance.happens(0.7) ? chance.whole(1, 4) : chance.whole(5, 14)
  return momentOn(desk.days[place + days], chance)
}

function apology(
  { desk, manner }: Beginning,
  { since, dueAt }: Standing,
  { finishedAt, chance }: { readonly finishedAt: Instant | undefined; readonly chance: Chance },
): readonly Step[] {
  if (!chance.happens(manner.apologies)) return []
  const at = momentOn(desk.days[desk.placeOf(dayOf(dueAt))], chance, { after: since, before: dueAt })
  const last = finishedAt === undefined ? desk.placeOf(dayOf(dueAt)) + 5 : desk.placeOf(dayOf(finishedAt))
  const promisedAt = closingOf(desk.days[last + chance.whole(0, 2)])
  return at === undefined || promisedAt === undefined ? [] : [{ kind: 'apologised', at, dueAt: promisedAt }]
}

/** A moment on a day that lies, of the days from `after` to before the day of `before`, between two shares of the way. */
function between(
  { desk, after, before }: { readonly desk: Desk; readonly after: Instant; readonly before: Instant },
  chance: Chance,
  { low, high }: { readonly low: number; readonly high: number },
): Instant | undefined {
  const first = desk.placeOf(dayOf(after))
  const span = desk.placeOf(dayOf(before)) - first
  const place = first + chance.whole(Math.ceil(span * low), Math.max(Math.ceil(span * low), Math.ceil(span * high) - 1))
  return momentOn(desk.days[place], chance, { after, before })
}

function closingOf(day: DeskDay | undefined): Instant | undefined {
  const last = day?.hours.at(-1)
  return day === undefined || last === undefined ? undefined : atMinute(day.day, last.to)
}
