import { loadFormOn } from '#form/index.ts'
import { renderBlankFormPdf } from '#paper/index.ts'
import { pathsIn } from '../../paths.ts'
import { answerFile } from '../../shared/answer-file.ts'
import { wholeAddress } from '../../shared/site-address.ts'
import type { Visit } from '../../shared/visit.ts'
import { answerUnknown, findInForce } from '../procedure-page.tsx'
import { blankForm } from './blank-form.ts'

/** The procedure's form to print; a procedure without one is answered as one that does not exist. */
export async function answerBlankForm(visit: Visit): Promise<Response> {
  const found = await findInForce(visit)
  const form = found && (await loadFormOn(visit.deps.db, found.procedure.id))
  if (found === undefined || form === undefined) return answerUnknown(visit)
  const { procedure, day } = found
  const address = wholeAddress(visit, pathsIn('vi').procedure(procedure.code))
  const file = await renderBlankFormPdf(blankForm({ procedure, definition: form.definition, day, address }))
  return answerFile(`to-khai-${procedure.code}.pdf`, 'application/pdf', file)
}
