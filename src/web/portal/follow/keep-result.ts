import type { Attachment } from '#attachment/index.ts'
import type { Text } from '#kernel/index.ts'
import { renderSlipPdf } from '#paper/index.ts'
import { slipNames } from '#slip/index.ts'
import { pathsIn } from '../../paths.ts'
import { answerPdfToPrint } from '../../shared/answer-file.ts'
import { attachmentFile } from '../../shared/attachment-file.ts'
import { answerNotFound, answerOperatorFault } from '../../shared/error-pages.tsx'
import { wholeAddress } from '../../shared/site-address.ts'
import type { Visit } from '../../shared/visit.ts'
import { type FollowedDossier, withFollowed } from './open-followed.ts'
import { resultSheet } from './result-sheet.ts'
import { resultNumber, resultsOf } from './results.tsx'

const noSuchResult: Text = {
  vi: 'Hồ sơ này chưa có tệp kết quả đó. Hãy mở lại từ trang hồ sơ.',
  en: 'This dossier does not have that result yet. Open it from the page of the dossier.',
}

/** The result as it was issued, to the bit: a signed file is never touched. */
export function answerFollowResult(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.result-kept',
    answer: (dossier) => {
      const file = fileOf(visit, dossier)
      return file === undefined ? answerNotFound(visit, noSuchResult) : attachmentFile(visit.deps, file)
    },
  })
}

/** A sheet to go with it, by which whoever gets the result verifies it. */
export function answerFollowResultSheet(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.result-kept',
    answer: async (dossier) => {
      const file = fileOf(visit, dossier)
      const { finishedAt } = dossier.state
      if (file === undefined || finishedAt === null) return answerNotFound(visit, noSuchResult)
      const address = wholeAddress(visit, pathsIn('vi').verified(file.hash))
      const told = { file, finishedAt, address, number: resultNumber(dossier) }
      const pdf = await renderSlipPdf(resultSheet(dossier, told, slipNames(dossier.reference)))
      return pdf.ok ? answerPdfToPrint('phieu-xac-minh.pdf', pdf.value) : answerOperatorFault(visit, pdf.refusal)
    },
  })
}

function fileOf(visit: Visit, dossier: FollowedDossier): Attachment | undefined {
  return resultsOf(dossier).find(({ id, scan }) => id === visit.param('file') && scan !== 'infected')
}
