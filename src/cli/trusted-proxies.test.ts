import { expect, test } from 'vitest'
import { Refused } from './refused.ts'
import { configuredProxies, proxiesFinding, readProxies } from './trusted-proxies.ts'

test('this machine is always one; addresses and networks besides, as the setting names them', () => {
  const alone = configuredProxies({})
  const named = configuredProxies({ MOTCUA_TRUSTED_PROXIES: '10.1.2.3, 10.9.0.0/16,fd00::/8,' })
  const of = (proxies: typeof alone) =>
    ['127.0.0.1', '10.1.2.3', '10.1.2.4', '10.9.255.1', 'fd12::1'].map((address) =>
      proxies.check(address, address.includes(':') ? 'ipv6' : 'ipv4'),
    )
  expect(of(alone)).toEqual([true, false, false, false, false])
  expect(of(named)).toEqual([true, true, false, true, true])
})

test.each(['10.1.2', '10.0.0.0/33', 'fd00::/129', '10.0.0.0/8/1', 'proxy.example', '10.0.0.0/-1', '0.0.0.0/0', '::/0'])(
  '%s is no address of a proxy, and is told before anything is served',
  (entry) => {
    const refused = readProxies(`10.1.2.3, ${entry}`)
    expect(refused.ok ? '' : refused.refusal.message.vi).toContain(`'${entry}'`)
    expect(() => configuredProxies({ MOTCUA_TRUSTED_PROXIES: entry })).toThrow(Refused)
  },
)

test('the doctor says who is believed, and what of the setting cannot be read', () => {
  const said = (list: string) => proxiesFinding({ MOTCUA_TRUSTED_PROXIES: list })
  expect(said('')).toMatchObject({ isWell: true, text: { en: expect.stringContaining('this machine alone') } })
  expect(said('10.1.2.3')).toMatchObject({ isWell: true, text: { en: 'Trusted proxies: this machine and 10.1.2.3.' } })
  expect(said('10.1.2')).toMatchObject({ isWell: false, text: { vi: expect.stringContaining("'10.1.2'") } })
})
