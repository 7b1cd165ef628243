import { loadLaw } from '#dossier/index.ts'
import { acceptFiling, supplyFiling } from '#filing/index.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerRefused } from './answer-refused.ts'
import { keepFiles, openAgain } from './keep-files.ts'
import { typedContent } from './keep-typed.ts'
import { openFiling } from './open-filing.ts'

/** Makes the filing a dossier; its page offers the receipt at once. */
export async function takeAcceptance(visit: OfficerVisit): Promise<Response> {
  const opened = await openFiling(visit, 'dossier.accept')
  if (opened instanceof Response) return opened
  const kept = await keepFiles(visit, opened)
  const content = typedContent(visit, kept.opened)
  if (kept.refusal !== undefined || kept.faults.length > 0)
    return answerRefused(visit, kept.opened, { ...kept, content })
  const { id, unitId, actor } = opened
  const order = { key: visit.form.text(keyField), id, unitId, actor, seenVersion: kept.seenVersion, content }
  const accepted = await acceptFiling({ ...visit.deps, loadLaw }, order)
  if (accepted.ok) {
    visit.note({ details: { dossier: accepted.value.code } })
    return seeOther(visit.paths.deskDossier(accepted.value.code, { xong: 'tiep-nhan' }))
  }
  const { faults = [], refusal } = accepted
  return answerRefused(visit, await openAgain(visit, opened), { content, faults, refusal })
}

/** Records what came in after a request for supplements; then it waits to be received again. */
export async function takeSupply(visit: OfficerVisit): Promise<Response> {
  const opened = await openFiling(visit, 'filing.draft')
  if (opened instanceof Response) return opened
  const kept = await keepFiles(visit, opened)
  const content = typedContent(visit, kept.opened)
  if (kept.refusal !== undefined || kept.faults.length > 0)
    return answerRefused(visit, kept.opened, { ...kept, content })
  const { id, actor } = opened
  const order = { key: visit.form.text(keyField), id, actor, seenVersion: kept.seenVersion, content }
  const supplied = await supplyFiling(visit.deps, order)
  if (supplied.ok) return seeOther(visit.paths.filing(id, { xong: 'bo-sung' }))
  const { faults = [], refusal } = supplied
  return answerRefused(visit, await openAgain(visit, opened), { content, faults, refusal })
}
