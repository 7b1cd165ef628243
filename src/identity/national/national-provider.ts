import { createHmac } from 'node:crypto'
import * as openid from 'openid-client'
import { type Decision, ok } from '#kernel/index.ts'
import { type NationalPerson, personOfClaims } from './national-person.ts'
import { nationalRefusals as refusals } from './national-refusals.ts'

/** How the national identity is reached: MOTCUA_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET. */
export interface NationalSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface NationalJourney {
  /** Of the browser that begins it, kept by nobody else: state, nonce and proof key are made from it. */
  readonly secret: string
  /** Where the provider sends the browser back to. */
  readonly returnTo: string
}

/** Signing in at the national identity: OpenID Connect, code flow with proof key, state and nonce. */
export interface NationalProvider {
  /** Where pages may send a form that begins it. */
  readonly origin: string
  /** Where the browser goes. `isAnew`: who is signed in there already proves it again. Refused: `national-unreachable`. */
  readonly begin: (journey: NationalJourney, isAnew?: boolean) => Promise<Decision<string>>
  /**
   * Who came back at `address`, with its query. Refused: `national-stopped`, `national-lost`, `national-untrue`,
   * `national-no-person`, `national-unreachable`.
   */
  readonly finish: (journey: NationalJourney, address: URL) => Promise<Decision<NationalPerson>>
}

/** Reaches the provider when it is first needed, so that nothing here waits for it. */
export function openNationalProvider(settings: NationalSettings): NationalProvider {
  let found: Promise<openid.Configuration> | undefined
  const configuration = () => {
    found ??= discover(settings)
    found.catch(() => {
      found = undefined
    })
    return found
  }
  return {
    origin: new URL(settings.issuer).origin,
    async begin(journey, isAnew = false) {
      try {
        return ok((await addressOf(await configuration(), journey, isAnew)).href)
      } catch {
        return refusals.unreachable()
      }
    },
    async finish(journey, address) {
      try {
        return await personAt(await configuration(), journey, address)
      } catch (error) {
        return refusalOf(error)
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: NationalSettings): Promise<openid.Configuration> {
  const server = new URL(issuer)
  const isLoopback = server.hostname === '127.0.0.1' || server.hostname === 'localhost'
  const execute = [openid.enableNonRepudiationChecks, ...(isLoopback ? [openid.allowInsecureRequests] : [])]
  return openid.discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 })
}

function made(secret: string, what: 'state' | 'nonce' | 'proof'): string {
  return createHmac('sha256', secret).update(`national ${what}`).digest('base64url')
}

async function addressOf(config: openid.Configuration, { secret, returnTo }: NationalJourney, isAnew: boolean) {
  return openid.buildAuthorizationUrl(config, {
    redirect_uri: returnTo,
    scope: 'openid',
    state: made(secret, 'state'),
    nonce: made(secret, 'nonce'),
    code_challenge: await openid.calculatePKCECodeChallenge(made(secret, 'proof')),
    code_challenge_method: 'S256',
    ...(isAnew ? { prompt: 'login' } : {}),
  })
}

async function personAt(
  config: openid.Configuration,
  { secret, returnTo }: NationalJourney,
  address: URL,
): Promise<Decision<NationalPerson>> {
  const tokens = await openid.authorizationCodeGrant(config, new URL(address.search, returnTo), {
    expectedState: made(secret, 'state'),
    expectedNonce: made(secret, 'nonce'),
    pkceCodeVerifier: made(secret, 'proof'),
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) return refusals.untrue()
  const told = await openid.fetchUserInfo(config, tokens.access_token, claims.sub)
  const person = personOfClaims(`${claims.iss} ${claims.sub}`, { ...claims, ...told })
  return person === undefined ? refusals.noPerson() : ok(person)
}

function refusalOf(error: unknown): Decision<never> {
  if (error instanceof openid.AuthorizationResponseError)
    return error.error === 'access_denied' ? refusals.stopped() : refusals.lost()
  if (error instanceof openid.ResponseBodyError) return refusals.lost()
  if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError'))
    return refusals.unreachable()
  return refusals.untrue()
}
