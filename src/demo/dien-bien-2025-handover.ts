import { atMinute, type Instant, type Period, plainDate } from '#kernel/index.ts'
import { findUnitOn, successorsOn, type Unit, unitsDuring } from '#organisation/index.ts'
import { type Basis, deskFor, findProcedureOn, getFieldName } from './basis.ts'
import { type Chance, chanceFrom, weigh } from './chance.ts'
import type { Manner } from './course.ts'
import type { Desk } from './desk.ts'
import { districtDemand, oldCommuneDemand } from './dien-bien-2025-demand.ts'
import { rushOf } from './rush.ts'
import type { Step, Story } from './story.ts'
import { tellStory } from './tell-story.ts'

const seed = 'dien-bien-2025/handover'
const spring: Period = { from: plainDate('2025-04-01'), to: plainDate('2025-06-30') }
const mergerDay = plainDate('2025-07-01')
const merged = atMinute(mergerDay, 7 * 60 + 30)
const worked: Period = { from: spring.from, to: plainDate('2026-06-30') }
const districtCount = 180
const communeCount = 12

const manner: Manner = { pauses: 0.1, apologies: 0.4, extensions: 0.1, onDueDay: 0.35, catchUpDays: [] }

/**
 * What Tuần Giáo's district and communes accepted in their last three months. What was unfinished when they ended
 * went to the commune that took over where its owner lives, and was finished there.
 */
export function lastMonthsOfTheDistrict(basis: Basis, until: Instant): readonly Story[] {
  const units = unitsDuring(basis.organisation, spring)
  const communes = units.filter(({ level }) => level === 'commune')
  return units.flatMap((unit) => {
    const desk = deskFor(basis, unit, worked)
    const length = unit.level === 'district' ? districtCount : communeCount
    return Array.from({ length }, (_, index) => {
      const chance = chanceFrom(`${seed}/${unit.name}/${index}`)
      const home = unit.level === 'district' ? chance.pick(communes) : unit
      const story = oldStory(basis, { unit, desk, home }, chance)
      const steps = story.steps.filter(({ at }) => at <= until)
      return { ...story, steps: handOver(steps, successorOf(basis, home)) }
    })
  })
}

interface OldDesk {
  readonly unit: Unit
  readonly desk: Desk
  readonly home: Unit
}

function oldStory(basis: Basis, { unit, desk, home: { name } }: OldDesk, chance: Chance): Story {
  const home = { unit: name, region: 'huyện Tuần Giáo, tỉnh Điện Biên' }
  const days = rushOf(
    desk.days.filter(({ day }) => day <= spring.to),
    `${seed}/${unit.name}`,
    () => 1,
  )
  const demand = unit.level === 'district' ? districtDemand : oldCommuneDemand
  for (let attempt = 0; attempt < 1000; attempt++) {
    const on = chance.weighted(days)
    const procedure = findProcedureOn(basis, chance.weighted(demand), on.day)
    if (procedure === undefined) continue
    const field = getFieldName(basis, procedure.fieldId, on.day)
    const channel = procedure.onlineService !== 'none' && chance.happens(0.3) ? 'online' : 'in_person'
    const intent = chance.happens(0.08) ? 'late' : 'prompt'
    const wish = {
      home,
      procedure,
      field,
      channel,
      intent,
      outcome: 'issued',
      mayExtendBy: 0,
      days: weigh([on], () => 1),
    } as const
    const story = tellStory({ unit, calendars: basis.calendars, desk, manner }, wish, chance)
    if (story !== undefined) return story
  }
  throw new Error(`${unit.name} has no dossier to hand over`)
}

function handOver(steps: readonly Step[], successor: string): readonly Step[] {
  const before = steps.filter(({ at }) => at < merged)
  if (before.some(({ kind }) => kind === 'finished')) return before
  return [...before, { kind: 'transferred', at: merged, unit: successor }, ...steps.filter(({ at }) => at >= merged)]
}

function successorOf({ organisation }: Basis, unit: Unit): string {
  const [id] = successorsOn(organisation, unit.id, mergerDay)
  const successor = id === undefined ? undefined : findUnitOn(organisation, id, mergerDay)
  if (successor === undefined) throw new Error(`nobody took over from ${unit.name}`)
  return successor.name
}
