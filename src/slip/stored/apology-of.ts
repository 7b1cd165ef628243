import type { Slip } from '#kernel/index.ts'
import { apologySlip } from '../apology-slip.ts'
import type { Issue } from '../slip-head.ts'
import { requestedOf, type StoredDossier, type Told } from './stored-dossier.ts'

/** Form 04: names the due instant as it was when the apology was signed; while time stood still, the one before. */
export function apologyOf(dossier: StoredDossier, { event, after }: Told<'apologised'>, issue: Issue): Slip {
  const { fieldId, acceptedAt, dueAt, suspensions } = after
  const due = dueAt ?? suspensions.at(-1)?.dueBefore
  if (due === undefined) throw new Error(`dossier ${after.code} was never due`)
  const apology = {
    ...requestedOf(dossier),
    fieldId,
    receivedAt: acceptedAt,
    dueAt: due,
    reason: event.reason ?? '',
    promisedAt: event.promisedAt,
  }
  return apologySlip(apology, issue, dossier.names)
}
