import { findAttachment } from '#attachment/index.ts'
import { isUuid, type Text } from '#kernel/index.ts'
import { renderSlipPdf } from '#paper/index.ts'
import { printedSlip } from '#slip/index.ts'
import { slipPlaceOf } from '../../desk/dossier/print-slip.ts'
import { answerPdfToPrint } from '../../shared/answer-file.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import type { Visit } from '../../shared/visit.ts'
import { answerOwnFile } from '../upload/own-file.ts'
import { withFollowed } from './open-followed.ts'

const noSuchSlip: Text = {
  vi: 'Hồ sơ này không có phiếu đó. Hãy mở lại từ trang hồ sơ.',
  en: 'This dossier has no such slip. Open it from the page of the dossier.',
}
const noSuchFile: Text = {
  vi: 'Hồ sơ này không có tệp đó. Hãy mở lại từ trang hồ sơ.',
  en: 'This dossier has no such file. Open it from the page of the dossier.',
}

/** A slip that was made out for the citizen, as PDF; the control slip is the office's own. */
export function answerFollowSlip(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.slip-kept',
    answer: async ({ state, slips, now }) => {
      const place = slipPlaceOf(visit)
      const isOffered = slips.some(({ kind, occasion }) => kind === place?.kind && occasion === place.occasion)
      if (place === undefined || !isOffered) return answerNotFound(visit, noSuchSlip)
      const { db, publicAddress } = visit.deps
      const printed = await printedSlip({ db, publicAddress }, { ...place, code: state.code, now })
      if (!printed.ok) return answerNotFound(visit, printed.refusal.message)
      const pdf = await renderSlipPdf(printed.value.slip)
      return pdf.ok ? answerPdfToPrint(printed.value.fileName, pdf.value) : answerNotFound(visit, pdf.refusal.message)
    },
  })
}

/** A file that was handed in; results have an address of their own. */
export function answerFollowFile(visit: Visit): Promise<Response> {
  return withFollowed(visit, {
    audit: 'follow.file-kept',
    answer: async ({ state }) => {
      const id = visit.param('file')
      const file = isUuid(id) ? await findAttachment(visit.deps.db, id) : undefined
      if (file === undefined || file.dossierId !== state.dossierId || file.isResult)
        return answerNotFound(visit, noSuchFile)
      return answerOwnFile(visit, file)
    },
  })
}
