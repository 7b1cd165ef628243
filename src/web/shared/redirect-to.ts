import type { Visit } from './visit.ts'

/** The same thing stands at this address: for addresses as people type them and forms send them. */
export function redirectTo(address: string): Response {
  return new Response(null, { status: 302, headers: { location: address, 'cache-control': 'no-cache' } })
}

/** Leads to the one address that a page has, from others that mean it; an address without any query is as good. */
export function redirectUnlessAt(visit: Visit, address: string): Response | undefined {
  const query = address.split('?')[1] ?? ''
  return visit.query.size === 0 || `${visit.query}` === query ? undefined : redirectTo(address)
}
