import type { Action } from '#identity/index.ts'
import type { Decision } from '#kernel/index.ts'
import {
  allocateCredit,
  type BankCredit,
  type Charge,
  cancelCharge,
  decideExemption,
  recordPaidElsewhere,
  refundCharge,
  releaseCredit,
  returnCredit,
} from '#payment/index.ts'
import { keyField } from '../../shared/form-seal.ts'
import { seeOther } from '../../shared/redirect-to.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerChargePage } from './charge-page.tsx'
import { answerCreditPage } from './credit-page.tsx'
import { openCharge, openCredit } from './open-money.ts'
import type { ChargeDeed, CreditDeed } from './paths.ts'

export const takeAllocation = creditDeed('gan', (visit, credit) => {
  const order = { ...orderOf(visit, 'payment.allocate', credit), creditId: credit.id }
  return allocateCredit(visit.deps.db, { ...order, reference: visit.form.text('ma-ho-so') })
})

export const takeRelease = creditDeed('go', (visit, credit) =>
  releaseCredit(visit.deps.db, { ...orderOf(visit, 'payment.allocate', credit), creditId: credit.id }),
)

export const takeReturn = creditDeed('tra-lai', (visit, credit) => {
  const order = { ...orderOf(visit, 'payment.allocate', credit), creditId: credit.id }
  return returnCredit(visit.deps.db, { ...order, bankReference: visit.form.text('so-giao-dich') })
})

export const takeExemptionDecision = chargeDeed({ deed: 'mien-giam', action: 'payment.allocate' }, (visit, charge) => {
  const order = { ...orderOf(visit, 'payment.allocate', charge), filingId: charge.filingId }
  return decideExemption(visit.deps.db, { ...order, reduction: sumTyped(visit) })
})

export const takeRefund = chargeDeed({ deed: 'hoan', action: 'payment.refund' }, (visit, charge) => {
  const order = { ...orderOf(visit, 'payment.refund', charge), filingId: charge.filingId }
  return refundCharge(visit.deps.db, {
    ...order,
    amount: sumTyped(visit),
    bankReference: visit.form.text('so-giao-dich'),
  })
})

export const takePaidElsewhere = chargeDeed({ deed: 'thu-noi-khac', action: 'payment.allocate' }, (visit, charge) => {
  const order = { ...orderOf(visit, 'payment.allocate', charge), filingId: charge.filingId }
  return recordPaidElsewhere(visit.deps.db, { ...order, amount: sumTyped(visit) })
})

export const takeCancel = chargeDeed({ deed: 'dung-thu', action: 'payment.allocate' }, (visit, charge) =>
  cancelCharge(visit.deps.db, { ...orderOf(visit, 'payment.allocate', charge), filingId: charge.filingId }),
)

/** Who does it, when, why, and under which key. */
function orderOf(visit: OfficerVisit, action: Action, { unitId }: Pick<BankCredit, 'unitId'>) {
  const actor = visit.actor(action, unitId ?? undefined)
  const by = { id: visit.officer.account, post: actor?.post ?? '' }
  return { key: visit.form.text(keyField), actor: by, now: visit.deps.clock.now(), reason: visit.form.text('ly-do') }
}

/** `50.000` as well as `50000`; what is no sum is none that is within anything. */
function sumTyped({ form }: OfficerVisit): number {
  const digits = form.text('so-tien').replaceAll(/[\s.]/gu, '')
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : Number.NaN
}

function creditDeed(
  deed: CreditDeed,
  act: (visit: OfficerVisit, credit: BankCredit) => Promise<Decision<BankCredit>>,
): (visit: OfficerVisit) => Promise<Response> {
  return async (visit) => {
    const credit = await openCredit(visit, 'payment.allocate')
    if (credit instanceof Response) return credit
    const done = await act(visit, credit)
    if (!done.ok) return answerCreditPage(visit, credit, done.refusal)
    return seeOther(visit.paths.credit(credit.id, deed))
  }
}

function chargeDeed(
  { deed, action }: { readonly deed: ChargeDeed; readonly action: Action },
  act: (visit: OfficerVisit, charge: Charge) => Promise<Decision<Charge>>,
): (visit: OfficerVisit) => Promise<Response> {
  return async (visit) => {
    const charge = await openCharge(visit, action)
    if (charge instanceof Response) return charge
    const done = await act(visit, charge)
    if (!done.ok) return answerChargePage(visit, charge, done.refusal)
    return seeOther(visit.paths.charge(charge.reference, deed))
  }
}
