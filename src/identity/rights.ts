import type { UnitId } from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'
import type { Action } from './action.ts'
import type { Actor, Holding, Officer } from './officer.ts'
import { scopeOf } from './permissions.ts'

/** Reading what a unit finished under an earlier name is part of one's own unit's work; acting on it is nobody's. */
const readsArchive: ReadonlySet<Action> = new Set<Action>([
  'dossier.read',
  'dossier.search',
  'dossier.print',
  'register-book.print',
  'attachment.read',
])

/** Units that something reaches. */
export type Reach = 'all' | readonly UnitId[]

/**
 * Whom the officer acts as in doing `action` for `unit` (undefined: for any unit at all): the first post held that
 * permits it there. Undefined where none does.
 */
export function actorFor(
  officer: Officer,
  action: Action,
  unit: UnitId | undefined,
  organisation: Organisation,
): Actor | undefined {
  const holding = officer.holdings.find((held) => covers(reachOf(held, action, organisation), unit))
  if (holding === undefined) return undefined
  const { post, unitId } = holding
  return { id: officer.account, post, unitId: scopeOf(post, action) === 'all' ? null : unitId }
}

/** The units for which the officer may do `action`: empty where it is not permitted at all. */
export function unitsFor(officer: Officer, action: Action, organisation: Organisation): Reach {
  const reaches = officer.holdings.map((held) => reachOf(held, action, organisation))
  return reaches.includes('all') ? 'all' : [...new Set(reaches.flatMap((reach) => (reach === 'all' ? [] : reach)))]
}

function covers(reach: Reach, unit: UnitId | undefined): boolean {
  if (reach === 'all') return true
  return unit === undefined ? reach.length > 0 : reach.includes(unit)
}

/** A post of one's own unit that is held for no unit reaches none: the safe side. */
function reachOf({ post, unitId }: Holding, action: Action, organisation: Organisation): Reach {
  const scope = scopeOf(post, action)
  if (scope === undefined) return []
  if (scope === 'all' || (scope === 'units-below' && unitId === null)) return 'all'
  if (unitId === null) return []
  const units = scope === 'own-unit' ? [unitId] : withThoseBelow(unitId, organisation)
  return readsArchive.has(action) ? withPredecessors(units, organisation) : units
}

function withThoseBelow(unitId: UnitId, { units }: Organisation): readonly UnitId[] {
  return closure([unitId], (id) => units.flatMap((unit) => (unit.parentId === id ? [unit.id] : [])))
}

function withPredecessors(unitIds: readonly UnitId[], { successions }: Organisation): readonly UnitId[] {
  return closure(unitIds, (id) =>
    successions.flatMap(({ predecessorId, successorId }) => (successorId === id ? [predecessorId] : [])),
  )
}

function closure(start: readonly UnitId[], next: (id: UnitId) => readonly UnitId[]): readonly UnitId[] {
  const reached = new Set(start)
  for (const id of reached) for (const other of next(id)) reached.add(other)
  return [...reached]
}
