import { type BlockList, isIP, isIPv4 } from 'node:net'

/**
 * The network address that asks: the last in the chain of `X-Forwarded-For` that is no proxy of ours. What others write there is
 * not believed.
 */
export function clientAddress(peer: string, forwardedFor: string | null, proxies: BlockList): string {
  const chain = [...(forwardedFor?.split(',') ?? []).map((each) => each.trim()), peer]
  let client = peer
  for (const address of chain.toReversed()) {
    if (isIP(address) === 0) break
    client = address
    if (!isOneOf(proxies, address)) break
  }
  return client
}

function isOneOf(proxies: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '')
  return proxies.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
}
