import { feeOf, type Procedure } from '#catalogue/index.ts'
import type { Channel } from '#dossier/index.ts'
import { findSum, formatCount, formatMoney, isBlank, type Money, quote, tidy } from '#kernel/index.ts'
import type { FilingContent } from './content.ts'
import { type Checked, type FieldFault, fault } from './field-fault.ts'

/** What is due, what was taken, and on what ground less was. */
export interface FeeTaken {
  readonly due: Money
  readonly paid: Money
  readonly receiptNumber?: string
  readonly exemption?: string
}

/** The fee held against the catalogue: nothing is charged that stands in no list, nothing waived without a ground. */
export function checkFee(
  { fee, channel }: Pick<FilingContent, 'fee' | 'channel'>,
  procedure: Procedure,
): Checked<FeeTaken> {
  const [due, paid] = [findSum(fee.due), findSum(fee.paid)]
  if (due === undefined || paid === undefined)
    return { errors: [...noSum('fee.due', fee.due), ...noSum('fee.paid', fee.paid)], warnings: [] }
  const asked = { due, paid, lines: ratesOf(procedure, channel), fee }
  const errors = [...dueFaults(asked), ...paidFaults(asked)]
  const warnings = feeWarnings(asked)
  if (errors.length > 0) return { errors, warnings }
  return { errors, warnings, value: { due: due as Money, paid: paid as Money, ...kept(fee) } }
}

/** What the catalogue charges in this channel; a line of nothing charges nothing. */
function ratesOf(procedure: Procedure, channel: Channel): readonly number[] {
  return feeOf(procedure, channel).flatMap(({ amount }) => (amount === 0 ? [] : [amount]))
}

interface Asked {
  readonly due: number
  readonly paid: number
  readonly lines: readonly number[]
  readonly fee: FilingContent['fee']
}

function noSum(field: string, typed: string): readonly FieldFault[] {
  if (findSum(typed) !== undefined) return []
  return [
    fault(
      field,
      `${quote(typed)} không phải số tiền. Hãy nhập số đồng, ví dụ 50.000.`,
      `${quote(typed)} is no sum of money. Enter it in đồng, such as 50.000.`,
    ),
  ]
}

function dueFaults({ due, lines, fee }: Asked): readonly FieldFault[] {
  if (lines.length === 0 && due > 0)
    return [
      fault(
        'fee.due',
        'Danh mục không có khoản thu nào cho thủ tục này theo cách nộp này. Hãy để trống; không được thu ngoài danh mục.',
        'The catalogue has no fee for this procedure in this channel. Leave it empty: nothing outside the list is charged.',
      ),
    ]
  if (lines.length > 0 && due === 0 && isBlank(fee.exemption))
    return [
      fault(
        'fee.due',
        'Thủ tục này có thu phí, lệ phí. Hãy nhập số tiền phải thu, hoặc ghi căn cứ miễn.',
        'This procedure has a fee. Enter what is due, or the ground of the exemption.',
      ),
    ]
  return []
}

function paidFaults({ due, paid, fee }: Asked): readonly FieldFault[] {
  if (paid > due)
    return [
      fault(
        'fee.paid',
        `Đã thu ${formatCount(paid)} đồng, nhiều hơn số phải thu (${formatCount(due)} đồng). Hãy sửa số tiền hoặc trả lại phần thu thừa.`,
        `${formatCount(paid)} đồng were taken, more than is due (${formatCount(due)} đồng). Correct the sum or give the rest back.`,
      ),
    ]
  if (paid > 0 && isBlank(fee.receiptNumber))
    return [
      fault(
        'fee.receiptNumber',
        'Đã thu tiền thì phải có số biên lai.',
        'Money taken needs the number of its receipt.',
      ),
    ]
  return []
}

function feeWarnings({ due, paid, lines }: Asked): readonly FieldFault[] {
  const step = lines.reduce(greatestCommonDivisor, 0)
  const isOdd = due > 0 && step > 0 && due % step !== 0
  const rest = due - paid
  return [
    ...(isOdd
      ? [
          fault(
            'fee.due',
            `${formatCount(due)} đồng không tính ra được từ các mức của danh mục. Hãy kiểm tra lại.`,
            `${formatCount(due)} đồng cannot come of the rates of the catalogue. Check it.`,
          ),
        ]
      : []),
    ...(rest > 0
      ? [
          fault(
            'fee.paid',
            `Còn phải thu ${formatMoney(rest as Money)} khi trả kết quả.`,
            `${formatCount(rest)} đồng are still to be taken when the result is given.`,
          ),
        ]
      : []),
  ]
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function kept({ receiptNumber, exemption }: FilingContent['fee']): Pick<FeeTaken, 'receiptNumber' | 'exemption'> {
  return {
    ...(isBlank(receiptNumber) ? {} : { receiptNumber: tidy(receiptNumber) }),
    ...(isBlank(exemption) ? {} : { exemption: tidy(exemption) }),
  }
}
