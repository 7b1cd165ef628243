import type { Database } from '#db/index.ts'
import { countByProcedure } from '#dossier/index.ts'
import type { Instant, ProcedureId, UnitId } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import type { OfferedField, OfferedProcedure } from './find-procedures.ts'

type Usage = ReadonlyMap<ProcedureId, number>

const minute = 60_000
const keptMs = 10 * minute
const lookedBackMs = 90 * 24 * 60 * minute
const shown = 6

interface Kept {
  readonly at: Instant
  readonly usage: Promise<Usage>
}
const kept = new WeakMap<Database, Map<UnitId, Kept>>()

/** What the unit accepted in the last ninety days, by procedure; asked at most once in ten minutes, for it only orders a list. */
export function usageOf({ deps: { db, clock } }: OfficerVisit, unitId: UnitId): Promise<Usage> {
  const byUnit = kept.get(db) ?? new Map<UnitId, Kept>()
  kept.set(db, byUnit)
  const now = clock.now()
  const known = byUnit.get(unitId)
  if (known !== undefined && now >= known.at && now - known.at < keptMs) return known.usage
  const usage = countByProcedure(db, { unitId, since: (now - lookedBackMs) as Instant })
  byUnit.set(unitId, { at: now, usage })
  usage.catch(() => byUnit.delete(unitId))
  return usage
}

/** Of what is offered, the few that are received most, the most used first. */
export function oftenUsed(offered: readonly OfferedField[], usage: Usage): readonly OfferedProcedure[] {
  const count = ({ procedure }: OfferedProcedure) => usage.get(procedure.id) ?? 0
  return offered
    .flatMap(({ procedures }) => procedures)
    .filter((each) => count(each) > 0)
    .toSorted((one, other) => count(other) - count(one))
    .slice(0, shown)
}
