import { parse, serialize } from 'hono/utils/cookie'
import type { Visit } from './visit.ts'

/** Browsers take the prefix only over https, and then let no other host or path set it (RFC 6265bis, 4.1.3). */
function cookieName({ deps }: Visit): string {
  return isSecure(deps.publicAddress) ? '__Host-motcua' : 'motcua'
}

function isSecure(address: string | undefined): boolean {
  return address?.startsWith('https:') ?? false
}

/** The session's token as the browser sent it. */
export function readSessionToken(visit: Visit): string | undefined {
  const name = cookieName(visit)
  return parse(visit.request.headers.get('cookie') ?? '', name)[name]
}

/** Whether the browser holds a session, alive or not: where it leads on to, no more. */
export function isAtDesk(visit: Visit): boolean {
  return (readSessionToken(visit) ?? '') !== ''
}

/** Header that makes the browser keep the token until it is closed. */
export function keepSessionToken(visit: Visit, token: string): Readonly<Record<string, string>> {
  return { 'set-cookie': cookie(visit, token) }
}

/** Header that makes the browser forget it. */
export function forgetSessionToken(visit: Visit): Readonly<Record<string, string>> {
  return { 'set-cookie': cookie(visit, '', 0) }
}

function cookie(visit: Visit, value: string, maxAge?: number): string {
  return serialize(cookieName(visit), value, {
    httpOnly: true,
    path: '/',
    sameSite: 'Lax',
    secure: isSecure(visit.deps.publicAddress),
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}
