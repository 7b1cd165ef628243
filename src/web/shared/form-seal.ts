import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Session } from '#identity/index.ts'

/** Names of the hidden fields that every form of a signed-in officer carries. */
export const sealField = '_phien'
export const keyField = '_khoa'
/** Whose form it is: what waits through signing in again is sent by nobody else. */
export const accountField = '_tai-khoan'

/** What proves that a form was made for this session. */
export function sealOf({ formSecret }: Pick<Session, 'formSecret'>): string {
  return createHmac('sha256', formSecret).update('mot-cua form').digest('base64url')
}

export function isSealed(session: Pick<Session, 'formSecret'>, sent: string): boolean {
  const [expected, found] = [Buffer.from(sealOf(session)), Buffer.from(sent)]
  return expected.length === found.length && timingSafeEqual(expected, found)
}

/**
 * Whether a browser says that another site made it send this. Browsers that say nothing (very old ones) are caught by the
 * cookie's SameSite and by the seal.
 */
export function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== (request.headers.get('host') ?? new URL(request.url).host)
}
