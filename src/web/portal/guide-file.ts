import { officeOn } from '#directive/index.ts'
import { renderSlipPdf } from '#paper/index.ts'
import { pathsIn } from '../paths.ts'
import { answerFile } from '../shared/answer-file.ts'
import { answerOperatorFault } from '../shared/error-pages.tsx'
import { wholeAddress } from '../shared/site-address.ts'
import type { Visit } from '../shared/visit.ts'
import { guideSheet } from './guide-sheet.ts'
import { answerUnknown, findShown } from './procedure-page.tsx'

/** The procedure's page on one sheet of paper. */
export async function answerGuide(visit: Visit): Promise<Response> {
  const shown = await findShown(visit)
  if (shown === undefined) return answerUnknown(visit)
  const office = officeOn(shown.day)
  if (!office.ok) return answerOperatorFault(visit, office.refusal)
  const { code } = shown.procedure
  const address = wholeAddress(visit, pathsIn('vi').procedure(code))
  const file = await renderSlipPdf(guideSheet(shown, { office: office.value, address }))
  return file.ok
    ? answerFile(`huong-dan-${code}.pdf`, 'application/pdf', file.value)
    : answerOperatorFault(visit, file.refusal)
}
