import { type Attachment, findAttachment } from '#attachment/index.ts'
import { isUuid, type Text } from '#kernel/index.ts'
import { renderSlipPdf } from '#paper/index.ts'
import { printedSlip, type SlipEntry, type SlipOrder } from '#slip/index.ts'
import { slipPlaceOf } from '../../desk/dossier/print-slip.ts'
import { answerPdfToPrint } from '../../shared/answer-file.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import type { Visit } from '../../shared/visit.ts'
import { answerOwnFile } from '../upload/own-file.ts'
import { withFiling } from './filing/open-filing.ts'
import { onSubject } from './on-subject.ts'
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
export const answerFollowSlip = onSubject({
  dossier: (visit) =>
    withFollowed(visit, {
      audit: 'follow.slip-kept',
      answer: ({ state, slips }) => answerSlip(visit, slips, { code: state.code }),
    }),
  filing: (visit, reference) =>
    withFiling(visit, reference, {
      audit: 'follow.slip-kept',
      answer: ({ filing, slips }) => answerSlip(visit, slips, { filingId: filing.id }),
    }),
})

type About =
  | Pick<Extract<SlipOrder, { code: string }>, 'code'>
  | Pick<Extract<SlipOrder, { filingId: string }>, 'filingId'>

async function answerSlip(visit: Visit, slips: readonly SlipEntry[], about: About): Promise<Response> {
  const place = slipPlaceOf(visit)
  const isOffered = slips.some(({ kind, occasion }) => kind === place?.kind && occasion === place.occasion)
  if (place === undefined || !isOffered) return answerNotFound(visit, noSuchSlip)
  const { db, publicAddress, clock } = visit.deps
  const printed = await printedSlip({ db, publicAddress }, { ...place, ...about, now: clock.now() })
  if (!printed.ok) return answerNotFound(visit, printed.refusal.message)
  const pdf = await renderSlipPdf(printed.value.slip)
  return pdf.ok ? answerPdfToPrint(printed.value.fileName, pdf.value) : answerNotFound(visit, pdf.refusal.message)
}

/** A file that was handed in; results have an address of their own. */
export const answerFollowFile = onSubject({
  dossier: (visit) =>
    withFollowed(visit, {
      audit: 'follow.file-kept',
      answer: ({ state }) => answerFile(visit, ({ dossierId }) => dossierId === state.dossierId),
    }),
  filing: (visit, reference) =>
    withFiling(visit, reference, {
      audit: 'follow.file-kept',
      answer: ({ filing }) => answerFile(visit, ({ filingId }) => filingId === filing.id),
    }),
})

async function answerFile(visit: Visit, isOwn: (file: Attachment) => boolean): Promise<Response> {
  const id = visit.param('file')
  const file = isUuid(id) ? await findAttachment(visit.deps.db, id) : undefined
  const isTheirs = file !== undefined && isOwn(file) && !file.isResult
  return isTheirs ? answerOwnFile(visit, file) : answerNotFound(visit, noSuchFile)
}
