import { BlockList, isIP, isIPv4 } from 'node:net'
import { type Decision, ok, refuse } from '#kernel/index.ts'
import { type Finding, ill, well } from './finding.ts'
import { orRefuse } from './refused.ts'

/** The proxies that `MOTCUA_TRUSTED_PROXIES` names. Throws `Refused` where it names what is no address. */
export function configuredProxies(environment: NodeJS.ProcessEnv = process.env): BlockList {
  return orRefuse(readProxies(environment['MOTCUA_TRUSTED_PROXIES'] ?? ''))
}

/**
 * Machines whose word on where a request comes from is believed: addresses and networks (`10.1.2.3, 10.9.0.0/16, fd00::/8`), and always
 * this very machine. Refused: `trusted-proxies` where one cannot be read, or is everybody (`0.0.0.0/0`): then anybody could name any address.
 */
export function readProxies(list: string): Decision<BlockList> {
  const proxies = new BlockList()
  for (const entry of ['127.0.0.0/8', '::1', ...list.split(',').map((each) => each.trim())].filter(Boolean))
    if (!addTo(proxies, entry)) return refuseEntry(entry)
  return ok(proxies)
}

/** Whose word on where a request comes from is believed; a setting that cannot be read keeps the server from starting. */
export function proxiesFinding({ MOTCUA_TRUSTED_PROXIES: list = '' }: NodeJS.ProcessEnv): Finding {
  const read = readProxies(list)
  if (!read.ok) return ill(read.refusal.message)
  return well(
    list.trim() === ''
      ? {
          vi: 'Proxy tin cậy: chỉ máy này. Nếu có proxy ở máy khác, hãy đặt MOTCUA_TRUSTED_PROXIES; thiếu thì mọi người dân bị tính chung một địa chỉ.',
          en: 'Trusted proxies: this machine alone. With a proxy on another machine, set MOTCUA_TRUSTED_PROXIES; without, all citizens count as one address.',
        }
      : { vi: `Proxy tin cậy: máy này và ${list}.`, en: `Trusted proxies: this machine and ${list}.` },
  )
}

function addTo(proxies: BlockList, entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/')
  const family = isIPv4(address) ? 'ipv4' : 'ipv6'
  const longest = family === 'ipv4' ? 32 : 128
  if (isIP(address) === 0 || rest.length > 0) return false
  if (prefix === undefined) proxies.addAddress(address, family)
  else if (/^\d{1,3}$/u.test(prefix) && Number(prefix) > 0 && Number(prefix) <= longest)
    proxies.addSubnet(address, Number(prefix), family)
  else return false
  return true
}

function refuseEntry(entry: string): Decision<never> {
  return refuse('trusted-proxies', {
    vi: `MOTCUA_TRUSTED_PROXIES có '${entry}', không phải địa chỉ IP hay dải địa chỉ. Cần dạng 10.1.2.3, 10.9.0.0/16, cách nhau bằng dấu phẩy.`,
    en: `MOTCUA_TRUSTED_PROXIES has '${entry}', which is no IP address or network. It is a list such as 10.1.2.3, 10.9.0.0/16.`,
  })
}
