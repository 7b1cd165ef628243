import { normalise } from '#kernel/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'
import { forgetPass } from './passes.ts'

/** The browser forgets that the secret was shown: whoever sits at it next sees what everybody may. */
export async function endFollowing(visit: Visit): Promise<Response> {
  return seeOther(visit.paths.dossierSearch(), await forgetPass(visit, normalise(visit.param('code'))))
}
