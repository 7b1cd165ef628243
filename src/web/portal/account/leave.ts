import { forgetSessionToken } from '../../shared/session-cookie.ts'
import type { Visit } from '../../shared/visit.ts'
import { forgetPasses } from '../follow/passes.ts'

/** An answer after which the browser knows nothing of whoever was signed in: neither their session nor the dossiers that they opened. */
export async function leaving(visit: Visit, response: Response): Promise<Response> {
  for (const forgotten of [forgetSessionToken(visit, 'citizen'), await forgetPasses(visit)])
    for (const [name, value] of Object.entries(forgotten)) response.headers.append(name, value)
  return response
}
