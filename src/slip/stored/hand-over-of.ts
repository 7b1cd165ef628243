import { deliveryNames, outcomeNames, personRoleNames } from '#dossier/index.ts'
import type { Slip } from '#kernel/index.ts'
import { handOverSlip } from '../hand-over-slip.ts'
import type { Issue } from '../slip-head.ts'
import { isTold, receiverOf, requestedOf, type StoredDossier, type Told } from './stored-dossier.ts'

/** The hand-over slip of a result, or of the answer that there is none. */
export function handOverOf(dossier: StoredDossier, { event, after }: Told<'handed_over'>, issue: Issue): Slip {
  const finish = dossier.view.timeline.find((entry) => isTold(entry, 'finished'))
  if (finish === undefined) throw new Error(`dossier ${after.code} was handed over unfinished`)
  const { resultNumber, outcome } = finish.event
  const receiver = receiverOf(dossier, event.to)
  const handOver = {
    ...requestedOf(dossier),
    outcome: outcomeNames[outcome].vi,
    ...(resultNumber === undefined ? {} : { resultNumber }),
    ...(after.dueAt === null ? {} : { dueAt: after.dueAt }),
    finishedAt: finish.event.at,
    handedOverAt: event.at,
    receiver: receiver?.fullName,
    receiverRole: personRoleNames[event.to].vi.toLocaleLowerCase('vi'),
    manner: deliveryNames[event.by].vi,
    ...(event.document === undefined ? {} : { document: event.document }),
    ...(event.note === undefined ? {} : { note: event.note }),
  }
  return handOverSlip(handOver, issue, dossier.names)
}
