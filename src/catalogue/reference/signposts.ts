import type { ProcedureId } from '#kernel/index.ts'
import type { Audience, Signposts } from '../signposts.ts'
import { referenceCatalogue } from './index.ts'
import { lifeEvents } from './life-events.ts'
import { alsoForPeople, forBusiness, phrases } from './phrases.ts'

const ids = new Map(referenceCatalogue.procedures.map(({ code, id }) => [code, id]))

/** What leads to the procedures of the reference catalogue. */
export const referenceSignposts: Signposts = {
  phrases: Object.entries(phrases).flatMap(([code, texts]) => texts.map((text) => ({ procedureId: idOf(code), text }))),
  lifeEvents: lifeEvents.map(({ procedures, ...event }) => ({ ...event, procedureIds: procedures.map(idOf) })),
  audiences: new Map([...ids].map(([code, id]) => [id, audiencesOf(code)])),
}

function audiencesOf(code: string): readonly Audience[] {
  if (!forBusiness.includes(code)) return ['person']
  return alsoForPeople.includes(code) ? ['business', 'person'] : ['business']
}

function idOf(code: string): ProcedureId {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`the reference catalogue has no procedure '${code}'`)
  return id
}
