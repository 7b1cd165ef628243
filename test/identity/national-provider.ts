import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What a provider that cannot be trusted does to its answers. */
export type Tampering = 'none' | 'bad-signature' | 'expired' | 'other-subject'

export interface TestProvider {
  readonly settings: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
  /** Who signs in there next, and what is done to what is said of them. */
  tampering: Tampering
  claims: Readonly<Record<string, string>>
  /** The browser's way through the provider's pages, from `address` until it is sent back; where to. */
  readonly pass: (address: string) => Promise<string>
  readonly stop: () => Promise<void>
}

const clientId = 'mot-cua'
const clientSecret = 'chi-de-kiem-thu-khong-phai-mat-khau-that'

/** A provider of OpenID Connect on this machine, whose users have signed in and agree to everything. */
export async function startNationalProvider(returnTo: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const test: TestProvider = {
    settings: { issuer, clientId, clientSecret },
    tampering: 'none',
    claims: {},
    pass: (address) => passThrough(address, returnTo),
    stop: () => close(server),
  }
  const provider = providerFor(issuer, returnTo, test)
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/login/')) {
      const login = { accountId: test.claims['HoVaTen'] ?? 'nobody' }
      void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
    } else {
      tamper(response, test)
      void answer(request, response)
    }
  })
  return test
}

function providerFor(issuer: string, returnTo: string, test: TestProvider): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnTo] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    claims: { openid: ['sub', 'SoDinhDanh', 'SoCMND', 'HoVaTen', 'DiaChi', 'LoaiTaiKhoan', 'NgaySinh'] },
    cookies: { keys: ['chi-de-kiem-thu'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/login/${uid}` },
    ttl: {
      IdToken: () => (test.tampering === 'expired' ? -3600 : 3600),
      AccessToken: 600,
      Grant: 600,
      Session: 600,
      Interaction: 600,
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...test.claims }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
}

/** Changes what the provider answers, after it has signed it. */
function tamper(response: ServerResponse, test: TestProvider): void {
  const end = response.end.bind(response)
  response.end = ((body?: unknown, ...rest: never[]) => {
    const isJson = `${response.getHeader('content-type')}`.startsWith('application/json')
    const told = isJson && typeof body === 'string' ? changed(JSON.parse(body), test.tampering) : body
    return end((isJson && typeof body === 'string' ? JSON.stringify(told) : body) as never, ...rest)
  }) as typeof response.end
}

function changed(told: Readonly<Record<string, unknown>>, tampering: Tampering): object {
  if (tampering === 'other-subject' && 'HoVaTen' in told) return { ...told, sub: 'somebody else' }
  if (tampering !== 'bad-signature' || typeof told['id_token'] !== 'string') return told
  const [head, claims, signature = ''] = told['id_token'].split('.')
  const other = signature.slice(0, 20) + (signature[20] === 'A' ? 'B' : 'A') + signature.slice(21)
  return { ...told, id_token: [head, claims, other].join('.') }
}

async function passThrough(address: string, returnTo: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  for (let hop = 0; hop < 10 && !at.startsWith(returnTo); hop += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to = answer.headers.get('location')
    if (to === null) throw new Error(`${at} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`)
    at = new URL(to, at).href
  }
  return at
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
