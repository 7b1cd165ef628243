import { atMinute, type Instant, type PlainDate } from '#kernel/index.ts'
import { type Basis, getFieldName, getProcedure } from './basis.ts'
import { chanceFrom } from './chance.ts'
import { courseOf } from './course.ts'
import { momentOn } from './desk.ts'
import { intentOf } from './fated-story.ts'
import { type Fate, fateOf, type Home, type Story } from './story.ts'
import type { Office } from './tell-story.ts'

/** A dossier that an earlier system accepted, in a year whose working days nobody has entered here: it states when it is due. */
export interface Inherited {
  readonly procedure: string
  readonly acceptedOn: PlainDate
  readonly dueOn: PlainDate
  readonly fate: Fate
}

interface Inheritance {
  readonly dossier: Inherited
  readonly home: Home
  readonly until: Instant
}

export function inheritedStory(basis: Basis, office: Office, { dossier, home, until }: Inheritance): Story {
  const { unit, desk, manner } = office
  const chance = chanceFrom(`${unit.name}/${dossier.procedure}/${dossier.acceptedOn}`)
  const hours = desk.days[0]?.hours ?? []
  const procedure = getProcedure(basis, dossier.procedure, dossier.acceptedOn)
  const acceptedAt = momentOn({ day: dossier.acceptedOn, hours }, chance)
  const dueAt = atMinute(dossier.dueOn, hours.at(-1)?.to ?? 0)
  if (acceptedAt === undefined) throw new Error(`${unit.name} has no hours`)
  const beginning = { desk, manner, acceptedAt, dueAt, reckon: () => undefined, mayExtendBy: 0 }
  for (let attempt = 0; attempt < 1000; attempt++) {
    const steps = courseOf(beginning, { intent: intentOf(dossier.fate), outcome: 'issued' }, chance)
    if (fateOf({ dueAt, steps }, until) !== dossier.fate) continue
    return {
      unit: unit.name,
      agencyCode: unit.agencyCode,
      home,
      field: getFieldName(basis, procedure.fieldId, dossier.acceptedOn),
      procedure: procedure.name,
      channel: 'in_person',
      acceptedAt,
      dueAt,
      isDueStated: true,
      steps: steps.filter(({ at }) => at <= until),
    }
  }
  throw new Error(`the inherited dossier of ${dossier.acceptedOn} in ${unit.name} cannot be '${dossier.fate}'`)
}
