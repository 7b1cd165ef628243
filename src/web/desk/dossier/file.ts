import { findAttachment } from '#attachment/index.ts'
import { isUuid } from '#kernel/index.ts'
import { answerAttachment } from '../answer-attachment.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere, answerNotPermitted } from '../refused-pages.tsx'
import { withDossier } from './open-dossier.ts'
import { mayLook } from './whose.ts'

/** A file of the dossier. */
export function answerDossierFile(visit: OfficerVisit): Promise<Response> {
  return withDossier(visit, async ({ state }) => {
    if (!mayLook(visit, state, 'attachment.read')) return answerNotPermitted(visit, 'attachment.read', true)
    const id = visit.param('file')
    const file = isUuid(id) ? await findAttachment(visit.deps.db, id) : undefined
    if (file?.dossierId !== state.dossierId || file === undefined) return answerNotHere(visit, noSuchFile)
    visit.note({ details: { file: file.id, paper: file.paper } })
    return answerAttachment(visit, file)
  })
}

const noSuchFile = {
  vi: 'Hồ sơ này không có tệp đó. Hãy mở lại từ trang hồ sơ.',
  en: 'This dossier has no such file. Open it from the page of the dossier.',
}
