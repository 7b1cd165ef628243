import { signNotice } from '#payment/index.ts'
import type { TestSite } from './test-site.ts'

/** Where banks tell of credits. */
export const bankAddress = '/api/ngan-hang/bao-co'

interface Signing {
  /** How much earlier or later than now it says that it was signed. */
  readonly seconds?: number
  readonly secret?: string
}

/** What a bank sends, signed with the secret that it shares with the site. */
export function signedNotice({ deps }: Pick<TestSite, 'deps'>, body: string, { seconds = 0, secret }: Signing = {}) {
  const timestamp = `${Math.floor(deps.clock.now() / 1000) + seconds}`
  const signature = signNotice(secret ?? deps.bankSecret ?? '', { timestamp, body })
  const headers = {
    'content-type': 'application/json',
    'x-motcua-timestamp': timestamp,
    'x-motcua-signature': signature,
  }
  return { method: 'POST', body, headers } as const
}
