import {
  type Audience,
  fieldsDuring,
  type LifeEvent,
  type Procedure,
  type ProcedureHit,
  procedureSearch,
  proceduresOn,
} from '#catalogue/index.ts'
import { normalise, type PlainDate } from '#kernel/index.ts'
import { type Level, parseLevel, type Unit, unitsDuring } from '#organisation/index.ts'
import type { ProcedureQuery } from '../paths.ts'
import type { Reference } from '../shared/reference.ts'

/** What an address asks of the catalogue; what it does not know of, it does not ask. */
export interface Wanted {
  readonly typed: string
  readonly field?: { readonly id: number; readonly code: string; readonly name: string }
  readonly level?: Level
  readonly unit?: Unit
  readonly event?: LifeEvent
  readonly audience?: Audience
}

export interface Listed {
  readonly inForce: readonly Procedure[]
  /** Those that fit what was typed at least as well, and that nobody resolves here any more. */
  readonly ended: readonly Procedure[]
}

export const audienceSlugs = { person: 'nguoi-dan', business: 'kinh-doanh' } as const satisfies Record<Audience, string>
export const levelSlugs = { province: 'tinh', district: 'huyen', commune: 'xa' } as const satisfies Record<
  Level,
  string
>

const longestTyped = 200

export function readWanted(query: URLSearchParams, reference: Reference, today: PlainDate): Wanted {
  const { catalogue, signposts, organisation } = reference
  const asked = (name: keyof ProcedureQuery) => query.get(name) ?? ''
  const field = fieldsDuring(catalogue, { from: today, to: today }).find(({ code }) => code === asked('linh-vuc'))
  const level = keyOf(levelSlugs, asked('cap'))
  const unit = unitsDuring(organisation, { from: today, to: today }).find(
    ({ agencyCode }) => agencyCode === asked('don-vi'),
  )
  const event = signposts.lifeEvents.find(({ code }) => code === asked('viec'))
  const audience = keyOf(audienceSlugs, asked('doi-tuong')) as Audience | undefined
  return {
    typed: normalise(asked('tim').slice(0, longestTyped)),
    ...(field && { field }),
    ...(level && { level: parseLevel(level) }),
    ...(unit && { unit }),
    ...(event && { event }),
    ...(audience && { audience }),
  }
}

function keyOf(slugs: Readonly<Record<string, string>>, slug: string): string | undefined {
  return Object.keys(slugs).find((key) => slugs[key] === slug)
}

export function queryOf({ typed, field, level, unit, event, audience }: Wanted): ProcedureQuery {
  return {
    ...(typed !== '' && { tim: typed }),
    ...(field && { 'linh-vuc': field.code }),
    ...(level && { cap: levelSlugs[level] }),
    ...(unit && { 'don-vi': unit.agencyCode }),
    ...(event && { viec: event.code }),
    ...(audience && { 'doi-tuong': audienceSlugs[audience] }),
  }
}

/** Whether the address asks for anything. */
export function isAsking({ typed, ...others }: Wanted): boolean {
  return typed !== '' || Object.keys(others).length > 0
}

/** What fits, best first: by what was typed, else in the order of the life event, else in the catalogue's. */
export function listProcedures(wanted: Wanted, reference: Reference, today: PlainDate): Listed {
  const { catalogue, signposts } = reference
  const fits = (procedure: Procedure) =>
    (wanted.field === undefined || procedure.fieldId === wanted.field.id) &&
    (wanted.level === undefined || procedure.levels.includes(wanted.level)) &&
    (wanted.unit === undefined || procedure.levels.includes(wanted.unit.level)) &&
    (wanted.event === undefined || wanted.event.procedureIds.includes(procedure.id)) &&
    (wanted.audience === undefined || (signposts.audiences.get(procedure.id)?.includes(wanted.audience) ?? true))
  if (wanted.typed === '') {
    const all = proceduresOn(catalogue, today).filter(fits)
    const { event } = wanted
    if (event === undefined) return { inForce: all, ended: [] }
    const place = ({ id }: Procedure) => event.procedureIds.indexOf(id)
    return { inForce: all.toSorted((a, b) => place(a) - place(b)), ended: [] }
  }
  const hits = searchOf(reference, today)(wanted.typed).filter(({ procedure }) => fits(procedure))
  return { inForce: proceduresOf(hits.filter(({ isInForce }) => isInForce)), ended: endedOf(hits) }
}

type Search = ReturnType<typeof procedureSearch>
const searches = new WeakMap<Reference, { readonly day: PlainDate; readonly search: Search }>()

/** Made ready once for as long as the reference data is kept. */
function searchOf(reference: Reference, day: PlainDate): Search {
  const kept = searches.get(reference)
  if (kept?.day === day) return kept.search
  const search = procedureSearch({ ...reference, day })
  searches.set(reference, { day, search })
  return search
}

function endedOf(hits: readonly ProcedureHit[]): readonly Procedure[] {
  const best = hits.find(({ isInForce }) => isInForce)?.score ?? 0
  return proceduresOf(hits.filter(({ isInForce, score }) => !isInForce && score >= best)).slice(0, 2)
}

function proceduresOf(hits: readonly ProcedureHit[]): readonly Procedure[] {
  return hits.map(({ procedure }) => procedure)
}
