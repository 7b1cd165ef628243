import { dayOf, type UnitId } from '#kernel/index.ts'
import { findUnit, loadOrganisation } from '#organisation/index.ts'
import type { TestSite } from './test-site.ts'

/** The unit that bears the name today. */
export async function unitToday({ deps }: Pick<TestSite, 'deps'>, name: string): Promise<UnitId> {
  const today = dayOf(deps.clock.now())
  const unit = findUnit(await loadOrganisation(deps.db), name, { from: today, to: today })
  if (unit === undefined) throw new Error(`no unit is called ${name} on ${today}`)
  return unit.id
}
