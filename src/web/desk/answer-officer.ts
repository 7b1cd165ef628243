import { actorFor, findSession, mustSetUpTotp, type Session } from '#identity/index.ts'
import type { Decision } from '#kernel/index.ts'
import type { OfficerRoute } from '../route.ts'
import { gather, type Noted } from '../shared/access-note.ts'
import { emptyForm, type Form, readForm } from '../shared/form.ts'
import { isFromElsewhere, isSealed, sealField } from '../shared/form-seal.ts'
import { redirectTo } from '../shared/redirect-to.ts'
import { readSessionToken } from '../shared/session-cookie.ts'
import type { Visit } from '../shared/visit.ts'
import { answerSendAgain } from './account/send-again.tsx'
import { answerSignInToSend } from './account/sign-in-page.tsx'
import { type OfficerVisit, officerVisit } from './officer-visit.ts'
import { answerForeignForm, answerFormRefused, answerNotPermitted } from './refused-pages.tsx'

/**
 * Answers an officer's request: who has not signed in is led there, with what was typed; who may not is told who may. Whatever
 * is answered to somebody signed in is in the log of accesses before it leaves, and no browser keeps it.
 */
export async function answerOfficer(route: OfficerRoute, visit: Visit): Promise<Response> {
  if (route.method === 'POST' && isFromElsewhere(visit.request)) return answerForeignForm(visit)
  const token = readSessionToken(visit)
  const session = token === undefined ? undefined : await findSession(visit.deps, token)
  const form = await formFor(route, visit, session)
  if (!form.ok) return answerFormRefused(visit, form.refusal)
  if (session === undefined) return answerSignedOut(route, visit, form.value)
  return answerSignedIn(route, visit, { session, form: form.value })
}

/** Files are taken in from whoever may do what they are sent for: the disk is nobody else's to fill. */
async function formFor(
  { method, permission }: OfficerRoute,
  { request, deps, reference }: Visit,
  session: Session | undefined,
): Promise<Decision<Form>> {
  if (method !== 'POST') return { ok: true, value: emptyForm }
  const { organisation } = await reference()
  const may = session !== undefined && actorFor(session.officer, permission, undefined, organisation) !== undefined
  return readForm(request, may ? deps.attachmentFolder : undefined)
}

function answerSignedOut({ method }: OfficerRoute, visit: Visit, form: Form): Response {
  if (method === 'POST') return answerSignInToSend(visit, form)
  return redirectTo(visit.paths.signIn(visit.request.url.replace(/^https?:\/\/[^/]+/u, '')))
}

interface Arrival {
  readonly session: Session
  readonly form: Form
}

async function answerSignedIn(route: OfficerRoute, visit: Visit, { session, form }: Arrival): Promise<Response> {
  const noted: Noted[] = []
  const { organisation } = await visit.reference()
  const note = (about: Noted) => void noted.push(about)
  const here = officerVisit(visit, { session, organisation, form, note })
  const response = await answerPermitted(route, here)
  response.headers.set('cache-control', 'no-store')
  await record(route, here, { noted, status: response.status })
  return response
}

async function answerPermitted(route: OfficerRoute, visit: OfficerVisit): Promise<Response> {
  const isOwn = route.permission === 'session.own'
  if (mustSetUpTotp(visit.officer) && !isOwn) return redirectTo(visit.paths.totp())
  if (visit.actor(route.permission) === undefined) return answerNotPermitted(visit, route.permission)
  const isStaleForm = route.method === 'POST' && !isSealed(visit.session, visit.form.text(sealField))
  return isStaleForm ? answerSendAgain(visit, { to: visit.path, form: visit.form }) : route.answer(visit)
}

interface Outcome {
  readonly noted: readonly Noted[]
  readonly status: number
}

async function record(route: OfficerRoute, visit: OfficerVisit, { noted, status }: Outcome): Promise<void> {
  const { deps, session, officer, path, address } = visit
  await deps.audit.record({
    at: deps.clock.now(),
    account: officer.account,
    post: visit.actor(route.permission)?.post ?? null,
    sessionId: session.id,
    event: route.audit,
    path,
    status,
    address,
    ...gather(noted, routeSubject(route, visit)),
  })
}

function routeSubject({ subject }: OfficerRoute, visit: OfficerVisit): string | undefined {
  return subject === undefined ? undefined : visit.param(subject)
}
