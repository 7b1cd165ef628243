import { findAttachment } from '#attachment/index.ts'
import { isUuid } from '#kernel/index.ts'
import { answerAttachment } from '../answer-attachment.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere } from '../refused-pages.tsx'
import { openFiling } from './open-filing.ts'

/** A file of a filing that is not a dossier yet. */
export async function answerFilingFile(visit: OfficerVisit): Promise<Response> {
  const opened = await openFiling(visit, 'filing.read')
  if (opened instanceof Response) return opened
  const id = visit.param('file')
  const file = isUuid(id) ? await findAttachment(visit.deps.db, id) : undefined
  if (file === undefined || file.filingId !== opened.id) return answerNotHere(visit, noSuchFile)
  visit.note({ details: { file: file.id, paper: file.paper } })
  return answerAttachment(visit, file)
}

const noSuchFile = {
  vi: 'Hồ sơ này không có tệp đó. Hãy mở lại từ trang hồ sơ.',
  en: 'This filing has no such file. Open it from its page.',
}
