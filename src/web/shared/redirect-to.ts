import type { Visit } from './visit.ts'

/** The same thing stands at this address: for addresses as people type them and forms send them. */
export function redirectTo(address: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 302, headers: { location: address, 'cache-control': 'no-cache', ...headers } })
}

/** What was sent is done; the browser goes on to a page that may be loaded again without sending it twice. */
export function seeOther(address: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store', ...headers } })
}

/** Leads to the one address that a page has, from others that mean it; an address without any query is as good. */
export function redirectUnlessAt(visit: Visit, address: string): Response | undefined {
  const query = address.split('?')[1] ?? ''
  return visit.query.size === 0 || `${visit.query}` === query ? undefined : redirectTo(address)
}

/** A path of this site, as a form sent it; undefined for anything that could lead elsewhere. */
export function ownAddress(sent: string): string | undefined {
  return /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(sent) ? sent : undefined
}
