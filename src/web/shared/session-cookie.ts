import { parse, serialize } from 'hono/utils/cookie'
import type { Visit } from './visit.ts'

/** Officers and citizens have cookies of their own: nobody's session is ever taken for one of the other kind. */
export type Face = 'officer' | 'citizen'

const names: Readonly<Record<Face, string>> = { officer: 'motcua', citizen: 'motcua-dan' }

/** Browsers take the prefix only over https, and then let no other host or path set it (RFC 6265bis, 4.1.3). */
function cookieName({ deps }: Visit, face: Face): string {
  return isSecure(deps.publicAddress) ? `__Host-${names[face]}` : names[face]
}

function isSecure(address: string | undefined): boolean {
  return address?.startsWith('https:') ?? false
}

/** The session's token as the browser sent it. */
export function readSessionToken(visit: Visit, face: Face = 'officer'): string | undefined {
  const name = cookieName(visit, face)
  return parse(visit.request.headers.get('cookie') ?? '', name)[name]
}

/** Whether the browser holds a session, alive or not: where it leads on to, no more. */
export function isAtDesk(visit: Visit): boolean {
  return (readSessionToken(visit) ?? '') !== ''
}

/** The same of a citizen. */
export function isKnownCitizen(visit: Visit): boolean {
  return (readSessionToken(visit, 'citizen') ?? '') !== ''
}

export interface KeptToken {
  readonly token: string
  readonly face?: Face
  /** How long the browser keeps it, in milliseconds; until it is closed, unless told. */
  readonly ms?: number
}

/** Header that makes the browser keep the token. */
export function keepSessionToken(visit: Visit, { token, face = 'officer', ms }: KeptToken): Headers {
  return { 'set-cookie': cookie(visit, face, { value: token, ...(ms === undefined ? {} : { maxAge: ms / 1000 }) }) }
}

/** Header that makes the browser forget it. */
export function forgetSessionToken(visit: Visit, face: Face = 'officer'): Headers {
  return { 'set-cookie': cookie(visit, face, { value: '', maxAge: 0 }) }
}

type Headers = Readonly<Record<string, string>>

function cookie(visit: Visit, face: Face, { value, maxAge }: { value: string; maxAge?: number }): string {
  return serialize(cookieName(visit, face), value, {
    httpOnly: true,
    path: '/',
    sameSite: 'Lax',
    secure: isSecure(visit.deps.publicAddress),
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}
