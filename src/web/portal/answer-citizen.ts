import { type CitizenSession, findCitizenSession } from '#identity/index.ts'
import { type Decision, ok } from '#kernel/index.ts'
import { answerForeignForm, answerFormRefused } from '../desk/refused-pages.tsx'
import type { CitizenRoute } from '../route.ts'
import { gather, type Noted } from '../shared/access-note.ts'
import { emptyForm, type Form, readForm } from '../shared/form.ts'
import { isFromElsewhere, isSealed, sealField } from '../shared/form-seal.ts'
import { seeOther } from '../shared/redirect-to.ts'
import { readSessionToken } from '../shared/session-cookie.ts'
import type { Visit } from '../shared/visit.ts'
import { answerSendAgain } from './account/send-again.tsx'
import { answerSignInToSend } from './account/sign-in-page.tsx'
import { type CitizenVisit, citizenVisit } from './citizen-visit.ts'

/**
 * Answers a citizen's request, as `answerOfficer` does an officer's: who has not signed in is led there, with what was typed. Whatever is
 * answered to somebody signed in is in the log of accesses before it leaves, and no browser keeps it.
 */
export async function answerCitizen(route: CitizenRoute, visit: Visit): Promise<Response> {
  if (route.method === 'POST' && isFromElsewhere(visit.request)) return answerForeignForm(visit)
  const session = await readSession(visit)
  const form = await formFor(route, visit, session)
  if (!form.ok) return answerFormRefused(visit, form.refusal)
  if (session === undefined) return answerSignedOut(route, visit, form.value)
  const noted: Noted[] = []
  const here = citizenVisit(visit, { session, form: form.value, note: (about) => void noted.push(about) })
  const response = await answerKnown(route, here)
  response.headers.set('cache-control', 'no-store')
  await record(route, here, { noted, status: response.status })
  return response
}

/** The citizen's session of this browser: for public pages too, that show more to whom they concern. */
export async function readSession(visit: Visit): Promise<CitizenSession | undefined> {
  const token = readSessionToken(visit, 'citizen')
  return token === undefined ? undefined : findCitizenSession(visit.deps, token)
}

/** Files are taken in from whoever has signed in: the disk is nobody else's to fill. */
async function formFor(
  { method }: CitizenRoute,
  { request, deps }: Visit,
  session: CitizenSession | undefined,
): Promise<Decision<Form>> {
  if (method !== 'POST') return ok(emptyForm)
  return readForm(request, session && deps.attachmentFolder)
}

function answerSignedOut({ method }: CitizenRoute, visit: Visit, form: Form): Response {
  if (method === 'POST') return answerSignInToSend(visit, form)
  return seeOther(visit.paths.citizenSignIn(visit.request.url.replace(/^https?:\/\/[^/]+/u, '')))
}

function answerKnown(route: CitizenRoute, visit: CitizenVisit): Response | Promise<Response> {
  const isStaleForm = route.method === 'POST' && !isSealed(visit.session, visit.form.text(sealField))
  return isStaleForm ? answerSendAgain(visit, { to: visit.path, form: visit.form }) : route.answer(visit)
}

interface Outcome {
  readonly noted: readonly Noted[]
  readonly status: number
}

async function record(route: CitizenRoute, visit: CitizenVisit, { noted, status }: Outcome): Promise<void> {
  const { deps, session, citizen, path, address } = visit
  await deps.audit.record({
    at: deps.clock.now(),
    account: citizen.id,
    post: null,
    sessionId: session.id,
    event: route.audit,
    path,
    status,
    address,
    ...gather(noted, route.subject === undefined ? undefined : visit.param(route.subject)),
  })
}
