import { ok, tidy } from '#kernel/index.ts'
import { type CarryingDeps, carryOut } from './carry-out.ts'
import { wordsFaults } from './check-words.ts'
import { type FormDecision, refuseFields } from './field-fault.ts'
import type { Filing } from './filing.ts'
import type { FilingOrder } from './order.ts'

export interface WithdrawalOrder extends FilingOrder {
  readonly reason: string
}

/** The filer takes back what was handed in and not yet accepted. Refused without a reason, and as every step of a filing. */
export async function withdrawFiling(deps: CarryingDeps, order: WithdrawalOrder): Promise<FormDecision<Filing>> {
  const { reason } = order
  return carryOut(deps, { verb: 'withdraw', order }, async () => {
    const faults = wordsFaults(reason, { field: 'reason', what: { vi: 'lý do rút hồ sơ', en: 'why it is taken back' } })
    if (faults.length > 0) return refuseFields(faults)
    return ok({ event: { kind: 'withdrawn', reason: tidy(reason) }, patch: { state: 'withdrawn', answerBy: null } })
  })
}
