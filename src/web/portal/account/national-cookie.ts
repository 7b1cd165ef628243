import { parse, serialize } from 'hono/utils/cookie'
import { ownAddress } from '../../shared/redirect-to.ts'
import type { Visit } from '../../shared/visit.ts'

/** A sign-in at the national identity that is under way, as the browser that began it keeps it. */
export interface UnderWay {
  readonly secret: string
  /** Where its owner goes on to. */
  readonly returnTo?: string
  /** Id of the session that asked to be joined. */
  readonly joining?: string
}

const minutes = 10

function cookieName({ deps }: Visit): string {
  return deps.publicAddress?.startsWith('https:') ? '__Host-motcua-dinh-danh' : 'motcua-dinh-danh'
}

/** Header that makes the browser keep it for ten minutes, and give it back when the provider sends it here. */
export function keepUnderWay(visit: Visit, underWay: UnderWay): Readonly<Record<string, string>> {
  return { 'set-cookie': cookie(visit, `${new URLSearchParams({ ...underWay })}`, minutes * 60) }
}

export function forgetUnderWay(visit: Visit): string {
  return cookie(visit, '', 0)
}

export function readUnderWay(visit: Visit): UnderWay | undefined {
  const name = cookieName(visit)
  const kept = new URLSearchParams(parse(visit.request.headers.get('cookie') ?? '', name)[name] ?? '')
  const [secret, joining] = [kept.get('secret') ?? '', kept.get('joining')]
  const returnTo = ownAddress(kept.get('returnTo') ?? '')
  return secret === '' ? undefined : { secret, ...(returnTo && { returnTo }), ...(joining && { joining }) }
}

function cookie(visit: Visit, value: string, maxAge: number): string {
  const secure = visit.deps.publicAddress?.startsWith('https:') ?? false
  return serialize(cookieName(visit), value, { httpOnly: true, path: '/', sameSite: 'Lax', secure, maxAge })
}
