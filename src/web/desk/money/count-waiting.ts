import { countWaiting } from '#payment/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'

/** How many things about money wait for this officer: what is nobody's yet, exemptions to decide, and what they may pay back. */
export async function countMoneyWaiting(visit: OfficerVisit): Promise<number> {
  if (visit.actor('payment.allocate') === undefined) return 0
  const { credits, exemption, refund } = await countWaiting(visit.deps.db, visit.reach('payment.allocate'))
  return credits + exemption + (visit.actor('payment.refund') === undefined ? 0 : refund)
}
