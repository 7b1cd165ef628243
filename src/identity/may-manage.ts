import type { UnitId } from '#kernel/index.ts'
import type { Organisation } from '#organisation/index.ts'
import type { Holding, Officer } from './officer.ts'
import { unitsFor } from './rights.ts'

/**
 * Whether `by` may manage an account that holds these posts: a leader, only where all of them are of the own unit; for
 * whoever sets the password of an account can act in every post that it holds.
 */
export function mayManage(by: Officer, holdings: readonly Holding[], organisation: Organisation): boolean {
  const reach = unitsFor(by, 'officer.manage', organisation)
  if (reach === 'all') return true
  const isWithin = (unitId: UnitId | null) => unitId !== null && reach.includes(unitId)
  return holdings.length > 0 && holdings.every(({ unitId }) => isWithin(unitId))
}
