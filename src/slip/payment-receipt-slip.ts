import { dong, formatCount, formatMoment, formatMoney, type Instant, type Money, type Slip } from '#kernel/index.ts'
import { line, strongLine } from './applicant.ts'
import { dongInWords } from './dong-in-words.ts'
import { type Issue, twoDigits } from './slip-head.ts'
import type { SlipNames } from './slip-names.ts'

/** What a receipt of money says. */
export interface PaidReceipt {
  readonly number: number
  readonly payer: string
  readonly reference: string
  readonly subject: string
  readonly lines: readonly { readonly name: string; readonly amount: Money }[]
  readonly reduction: Money
  /** What was paid elsewhere, which other receipts prove. */
  readonly elsewhere: Money
  readonly amount: Money
  /** What has gone back since. */
  readonly refunded: Money
  readonly paidAt: Instant
  /** Where whoever has the secret looks it up. */
  readonly address: string
}

/** Biên lai điện tử: our own template; no form of the Treasury has been held against it. */
export function paymentReceiptSlip(receipt: PaidReceipt, { unitId, day }: Issue, names: SlipNames): Slip {
  const { superior, issuer, place, desk } = names.officeOn(unitId, day)
  const { number, amount, reduction, elsewhere, refunded, address } = receipt
  return {
    superior,
    issuer,
    place,
    date: day,
    number: `${twoDigits(number)}/BLĐT`,
    formName: 'Biên lai điện tử',
    title: 'BIÊN LAI THU PHÍ, LỆ PHÍ',
    blocks: [
      line('Đơn vị thu', desk),
      line('Người nộp', receipt.payer),
      strongLine('Mã hồ sơ', receipt.reference),
      line('Thủ tục', receipt.subject),
      { kind: 'paragraph', text: 'Khoản thu:' },
      { kind: 'list', items: receipt.lines.map(({ name, amount: sum }) => `${name}: ${formatMoney(sum)}`) },
      ...(reduction === 0 ? [] : [line('Được miễn, giảm', `${formatCount(reduction)} đồng`)]),
      ...(elsewhere === 0 ? [] : [line('Đã nộp ở nơi khác, có biên lai riêng', `${formatCount(elsewhere)} đồng`)]),
      strongLine('Số tiền đã nộp', `${formatCount(amount)} đồng`),
      line('Bằng chữ', dongInWords(amount)),
      line('Hình thức', 'chuyển khoản'),
      line('Ghi nhận lúc', formatMoment(receipt.paidAt)),
      ...(refunded === 0 ? [] : [line('Đã hoàn lại sau đó', `${formatCount(dong(refunded))} đồng`)]),
    ],
    signatures: [],
    qr: { content: address, caption: 'Quét để tra lại' },
    notes: ['Biên lai lập từ hệ thống, số liên tục trong năm của đơn vị thu.'],
  }
}
