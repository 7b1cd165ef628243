import { processOf } from '#catalogue/index.ts'
import { currentStep } from '#dossier/index.ts'
import type { Slip } from '#kernel/index.ts'
import { feeText } from '../fee-text.ts'
import { paperText } from '../received-paper.ts'
import type { Issue } from '../slip-head.ts'
import { stopSlip } from '../stop-slip.ts'
import { requestedOf, type StoredDossier, type Told } from './stored-dossier.ts'

/** Form 05 of a dossier that its owner withdrew or that the agency stopped or gave back. */
export function stopOf(dossier: StoredDossier, { event, after }: Told<'finished'>, issue: Issue): Slip {
  const step = currentStep(after, processOf(dossier.catalogue, after.procedureVersionId))
  const { fee, papers = [] } = after.reception ?? {}
  const onPaper = papers.filter(({ originals, copies }) => originals + copies > 0)
  const stop = {
    ...requestedOf(dossier),
    stoppedAt: event.at,
    by: event.outcome === 'withdrawn' ? 'owner' : 'agency',
    ...(step === undefined ? {} : { stage: step.name.vi }),
    reason: event.reason ?? '',
    ...(event.legalBasis === undefined ? {} : { legalBasis: event.legalBasis }),
    ...(fee === undefined ? {} : { fee: feeText(fee) }),
    returned: onPaper.map(paperText),
  } as const
  return stopSlip(stop, issue, dossier.names)
}
