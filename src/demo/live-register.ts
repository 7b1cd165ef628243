import { addDays, dayOf, type Instant, type Period, plainDate } from '#kernel/index.ts'
import { type Basis, deskFor, getUnit } from './basis.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { InventedRegister } from './invented-register.ts'
import { finishedLots, type Lot, lots } from './live-lots.ts'
import { type LivePlace, liveUnits } from './live-officers.ts'
import { finishedStory, type Place, unfinishedStory } from './live-story.ts'
import { ownersIn } from './people.ts'
import { codeStories } from './register.ts'
import { rushOf } from './rush.ts'
import type { Story } from './story.ts'

const seed = 'live'
const workedDays = 30
const manner = { pauses: 0.05, apologies: 0.5, extensions: 0, onDueDay: 0.3, catchUpDays: [] }

/** The commune's last working days as an earlier system would have recorded them. */
export interface LiveRegister extends InventedRegister {
  /** What is to be done at the desk to dossiers that are unfinished, by code. */
  readonly lots: ReadonlyMap<string, Lot>
}

/**
 * What a commune of today and its neighbour accepted in the 30 working days up to `now`, the same for the same `now`. What
 * the calendar does not let be promised (in the last days before a year that nobody has decided) is left out.
 */
export function liveRegister(basis: Basis, now: Instant): LiveRegister {
  const places = { own: placeAt(basis, 'own', now), neighbour: placeAt(basis, 'neighbour', now) }
  const unfinished = new Map<Story, Lot>()
  for (const [index, lot] of lots.entries())
    for (const chance of chances(`${seed}/${index}`, lot.count)) {
      const story = unfinishedStory(basis, places[lot.place], { lot, now }, chance)
      if (story !== undefined) unfinished.set(story, lot)
    }
  const finished = finishedLots.flatMap((lot, index) =>
    chances(`${seed}/finished/${index}`, lot.count).flatMap(
      (chance) => finishedStory(basis, places[lot.place], { lot, now }, chance) ?? [],
    ),
  )
  const entries = codeStories([...unfinished.keys(), ...finished])
  const todo = entries.flatMap(({ code, story }): [string, Lot][] => {
    const lot = unfinished.get(story)
    return lot === undefined ? [] : [[code, lot]]
  })
  return { entries, owners: ownersIn(entries), until: now, lots: new Map(todo) }
}

function chances(name: string, count: number): readonly Chance[] {
  return Array.from({ length: count }, (_, index) => chanceFrom(`${name}/${index}`))
}

function placeAt(basis: Basis, place: LivePlace, now: Instant): Place {
  const today = dayOf(now)
  const unit = getUnit(basis, liveUnits[place], { from: today, to: today })
  const worked: Period = { from: addDays(today, -60), to: plainDate(`${today.slice(0, 4)}-12-31`) }
  const desk = deskFor(basis, unit, worked)
  const before = desk.days.filter(({ day }) => day <= today).slice(-workedDays)
  const days = rushOf(before, `${seed}/${unit.name}`, () => 1)
  return { office: { unit, calendars: basis.calendars, desk, manner }, days, visits: new Set() }
}
