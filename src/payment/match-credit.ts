import type { Money, UnitId } from '#kernel/index.ts'
import type { CreditFinding } from './bank-credit.ts'
import type { ChargeSums } from './charge.ts'
import { dueHereOf } from './charge-state.ts'

/** A charge as far as it decides whether a credit is for it. */
export interface MatchedCharge extends ChargeSums {
  readonly unitId: UnitId
}

/** A credit as far as that matters: how much, and to whose account; null: to one that nobody has put down. */
export interface MatchedCredit {
  readonly amount: Money
  readonly unitId: UnitId | null
}

/** What a credit is: for one charge, or for a person to decide. */
export type Match<Found extends MatchedCharge> =
  | { readonly finding: CreditFinding; readonly charge: Found }
  | { readonly finding: CreditFinding; readonly charge: undefined }

/**
 * Holds a credit against the charges that its memo names. Money that is surely meant for a charge is that charge's, even
 * when it is too much, comes twice or too late: the charge then says so. All else waits for a person.
 */
export function matchCredit<Found extends MatchedCharge>(credit: MatchedCredit, named: readonly Found[]): Match<Found> {
  const [charge, other] = named
  if (credit.unitId === null) return { finding: 'unknown-account', charge: undefined }
  if (charge === undefined) return { finding: 'unknown-memo', charge: undefined }
  if (other !== undefined) return { finding: 'several-memos', charge: undefined }
  if (charge.unitId !== credit.unitId) return { finding: 'other-unit', charge: undefined }
  return { finding: findingOf(credit.amount, charge), charge }
}

function findingOf(amount: Money, charge: MatchedCharge): CreditFinding {
  const due = dueHereOf(charge)
  if (charge.isCancelled) return 'cancelled'
  if (charge.kept >= due) return 'duplicate'
  const rest = due - charge.kept
  return amount < rest ? 'partial' : amount > rest ? 'over' : 'exact'
}
