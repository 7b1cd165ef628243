import { findAttachment } from '#attachment/index.ts'
import { isUuid } from '#kernel/index.ts'

import { answerAttachment } from '../../desk/answer-attachment.tsx'
import { answerNotFound } from '../../shared/error-pages.tsx'
import { answerOwnFile } from '../upload/own-file.ts'
import type { Applicant } from './applicant.ts'
import { openFiling } from './draft.ts'

/** A photo or file of a filing, for whoever sent it. */
export async function answerApplyFile(applicant: Applicant): Promise<Response> {
  const opened = await openFiling(applicant)
  if (opened instanceof Response) return opened
  const { visit, officer } = applicant
  const id = visit.param('file')
  const file = isUuid(id) ? await findAttachment(visit.deps.db, id) : undefined
  if (file === undefined || file.filingId !== opened.filing.id) return answerNotFound(visit)
  applicant.note({ details: { file: file.id, paper: file.paper } })
  return officer === undefined ? answerOwnFile(visit, file) : answerAttachment(officer, file)
}
