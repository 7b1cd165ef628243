import type { Text } from '#kernel/index.ts'
import type { ChargeEvent, ChargeState, CreditFinding, MoneyMove, PaymentActor, Place } from '#payment/index.ts'

/** How a charge stands, for officers. */
export const stateNames: Readonly<Record<ChargeState, Text>> = {
  awaiting: { vi: 'Chưa nộp', en: 'Awaited' },
  'partly-paid': { vi: 'Nộp thiếu', en: 'Partly paid' },
  paid: { vi: 'Đã nộp đủ', en: 'Paid' },
  'over-paid': { vi: 'Nộp thừa', en: 'Paid too much' },
  exempt: { vi: 'Được miễn', en: 'Exempt' },
  'paid-elsewhere': { vi: 'Đã nộp nơi khác', en: 'Paid elsewhere' },
  cancelled: { vi: 'Dừng thu', en: 'Cancelled' },
  'refund-due': { vi: 'Phải hoàn', en: 'Refund due' },
  refunded: { vi: 'Đã hoàn', en: 'Refunded' },
}

/** What the program found when a credit came. */
export const findingNames: Readonly<Record<CreditFinding, Text>> = {
  exact: { vi: 'Đúng số phải nộp', en: 'The exact sum' },
  partial: { vi: 'Ít hơn số phải nộp', en: 'Less than was due' },
  over: { vi: 'Nhiều hơn số phải nộp', en: 'More than was due' },
  duplicate: { vi: 'Hồ sơ đã nộp đủ trước đó', en: 'It was paid before' },
  cancelled: { vi: 'Hồ sơ đã rút, bị từ chối hoặc dừng thu', en: 'Withdrawn, refused or cancelled' },
  'unknown-memo': { vi: 'Nội dung không có mã hồ sơ nào', en: 'The memo names no filing' },
  'several-memos': { vi: 'Nội dung có nhiều mã hồ sơ', en: 'The memo names several filings' },
  'other-unit': { vi: 'Hồ sơ của đơn vị khác', en: 'The filing is another unit’s' },
  'unknown-account': { vi: 'Tài khoản chưa khai báo', en: 'An account that nobody put down' },
}

const places: Readonly<Record<Place, Text>> = {
  bank: { vi: 'ngân hàng', en: 'the bank' },
  waiting: { vi: 'chờ xử lý', en: 'what waits' },
  charge: { vi: 'hồ sơ', en: 'the filing' },
  returned: { vi: 'người chuyển', en: 'the sender' },
}

/** `ngân hàng → hồ sơ`. */
export function wayOf({ from, to }: Pick<MoneyMove, 'from' | 'to'>): Text {
  return { vi: `${places[from].vi} → ${places[to].vi}`, en: `${places[from].en} → ${places[to].en}` }
}

/** Who did it: an officer by the account; the bank, and whoever pays, by what they are. */
export function whoOf({ id, post }: PaymentActor): Text {
  if (post === 'citizen') return { vi: 'người nộp', en: 'the citizen' }
  return post === 'system' ? places.bank : { vi: id, en: id }
}

export const eventNames: Readonly<Record<ChargeEvent['kind'], Text>> = {
  opened: { vi: 'Phát sinh khoản phải nộp', en: 'Opened' },
  'exemption-asked': { vi: 'Xin miễn, giảm', en: 'Exemption asked for' },
  reduced: { vi: 'Cho miễn, giảm', en: 'Exemption granted' },
  'exemption-declined': { vi: 'Không cho miễn, giảm', en: 'Exemption declined' },
  'paid-elsewhere': { vi: 'Đã nộp nơi khác', en: 'Paid elsewhere' },
  cancelled: { vi: 'Dừng thu', en: 'Cancelled' },
}

/** Sentences of what had just been done. */
export const doneSentences: Readonly<Record<string, Text>> = {
  gan: { vi: 'Đã gắn tiền vào hồ sơ.', en: 'The money is with the filing now.' },
  go: { vi: 'Đã gỡ tiền ra khỏi hồ sơ; tiền đang chờ xử lý.', en: 'The money was taken off, and waits.' },
  'tra-lai': { vi: 'Đã ghi việc trả lại tiền cho người chuyển.', en: 'That it went back is recorded.' },
  'mien-giam': { vi: 'Đã ghi quyết định miễn, giảm.', en: 'The decision is recorded.' },
  hoan: { vi: 'Đã ghi việc hoàn tiền.', en: 'The refund is recorded.' },
  'thu-noi-khac': { vi: 'Đã ghi việc thu nơi khác.', en: 'That it was paid elsewhere is recorded.' },
  'dung-thu': { vi: 'Đã dừng thu khoản này.', en: 'The charge is cancelled.' },
  luu: { vi: 'Đã lưu tài khoản nhận tiền.', en: 'The account is kept.' },
}
