import { findPetition, findPetitionReference, type Petition } from '#feedback/index.ts'
import type { Action } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere, answerNotPermitted } from '../refused-pages.tsx'

const unknown: Text = {
  vi: 'Không có phản ánh, kiến nghị mang mã này. Hãy mở lại từ danh sách.',
  en: 'There is nothing under this reference. Open it from the list.',
}

/** The petition that the address names, for an officer who may do this to it; else the page that says why not. */
export async function openForOfficer(visit: OfficerVisit, action: Action): Promise<Petition | Response> {
  const reference = findPetitionReference(visit.param('reference'))
  const petition = reference && (await findPetition(visit.deps.db, reference))
  if (!petition) return answerNotHere(visit, unknown)
  return visit.actor(action, petition.unitId) === undefined ? answerNotPermitted(visit, action, true) : petition
}
