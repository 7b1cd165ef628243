import { isIP } from 'node:net'

/**
 * The network address that asks. A proxy on this very machine tells for whom it asks, at the end of `X-Forwarded-For`; what others
 * write there is not believed.
 */
export function clientAddress(peer: string, forwardedFor: string | null): string {
  if (!/^(?:::ffff:)?127\.|^::1$/u.test(peer)) return peer
  const told = forwardedFor?.split(',').at(-1)?.trim() ?? ''
  return isIP(told) === 0 ? peer : told
}
