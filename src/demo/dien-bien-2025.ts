import type { Channel, Outcome } from '#dossier/index.ts'
import { atMinute, daysBetween, type Period, type PlainDate, plainDate } from '#kernel/index.ts'
import { type Unit, unitsDuring } from '#organisation/index.ts'
import { type Basis, deskFor, findProcedureOn, getFieldName } from './basis.ts'
import { type Chance, chanceFrom, type Weighted, weigh } from './chance.ts'
import type { Intent } from './course.ts'
import type { Desk, DeskDay } from './desk.ts'
import { communeDemand } from './dien-bien-2025-demand.ts'
import { lastMonthsOfTheDistrict } from './dien-bien-2025-handover.ts'
import { type Service, serviceOf } from './dien-bien-2025-units.ts'
import { counterVisit } from './fated-story.ts'
import type { InventedRegister } from './invented-register.ts'
import { ownersIn } from './people.ts'
import { codeStories } from './register.ts'
import { rushOf } from './rush.ts'
import type { Story } from './story.ts'
import { tellStory, type Wish } from './tell-story.ts'

const seed = 'dien-bien-2025'
const ordinarySize = 20_000
const firstDay = plainDate('2025-07-01')
const lastDay = plainDate('2026-11-20')
const until = atMinute(lastDay, 17 * 60)
// The working calendar is decided to the end of 2026; nothing is promised beyond it.
const worked: Period = { from: firstDay, to: plainDate('2026-12-31') }
// Whatever was forgotten before is found by now, late.
const memory = plainDate('2026-07-15')

/** A unit at work, and the days on which its people come. */
interface Place {
  readonly unit: Unit
  readonly desk: Desk
  readonly service: Service
  readonly days: Weighted<DeskDay>
  readonly visits: Set<string>
}

/**
 * The province since July 2025: its 45 units up to 20 November 2026, some good and some not, ever more online; and what
 * Tuần Giáo's district and communes had begun that spring, handed over to their successors on the day of the merger.
 * `size`: how many dossiers the new units accept.
 */
export function dienBien2025(basis: Basis, size = ordinarySize): InventedRegister {
  const places = placesOf(basis)
  const stories = Array.from({ length: size }, (_, index) => {
    const chance = chanceFrom(`${seed}/${index}`)
    return newStory(basis, chance.weighted(places), chance)
  })
  const handedOver = lastMonthsOfTheDistrict(basis, until)
  const entries = codeStories([...handedOver, ...stories])
  return { entries, owners: ownersIn(entries), until }
}

function placesOf(basis: Basis): Weighted<Place> {
  const places = unitsDuring(basis.organisation, { from: firstDay, to: lastDay }).map((unit): Place => {
    const desk = deskFor(basis, unit, worked)
    const open = desk.days.filter(({ day }) => day <= lastDay)
    const days = rushOf(open, `${seed}/${unit.name}`, season)
    return { unit, desk, days, service: serviceOf(unit, seed), visits: new Set() }
  })
  return weigh(places, ({ service }) => service.size)
}

function newStory(basis: Basis, place: Place, chance: Chance): Story {
  const { unit, desk, service, visits } = place
  for (let attempt = 0; attempt < 1000; attempt++) {
    const wish = wishAt(basis, place, chance)
    const office = { unit, calendars: basis.calendars, desk, manner: service.manner }
    const story = wish && tellStory(office, wish, chance)
    if (story === undefined || story.acceptedAt > until || visits.has(counterVisit(story.acceptedAt))) continue
    visits.add(counterVisit(story.acceptedAt))
    return { ...story, steps: story.steps.filter(({ at }) => at <= until) }
  }
  throw new Error(`${unit.name} has no time for another dossier`)
}

function wishAt(basis: Basis, { unit, service, days }: Place, chance: Chance): Wish | undefined {
  const on = chance.weighted(days)
  const procedure = findProcedureOn(basis, chance.weighted(communeDemand), on.day)
  if (procedure === undefined) return undefined
  const progress = daysBetween(firstDay, on.day) / daysBetween(firstDay, lastDay)
  const ease = { none: 0, partial: 0.7, full: 1.15 }[procedure.onlineService] * service.onlineEase
  return {
    procedure,
    field: getFieldName(basis, procedure.fieldId, on.day),
    channel: channelOf(chance, (0.14 + 0.44 * progress) * ease),
    intent: intentOn(on.day, service, { progress, chance }),
    outcome: outcomeOf(chance),
    home: { unit: unit.name, region: 'tỉnh Điện Biên' },
    mayExtendBy: procedure.code === '1.004859' ? 3 : 0,
    days: weigh([on], () => 1),
  }
}

function channelOf(chance: Chance, online: number): Channel {
  if (chance.happens(online)) return 'online'
  return chance.happens(0.025) ? 'postal' : 'in_person'
}

function intentOn(
  day: PlainDate,
  { late, forgotten }: Service,
  { progress, chance }: { readonly progress: number; readonly chance: Chance },
): Intent {
  if (chance.happens(forgotten)) return day < memory ? 'late' : 'forgotten'
  if (chance.happens(late * (1.5 - progress))) return 'late'
  return day >= memory && chance.happens(0.02) ? 'waiting' : 'prompt'
}

function outcomeOf(chance: Chance): Outcome {
  const luck = chance.whole(1, 1000)
  if (luck <= 18) return 'returned'
  if (luck <= 26) return 'withdrawn'
  return luck <= 33 ? 'refused' : 'issued'
}

/** How much is going on: the first weeks of the new communes are slow, and so are the days around Tết. */
function season(day: PlainDate): number {
  if (day < '2025-07-14') return 0.5
  if (day >= '2026-02-09' && day <= '2026-02-27') return 0.4
  return 1
}
