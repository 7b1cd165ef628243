import { type Decision, dayOf, normalise, type OfficerId, ok, type Refusal, today } from '#kernel/index.ts'
import { isAccount } from './account.ts'
import { insertHolding, type Term } from './holding-store.ts'
import { refusalsOfTerm } from './holding-unit.ts'
import type { IdentityDeps } from './identity-deps.ts'
import { isWithinRights, type Managed } from './manage-officer.ts'
import { manageRefusals } from './manage-refusals.ts'
import type { Officer } from './officer.ts'
import { findOfficer, insertOfficer } from './officer-store.ts'
import { hashPassword } from './password-hash.ts'
import { checkNewPassword } from './password-rules.ts'
import { refusals } from './refusals.ts'

export interface NewAccount extends Managed {
  readonly fullName: string
  readonly password: string
  readonly terms: readonly Term[]
}

/** Opens an account with its first posts: whole, or with a refusal that says what is wrong. */
export async function createOfficer(deps: IdentityDeps, asked: NewAccount): Promise<Decision<Officer>> {
  const [refusal] = refusalsOf(asked)
  if (refusal !== undefined) return { ok: false, refusal }
  const fits = checkNewPassword(asked.password, asked.account)
  if (!fits.ok) return fits
  const passwordHash = await hashPassword(asked.password, deps.random)
  return passwordHash === undefined ? refusals.busy() : store(deps, { ...asked, passwordHash })
}

type Typed = Pick<NewAccount, 'account' | 'fullName' | 'terms'>

/** Everything that stands against such an account, to be told at once; whether it may be opened, `createOfficer` tells. */
export async function refusalsOfAccount(
  { db, clock }: Pick<IdentityDeps, 'db' | 'clock'>,
  typed: Typed,
): Promise<readonly Refusal[]> {
  const isTaken = (await findOfficer(db, typed.account, today(clock))) !== undefined
  return [...refusalsOf(typed), ...(isTaken ? [manageRefusals.taken(typed.account).refusal] : [])]
}

function refusalsOf({ account, fullName, terms }: Typed): readonly Refusal[] {
  return [
    ...(normalise(fullName) === '' ? [manageRefusals.nameMissing().refusal] : []),
    ...(isAccount(account) ? [] : [manageRefusals.badAccount(account).refusal]),
    ...terms.flatMap(refusalsOfTerm),
  ]
}

async function store(
  { db, clock, ids }: IdentityDeps,
  asked: NewAccount & { readonly passwordHash: string },
): Promise<Decision<Officer>> {
  const { account, passwordHash, by, terms } = asked
  const at = clock.now()
  return db.transaction().execute(async (tx) => {
    if (!(await isWithinRights(tx, by, terms))) return manageRefusals.notPermitted(account)
    const id = ids.uuid() as OfficerId
    const officer = { id, account, fullName: normalise(asked.fullName), passwordHash, at }
    if (!(await insertOfficer(tx, officer))) return manageRefusals.taken(account)
    for (const term of terms) await insertHolding(tx, id, term)
    const created = await findOfficer(tx, account, dayOf(at))
    if (created === undefined) throw new Error(`officer ${account} was stored and is not there`)
    return ok(created)
  })
}
