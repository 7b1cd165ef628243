import { renderBlankFormPdf } from '#paper/index.ts'
import { pathsIn } from '../../paths.ts'
import { answerFile } from '../../shared/answer-file.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerUnknown, findShown } from '../procedure-page.tsx'
import { blankForm } from './blank-form.ts'

/** The procedure's form to print; a procedure without one is answered as one that does not exist. */
export async function answerBlankForm(visit: Visit): Promise<Response> {
  const shown = await findShown(visit)
  if (shown?.form === undefined) return answerUnknown(visit)
  const { procedure, day, form } = shown
  const origin = visit.deps.publicAddress ?? new URL(visit.request.url).origin
  const address = new URL(pathsIn('vi').procedure(procedure.code), origin).href
  const file = await renderBlankFormPdf(blankForm({ procedure, definition: form.definition, day, address }))
  return answerFile(`to-khai-${procedure.code}.pdf`, 'application/pdf', file)
}
