import { atMinute, type Period, type PlainDate, plainDate } from '#kernel/index.ts'
import { type Unit, unitsDuring } from '#organisation/index.ts'
import { type Basis, deskFor, getFieldName, getProcedure, getUnit } from './basis.ts'
import { chanceFrom } from './chance.ts'
import { counterVisit, fatedStory, intentOf } from './fated-story.ts'
import { inheritedStory } from './inherited-story.ts'
import type { InventedRegister } from './invented-register.ts'
import type { Lives } from './lives.ts'
import { ownersIn } from './people.ts'
import { codeStories } from './register.ts'
import { rushOf } from './rush.ts'
import type { Fate, Story } from './story.ts'
import type { Office, Wish } from './tell-story.ts'
import { type UnitLives, unitLives } from './tuan-giao-2020-lives.ts'

const seed = 'tuan-giao-2020'
const region = 'huyện Tuần Giáo, tỉnh Điện Biên'
const firstDay = plainDate('2020-01-02')
const lastDay = plainDate('2020-04-01')
const until = atMinute(lastDay, 24 * 60 - 1)
// Desks go on working after the story ends: a dossier that is open then was going to be finished some day.
const worked: Period = { from: firstDay, to: plainDate('2020-12-31') }
const fates = ['in-time', 'returned', 'late', 'open', 'overdue', 'suspended'] as const satisfies readonly Fate[]

/**
 * Tuần Giáo's first quarter of 2020, up to the evening of 1 April: invented dossiers of the district and its communes,
 * the same each time. Counting them gives letter 394/UBND-VP; nothing here has read it.
 */
export function tuanGiao2020(basis: Basis): InventedRegister {
  const entries = codeStories(unitLives.flatMap((lives) => unitStories(basis, lives)))
  return { entries, owners: ownersIn(entries), until }
}

function unitStories(basis: Basis, { unit: name, manner, lives, inherited }: UnitLives): readonly Story[] {
  const unit = getUnit(basis, name, worked)
  const office: Office = { unit, calendars: basis.calendars, desk: deskFor(basis, unit, worked), manner }
  const visits = new Set<string>()
  const old = inherited.map((dossier) =>
    inheritedStory(basis, office, { dossier, until, home: { unit: name, region } }),
  )
  const wishes = lives.flatMap((group) => wishesOf(basis, office, group))
  const stories = wishes.map(({ wish, fate, chance }) => {
    const story = fatedStory(office, wish, { fate, until, isBusy: (visit) => visits.has(visit) }, chance)
    visits.add(counterVisit(story.acceptedAt))
    return story
  })
  return [...old, ...stories]
}

function wishesOf(basis: Basis, { unit, desk }: Office, { procedure: code, mayExtendBy = 0, ...counts }: Lives) {
  const procedure = getProcedure(basis, code, firstDay)
  const open = desk.days.filter(({ day }) => day <= lastDay)
  const days = rushOf(open, `${seed}/${unit.name}`, season)
  const field = getFieldName(basis, procedure.fieldId, firstDay)
  const common = { procedure, field, channel: 'in_person', days, mayExtendBy } as const
  const homes = unit.level === 'commune' ? [unit] : unitsWithin(basis, unit)
  return fates.flatMap((fate) =>
    Array.from({ length: counts[fate] ?? 0 }, (_, index) => {
      const chance = chanceFrom(`${seed}/${unit.name}/${code}/${fate}/${index}`)
      const home = { unit: chance.pick(homes).name, region }
      const outcome = fate === 'returned' ? 'returned' : 'issued'
      return { wish: { ...common, home, intent: intentOf(fate), outcome } satisfies Wish, fate, chance }
    }),
  )
}

function unitsWithin({ organisation }: Basis, { id }: Unit): readonly Unit[] {
  return unitsDuring(organisation, worked).filter(({ parentId }) => parentId === id)
}

/** How much is going on: little around Tết, and less when the epidemic begins to keep people at home. */
function season(day: PlainDate): number {
  if (day >= '2020-01-20' && day <= '2020-01-22') return 0.4
  if (day >= '2020-01-30' && day <= '2020-02-04') return 0.35
  if (day >= '2020-03-25') return 0.75
  return 1
}
