import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Decision, ok, type RandomSource } from '#kernel/index.ts'
import type { CitizenAccount } from '../citizen/citizen-account.ts'
import { type Arriving, type CitizenSignedIn, openCitizenSession } from '../citizen/citizen-sessions.ts'
import { findCitizen } from '../citizen/citizen-store.ts'
import type { IdentityDeps } from '../identity-deps.ts'
import { passkeyRefusals as refusals } from './passkey-refusals.ts'
import {
  deletePasskey,
  insertChallenge,
  insertPasskey,
  markUsed,
  type Passkey,
  readPasskey,
  readPasskeys,
  takeChallenge,
} from './passkey-store.ts'
import { readAssertion, readAttestation } from './read-answer.ts'

/** The site as a browser names it: a passkey is for it alone. */
export interface PasskeySite {
  /** `https://motcua.dienbien.gov.vn`. */
  readonly origin: string
  readonly hostname: string
}

const name = 'Một Cửa'

/** What a browser is asked in order to add this device, as JSON for its `navigator.credentials.create`. */
export async function askNewPasskey(
  { db, clock, random }: IdentityDeps,
  citizen: CitizenAccount,
  { hostname }: PasskeySite,
): Promise<string> {
  const known = await readPasskeys(db, citizen.id)
  const options = await generateRegistrationOptions({
    rpName: name,
    rpID: hostname,
    userName: citizen.fullName ?? citizen.phone ?? name,
    userID: new TextEncoder().encode(citizen.id),
    challenge: newChallenge(random),
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await insertChallenge(db, { challenge: options.challenge, citizenId: citizen.id, at: clock.now() })
  return JSON.stringify(options)
}

/** Keeps the device that answered. Refused: `passkey-refused`. */
export async function addPasskey(
  { db, clock }: IdentityDeps,
  citizen: CitizenAccount,
  { answer, agent, site }: { readonly answer: string; readonly agent: string; readonly site: PasskeySite },
): Promise<Decision<void>> {
  const response = readAttestation(answer)
  if (response === undefined) return refusals.refused()
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(db, { challenge, citizenId: citizen.id, now: clock.now() }),
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
  }).catch(() => undefined)
  if (checked?.registrationInfo === undefined) return refusals.refused()
  const { id, publicKey, counter } = checked.registrationInfo.credential
  const about = { citizenId: citizen.id, agent: agent.slice(0, 200), addedAt: clock.now(), usedAt: null }
  return (await insertPasskey(db, { id, publicKey, counter, ...about })) ? ok(undefined) : refusals.refused()
}

/** What a browser is asked in order to come in by a device, as JSON for its `navigator.credentials.get`. */
export async function askPasskey({ db, clock, random }: IdentityDeps, { hostname }: PasskeySite): Promise<string> {
  const asked = { rpID: hostname, challenge: newChallenge(random), userVerification: 'required' } as const
  const options = await generateAuthenticationOptions(asked)
  await insertChallenge(db, { challenge: options.challenge, citizenId: null, at: clock.now() })
  return JSON.stringify(options)
}

/** Opens a session for whose device answered. Refused: `passkey-unknown`. */
export async function signInByPasskey(
  deps: IdentityDeps,
  { answer, site }: { readonly answer: string; readonly site: PasskeySite },
  arriving: Omit<Arriving, 'means'>,
): Promise<Decision<CitizenSignedIn>> {
  const response = readAssertion(answer)
  const passkey = response && (await readPasskey(deps.db, response.id))
  if (response === undefined || passkey === undefined) return refusals.unknown()
  const counter = await counterOf(deps, { response, passkey, site })
  const citizen = counter === undefined ? undefined : await findCitizen(deps.db, passkey.citizenId)
  if (counter === undefined || citizen === undefined) return refusals.unknown()
  await markUsed(deps.db, passkey.id, { counter, at: deps.clock.now() })
  return ok(await openCitizenSession(deps, citizen, { ...arriving, means: 'passkey' }))
}

interface Answered {
  readonly response: NonNullable<ReturnType<typeof readAssertion>>
  readonly passkey: Passkey
  readonly site: PasskeySite
}

/** The device's new count, where its answer stands the check; undefined where it does not. */
async function counterOf({ db, clock }: IdentityDeps, { response, passkey, site }: Answered) {
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(db, { challenge, citizenId: null, now: clock.now() }),
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
    credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
  }).catch(() => undefined)
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined
}

export function listPasskeys({ db }: Pick<IdentityDeps, 'db'>, { id }: CitizenAccount): Promise<readonly Passkey[]> {
  return readPasskeys(db, id)
}

/** One that is not there any more is as good. */
export function removePasskey({ db }: Pick<IdentityDeps, 'db'>, citizen: CitizenAccount, id: string): Promise<void> {
  return deletePasskey(db, citizen.id, id)
}

function newChallenge(random: RandomSource): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(random.bytes(32))
}
