import type { ReadDb } from '#db/index.ts'
import { createOfficer, findOfficers, type IdentityDeps, setTotpRequired } from '#identity/index.ts'
import { addDays, dayOf, expectOk, type PlainDate, type UnitId } from '#kernel/index.ts'
import { type DemoOfficer, demoOfficers, demoPassword, type LivePlace } from './live-officers.ts'

/** Opens the accounts of the demo's officers that are not there yet; answers how many. */
export async function hireOfficers(deps: IdentityDeps, unitIds: Readonly<Record<LivePlace, UnitId>>): Promise<number> {
  const today = dayOf(deps.clock.now())
  const there = await findDemoAccounts(deps.db, today)
  const missing = demoOfficers.filter(({ account }) => !there.includes(account))
  for (const officer of missing) await hire(deps, officer, { unitIds, today })
  return missing.length
}

/** Those of the demo's accounts that this installation has. */
export async function findDemoAccounts(db: ReadDb, today: PlainDate): Promise<readonly string[]> {
  const accounts = demoOfficers.map(({ account }) => account)
  return (await findOfficers(db, accounts, today)).map(({ account }) => account)
}

async function hire(
  deps: IdentityDeps,
  { account, fullName, post, place, mustUseTotp }: DemoOfficer,
  { unitIds, today }: { readonly unitIds: Readonly<Record<LivePlace, UnitId>>; readonly today: PlainDate },
): Promise<void> {
  const unitId = place === undefined ? null : unitIds[place]
  const terms = [{ post, unitId, from: addDays(today, -90) }]
  const by = 'operator'
  expectOk(await createOfficer(deps, { by, account, fullName, password: demoPassword, terms }))
  if (mustUseTotp) expectOk(await setTotpRequired(deps, { by, account, isRequired: true }))
}
