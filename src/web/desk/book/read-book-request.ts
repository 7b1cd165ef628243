import { dayOf, type Period, plainDate } from '#kernel/index.ts'
import { type Unit, unitsDuring } from '#organisation/index.ts'
import { readScope, type Scope } from '../../office/scope.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** Which book the address names: a unit whose book one may print, and a period; this month's of one's own, where it names none. */
export interface BookRequest {
  readonly scope: Scope
  /** The unit of the book; undefined where the address is wrong, or where there is none to print. */
  readonly unit: Unit | undefined
  readonly units: readonly Unit[]
}

export function readBookRequest(visit: OfficerVisit): BookRequest {
  const { organisation, deps, query } = visit
  const today = dayOf(deps.clock.now())
  const latest: Period = { from: plainDate(`${today.slice(0, 8)}01`), to: today }
  const reach = visit.reach('register-book.print')
  const own = { ...organisation, units: organisation.units.filter(({ id }) => reach === 'all' || reach.includes(id)) }
  const scope = readScope(query, { organisation: own, latest })
  const units = unitsDuring(own, scope.ok ? scope.period : latest)
  return { scope, units, unit: scope.ok ? (scope.unit ?? firstOf(visit, units)) : undefined }
}

function firstOf({ officer }: OfficerVisit, units: readonly Unit[]): Unit | undefined {
  return units.find(({ id }) => officer.holdings.some(({ unitId }) => unitId === id)) ?? units[0]
}
