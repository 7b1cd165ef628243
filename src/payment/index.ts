export type { BankAccount } from './account.ts'
export { accountOn, listAccounts } from './account-store.ts'
export { type Allocation, allocateCredit } from './allocate-credit.ts'
export type { BankCredit, CreditFinding, CreditSource, CreditState, ToldCredit } from './bank-credit.ts'
export { isGenuine, readNotice, type SignedNotice, signNotice } from './bank-notice.ts'
export { cancelCharge } from './cancel-charge.ts'
export type { ChargeOrder, CreditOrder } from './carry-out.ts'
export type { Charge, ChargeLine, ChargeState, Payer, PaymentActor } from './charge.ts'
export { type ChargeEvent, readChargeEvents } from './charge-event.ts'
export { dueOf, outstandingOf, refundableOf } from './charge-state.ts'
export { chargeOfFiling, findCharge, owedOfFilings } from './charge-store.ts'
export { creditsOfCharge, loadCredit } from './credit-store.ts'
export { type DayBook, type DayMove, dayBook, type PlaceBalance } from './day-book.ts'
export { askExemption, decideExemption, type ExemptionDecision, type ExemptionRequest } from './exemption.ts'
export { keepAccount, type NewAccount } from './keep-account.ts'
export { findMemos } from './memo.ts'
export { type MoneyMove, movesOfCharge, movesOfCredit, type Place } from './money-move.ts'
export { type ChargeOpening, openCharge } from './open-charge.ts'
export { type PaidElsewhere, type PaidElsewhereOrder, payElsewhere, recordPaidElsewhere } from './pay-elsewhere.ts'
export { type FiledEvent, paymentWriter } from './payment-writer.ts'
export {
  type ChargeQueue,
  chargeQueues,
  countQueues,
  countWaiting,
  type ListedCharge,
  listCharges,
  listWaitingCredits,
  type Units,
} from './queue-store.ts'
export { readStatement } from './read-statement.ts'
export { type PaymentReceipt, receiptOfFiling } from './receipt.ts'
export { type Refund, refundCharge } from './refund-charge.ts'
export { releaseCredit } from './release-credit.ts'
export { type Remind, remindPayers } from './remind-payers.ts'
export { type Return, returnCredit } from './return-credit.ts'
export { type Taken, takeCredit } from './take-credit.ts'
export { type PaymentVerification, verifyPayments } from './verify-payments.ts'
export { type Transfer, vietQr } from './viet-qr.ts'
