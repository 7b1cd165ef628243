import { dayOf, type Slip } from '#kernel/index.ts'
import { controlSlip } from '../control-slip.ts'
import type { Issue } from '../slip-head.ts'
import { passingsOf } from './passings.ts'
import type { StoredDossier } from './stored-dossier.ts'

/** Form 06: the way of a dossier from desk to desk until now, from its log. */
export function controlOf(dossier: StoredDossier, issue: Issue): Slip {
  const { code, holderUnitId, consultations } = dossier.view.state
  const asked = consultations.map(({ unitId, askedAt }) => dossier.names.unitOn(unitId, dayOf(askedAt)))
  const controlled = {
    code,
    unit: dossier.names.unitOn(holderUnitId, issue.day),
    partners: [...new Set(asked)],
    passings: passingsOf(dossier),
  }
  return controlSlip(controlled, issue, dossier.names)
}
