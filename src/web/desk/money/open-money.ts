import { findReference } from '#filing/index.ts'
import type { Action } from '#identity/index.ts'
import type { Text, UnitId } from '#kernel/index.ts'
import { type BankCredit, type Charge, findCharge, loadCredit } from '#payment/index.ts'
import type { OfficerVisit } from '../officer-visit.ts'
import { answerNotHere, answerNotPermitted } from '../refused-pages.tsx'

const noCredit: Text = {
  vi: 'Không có khoản báo có này. Hãy mở lại từ danh sách thu tiền.',
  en: 'There is no such credit. Open it again from the list.',
}
const noCharge: Text = {
  vi: 'Không có khoản phải nộp nào mang mã này. Hãy mở lại từ danh sách thu tiền.',
  en: 'There is no charge of this reference. Open it again from the list.',
}

/** The credit of the address, if the officer may do the action for its unit; else the answer that says why not. */
export async function openCredit(visit: OfficerVisit, action: Action): Promise<BankCredit | Response> {
  const number = visit.param('credit')
  const credit = /^\d{1,15}$/u.test(number) ? await loadCredit(visit.deps.db, Number(number)) : undefined
  if (credit === undefined) return answerNotHere(visit, noCredit)
  visit.note({ subject: `bao-co-${credit.id}` })
  return mayDo(visit, action, credit.unitId) ? credit : answerNotPermitted(visit, action, true)
}

/** The same of a charge. */
export async function openCharge(visit: OfficerVisit, action: Action): Promise<Charge | Response> {
  const reference = findReference(visit.param('charge'))
  const charge = reference === undefined ? undefined : await findCharge(visit.deps.db, reference)
  if (charge === undefined) return answerNotHere(visit, noCharge)
  visit.note({ subject: charge.reference })
  return mayDo(visit, action, charge.unitId) ? charge : answerNotPermitted(visit, action, true)
}

/** Money to an account that nobody has put down is seen by whoever can put it down. */
function mayDo(visit: OfficerVisit, action: Action, unit: UnitId | null): boolean {
  if (unit === null) return visit.actor('bank-account.manage') !== undefined
  return visit.actor(action, unit) !== undefined
}
