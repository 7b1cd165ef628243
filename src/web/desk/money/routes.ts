import type { OfficerRoute } from '../../route.ts'
import { answerBankAccounts, takeBankAccount } from './accounts-page.tsx'
import { answerCharge } from './charge-page.tsx'
import { answerCredit } from './credit-page.tsx'
import { answerMoneyDay, answerMoneyDayFile } from './day-page.tsx'
import { moneyPatterns as at } from './paths.ts'
import { answerMoney } from './queue-page.tsx'
import {
  takeAllocation,
  takeCancel,
  takeExemptionDecision,
  takePaidElsewhere,
  takeRefund,
  takeRelease,
  takeReturn,
} from './take-deeds.ts'

const read = { permission: 'payment.read' } as const
const settle = { method: 'POST', permission: 'payment.allocate' } as const

/** Money at the desk: what waits, one credit, one charge, the day's book; and the accounts of the units. */
export const moneyRoutes: readonly OfficerRoute[] = [
  { path: at.money, ...read, audit: 'money.viewed', answer: answerMoney },
  { path: at.moneyDay, ...read, audit: 'money.day-viewed', answer: answerMoneyDay },
  { path: at.moneyDayFile, ...read, audit: 'money.day-downloaded', answer: answerMoneyDayFile },
  { path: at.credit, ...read, audit: 'credit.viewed', answer: answerCredit },
  { path: at.creditAllocation, ...settle, audit: 'credit.allocated', answer: takeAllocation },
  { path: at.creditRelease, ...settle, audit: 'credit.released', answer: takeRelease },
  { path: at.creditReturn, ...settle, audit: 'credit.returned', answer: takeReturn },
  { path: at.charge, ...read, audit: 'charge.viewed', answer: answerCharge },
  { path: at.chargeExemption, ...settle, audit: 'charge.exemption-decided', answer: takeExemptionDecision },
  { path: at.chargeElsewhere, ...settle, audit: 'charge.paid-elsewhere', answer: takePaidElsewhere },
  { path: at.chargeCancel, ...settle, audit: 'charge.cancelled', answer: takeCancel },
  {
    path: at.chargeRefund,
    method: 'POST',
    permission: 'payment.refund',
    audit: 'charge.refunded',
    answer: takeRefund,
  },
  {
    path: at.bankAccounts,
    permission: 'bank-account.manage',
    audit: 'bank-accounts.viewed',
    answer: answerBankAccounts,
  },
  {
    path: at.bankAccounts,
    method: 'POST',
    permission: 'bank-account.manage',
    audit: 'bank-account.kept',
    answer: takeBankAccount,
  },
]
