import { signOut } from '#identity/index.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import { forgetSessionToken } from '../../shared/session-cookie.ts'
import type { OfficerVisit } from '../officer-visit.ts'

export async function takeSignOut(visit: OfficerVisit): Promise<Response> {
  await signOut(visit.deps, visit.session)
  return seeOther(visit.paths.signIn(), forgetSessionToken(visit))
}
