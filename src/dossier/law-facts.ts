import { dayOf, type Instant, type UnitId } from '#kernel/index.ts'
import type { Law } from './law.ts'
import type { DossierState } from './state.ts'

/** What the law says at a moment to commands for this dossier. */
export function lawFacts(law: Law, { procedureVersionId, holderUnitId }: DossierState, at: Instant) {
  const day = dayOf(at)
  return {
    due: law.dueRule(procedureVersionId, holderUnitId, day),
    successors: law.successorsOn(holderUnitId, day),
    process: law.process(procedureVersionId),
    isUnit: (unitId: UnitId) => law.isUnitOn(unitId, day),
  }
}
