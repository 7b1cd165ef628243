import { type Decision, dayOf, normalise, type OfficerId, ok } from '#kernel/index.ts'
import { insertHolding, type Term } from './holding-store.ts'
import { checkTerm } from './holding-unit.ts'
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

const accountForm = /^(?=.{3,64}$)[a-z][a-z0-9]*([.-][a-z0-9]+)*$/u

/** Opens an account with its first posts: whole, or with a refusal that says what is wrong. */
export async function createOfficer(deps: IdentityDeps, asked: NewAccount): Promise<Decision<Officer>> {
  const checked = checkAccount(asked)
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(asked.password, deps.random)
  return passwordHash === undefined ? refusals.busy() : store(deps, { ...asked, passwordHash })
}

function checkAccount({ account, fullName, password, terms }: NewAccount): Decision<unknown> {
  if (!accountForm.test(account)) return manageRefusals.badAccount(account)
  if (normalise(fullName) === '') return manageRefusals.nameMissing()
  const wrong = terms.map(checkTerm).find(({ ok }) => !ok)
  return wrong ?? checkNewPassword(password, account)
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
