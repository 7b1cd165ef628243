import type { Slip } from '#kernel/index.ts'
import type { Issue } from '../slip-head.ts'
import { supplementSlip } from '../supplement-slip.ts'
import { requestedOf, type StoredDossier, type Told } from './stored-dossier.ts'

/** Form 02 of a dossier whose clock was stopped until papers come. */
export function supplementOf(dossier: StoredDossier, { event }: Told<'suspended'>, issue: Issue): Slip {
  const { at, items, reason, supplyBy } = event
  const request = {
    ...requestedOf(dossier),
    items: items ?? [],
    reason: reason ?? '',
    ...(supplyBy === undefined ? {} : { supplyBy }),
    stoppedAt: at,
  }
  return supplementSlip(request, issue, dossier.names)
}
