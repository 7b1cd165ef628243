import { type CitizenSession, type CitizenSignedIn, signInByNational } from '#identity/index.ts'
import { type Decision, type Refusal, refuse } from '#kernel/index.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { keepSessionToken } from '../../shared/session-cookie.ts'
import type { Visit } from '../../shared/visit.ts'
import { readSession } from '../answer-citizen.ts'
import { answerNationalRefused, returnAddress } from './national-begin.tsx'
import { forgetUnderWay, readUnderWay, type UnderWay } from './national-cookie.ts'
import { recordSignIn } from './record-sign-in.ts'

/** Opens a session for who comes back from the national identity in the browser that went there. */
export async function answerNationalReturn(visit: Visit): Promise<Response> {
  if (visit.deps.national === undefined) return answerNotFound(visit)
  const underWay = readUnderWay(visit)
  const signed = underWay === undefined ? lost() : await signIn(visit, underWay)
  await recordSignIn(visit, signed.ok ? signed.value.session : undefined)
  if (!signed.ok) return answerRefused(visit, signed.refusal)
  const response = seeOther(
    underWay?.returnTo ?? visit.paths.myAccount(),
    keepSessionToken(visit, { token: signed.value.token, face: 'citizen' }),
  )
  response.headers.append('set-cookie', forgetUnderWay(visit))
  return response
}

function answerRefused(visit: Visit, refusal: Refusal): Response {
  return answerNationalRefused(visit, refusal, [forgetUnderWay(visit)])
}

function lost(): Decision<never> {
  return refuse('national-lost', {
    vi: 'Không rõ lần đăng nhập này bắt đầu từ đâu: có thể đã quá 10 phút hoặc mở ở trình duyệt khác. Hãy đăng nhập lại.',
    en: 'Where this sign-in began is not known: perhaps more than 10 minutes ago, or in another browser. Sign in again.',
  })
}

async function signIn(visit: Visit, { secret, joining }: UnderWay): Promise<Decision<CitizenSignedIn>> {
  const { deps, request, address } = visit
  const journey = { secret, returnTo: returnAddress(visit) }
  const person = await deps.national?.finish(journey, new URL(request.url))
  if (person === undefined) return lost()
  if (!person.ok) return person
  const session = joining === undefined ? undefined : await joiningSession(visit, joining)
  if (joining !== undefined && session === undefined) return lost()
  const agent = request.headers.get('user-agent') ?? ''
  const arriving = { isRemembered: false, agent, address }
  return signInByNational(deps, person.value, { ...arriving, ...(session && { joining: session }) })
}

/** The session that asked, if it is still that of this browser. */
async function joiningSession(visit: Visit, id: string): Promise<CitizenSession | undefined> {
  const session = await readSession(visit)
  return session?.id === id ? session : undefined
}
