import { normalise } from '#kernel/index.ts'
import { answerForeignForm } from '../../desk/refused-pages.tsx'
import { isFromElsewhere } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { forgetPass } from './passes.ts'

/** The browser forgets that the secret was shown: whoever sits at it next sees what everybody may. */
export async function endFollowing(visit: Visit): Promise<Response> {
  if (isFromElsewhere(visit.request)) return answerForeignForm(visit)
  return seeOther(visit.paths.dossierSearch(), await forgetPass(visit, normalise(visit.param('code'))))
}
