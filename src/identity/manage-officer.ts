import type { WriteTx } from '#db/index.ts'
import { type Decision, dayOf, type Instant, type OfficerId, ok } from '#kernel/index.ts'
import { loadOrganisation } from '#organisation/index.ts'
import { forgetAttempts } from './attempt-store.ts'
import { removeSecret, updatePassword } from './credential-store.ts'
import { endHolding as end, insertHolding, listTerms, type Term } from './holding-store.ts'
import { refusalsOfTerm } from './holding-unit.ts'
import type { IdentityDeps } from './identity-deps.ts'
import { manageRefusals } from './manage-refusals.ts'
import { mayManage } from './may-manage.ts'
import type { Holding, Officer } from './officer.ts'
import { findOfficer, updateOfficer } from './officer-store.ts'
import { hashPassword } from './password-hash.ts'
import { checkNewPassword } from './password-rules.ts'
import { refusals } from './refusals.ts'
import { deleteSessions } from './session-store.ts'

/** Who manages: an officer within their rights, or the operator at the machine itself (command line). */
export type Manager = Officer | 'operator'

/** Whose account, and who manages it. Nobody manages their own: `not-yourself`. */
export interface Managed {
  readonly by: Manager
  readonly account: string
}

/** The account can no longer sign in, and what it has open ends. */
export async function disableOfficer(deps: IdentityDeps, managed: Managed): Promise<Decision<Officer>> {
  return manage(deps, managed, async (tx, { id }, now) => {
    await updateOfficer(tx, id, { disabledAt: now })
    return endSessions(tx, id)
  })
}

export async function enableOfficer(deps: IdentityDeps, managed: Managed): Promise<Decision<Officer>> {
  return manage(deps, managed, (tx, { id }) => update(tx, id, { disabledAt: null }))
}

/** One-time codes are required of the account, or no longer; until it has them it can do nothing else. */
export async function setTotpRequired(
  deps: IdentityDeps,
  managed: Managed & { readonly isRequired: boolean },
): Promise<Decision<Officer>> {
  return manage(deps, managed, (tx, { id }) => update(tx, id, { mustUseTotp: managed.isRequired }))
}

/** For whoever lost the authenticator: codes are asked for no more until they are set up anew. Ends all sessions. */
export async function resetTotp(deps: IdentityDeps, managed: Managed): Promise<Decision<Officer>> {
  return manage(deps, managed, async (tx, { id }) => {
    await removeSecret(tx, id)
    return endSessions(tx, id)
  })
}

/** A new password for whoever forgot it; ends all sessions and a lock-out. */
export async function resetPassword(
  deps: IdentityDeps,
  managed: Managed & { readonly password: string },
): Promise<Decision<Officer>> {
  const fits = checkNewPassword(managed.password, managed.account)
  if (!fits.ok) return fits
  const hash = await hashPassword(managed.password, deps.random)
  if (hash === undefined) return refusals.busy()
  return manage(deps, managed, async (tx, { id, account }, at) => {
    await updatePassword(tx, id, { hash, at })
    await forgetAttempts(tx, account)
    return endSessions(tx, id)
  })
}

/** The account holds one more post. A leader gives out only posts of the own unit. */
export async function giveHolding(
  deps: IdentityDeps,
  managed: Managed & { readonly term: Term },
): Promise<Decision<Officer>> {
  const { term } = managed
  const [refusal] = refusalsOfTerm(term)
  if (refusal !== undefined) return { ok: false, refusal }
  return manage(deps, managed, async (tx, { id }) => {
    if (!(await isWithinRights(tx, managed.by, [term]))) return manageRefusals.notPermitted(managed.account)
    return (await insertHolding(tx, id, term)) ? ok(undefined) : manageRefusals.heldAlready(term.post)
  })
}

/** The post is taken back at once. */
export async function endHolding(
  deps: IdentityDeps,
  managed: Managed & { readonly holding: Holding },
): Promise<Decision<Officer>> {
  const { holding } = managed
  return manage(deps, managed, async (tx, { id }, at) =>
    (await end(tx, id, { ...holding, at, day: dayOf(at) })) ? ok(undefined) : manageRefusals.notHeld(holding.post),
  )
}

type Change = (tx: WriteTx, officer: Officer, now: Instant) => Promise<Decision<void>>

/** Finds the account, asks whether it may be managed, changes it, and answers it as it is then. */
async function manage(deps: IdentityDeps, { by, account }: Managed, change: Change): Promise<Decision<Officer>> {
  const now = deps.clock.now()
  return deps.db.transaction().execute(async (tx) => {
    const officer = await findOfficer(tx, account, dayOf(now))
    if (officer === undefined) return manageRefusals.unknown(account)
    if (by !== 'operator' && by.id === officer.id) return manageRefusals.notYourself()
    // Posts still to come count: who sets a password today could act in them tomorrow.
    const terms = await listTerms(tx, [officer.account], dayOf(now))
    if (!(await isWithinRights(tx, by, terms))) return manageRefusals.notPermitted(account)
    const done = await change(tx, officer, now)
    return done.ok ? ok((await findOfficer(tx, account, dayOf(now))) ?? officer) : done
  })
}

async function update(...change: Parameters<typeof updateOfficer>): Promise<Decision<void>> {
  return ok(await updateOfficer(...change))
}

async function endSessions(tx: WriteTx, id: OfficerId): Promise<Decision<void>> {
  return ok(await deleteSessions(tx, id))
}

/** Whether the manager may do so to an account that holds these posts. */
export async function isWithinRights(tx: WriteTx, by: Manager, holdings: readonly Holding[]): Promise<boolean> {
  return by === 'operator' || mayManage(by, holdings, await loadOrganisation(tx))
}
