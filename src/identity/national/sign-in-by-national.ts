import type { WriteTx } from '#db/index.ts'
import { type CitizenId, type Decision, ok } from '#kernel/index.ts'
import type { CitizenAccount, CitizenSession } from '../citizen/citizen-account.ts'
import { type Arriving, type CitizenSignedIn, openCitizenSession } from '../citizen/citizen-sessions.ts'
import type { IdentityDeps } from '../identity-deps.ts'
import type { NationalPerson } from './national-person.ts'
import { nationalRefusals } from './national-refusals.ts'
import { findNational, insertNational, joinNational, updateNational } from './national-store.ts'

/** So fresh must the proof of the number be when an account is joined (decision 0113). */
const joiningMs = 15 * 60_000

export interface NationalArrival extends Omit<Arriving, 'means'> {
  /** The session that asked to be joined with the national identity. */
  readonly joining?: CitizenSession
}

/**
 * Opens a session for who the national identity knows. The account is that of its subject, a new one, or, where its owner asked for
 * it, the one of a number: nothing is ever joined because a number or a name is alike. Refused: `national-not-joined`.
 */
export async function signInByNational(
  deps: IdentityDeps,
  person: NationalPerson,
  { joining, ...arriving }: NationalArrival,
): Promise<Decision<CitizenSignedIn>> {
  const account = await deps.db.transaction().execute((tx) => accountFor(deps, tx, { person, joining }))
  return account.ok ? ok(await openCitizenSession(deps, account.value, { ...arriving, means: 'national' })) : account
}

interface Asked {
  readonly person: NationalPerson
  readonly joining: CitizenSession | undefined
}

async function accountFor(
  { clock, ids }: IdentityDeps,
  tx: WriteTx,
  { person, joining }: Asked,
): Promise<Decision<CitizenAccount>> {
  const known = await findNational(tx, person.subject)
  if (known !== undefined) {
    if (joining !== undefined && joining.citizen.id !== known) return nationalRefusals.notJoined()
    return ok(await updateNational(tx, known, person))
  }
  if (joining === undefined)
    return ok(await insertNational(tx, { id: `citizen:${ids.uuid()}` as CitizenId, at: clock.now() }, person))
  if (!canJoin(joining, person)) return nationalRefusals.notJoined()
  return ok(await joinNational(tx, joining.citizen.id, person))
}

function canJoin({ citizen }: CitizenSession, { identityNumber }: NationalPerson): boolean {
  const isOwn = citizen.identityNumber === undefined || citizen.identityNumber === identityNumber
  return citizen.assurance === 'phone' && isOwn
}

/** Whether this session may begin a joining: its owner proved the number or a passkey just now. */
export function mayJoin({ startedAt, citizen }: CitizenSession, now: number): boolean {
  return citizen.assurance === 'phone' && now - startedAt < joiningMs
}
