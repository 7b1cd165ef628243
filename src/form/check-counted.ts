import { findSum, formatDay, type PlainDate, quote } from '#kernel/index.ts'
import { type FieldFault, fault } from './field-fault.ts'
import { findTypedDay } from './typed-day.ts'
import { decimalsOf, findNumber, formatNumber } from './typed-number.ts'

interface Typed {
  readonly name: string
  readonly text: string
}

interface Bounds {
  readonly least?: number
  readonly greatest?: number
}

/** A number within its bounds, with no more decimals than asked. */
export function checkNumber(
  field: Bounds & { readonly decimals?: number },
  { name, text }: Typed,
): readonly FieldFault[] {
  const number = findNumber(text)
  if (number === undefined)
    return [
      fault(
        name,
        `${quote(text)} không phải số. Hãy chỉ ghi chữ số, ví dụ 3.`,
        `${quote(text)} is no number. Enter digits alone, such as 3.`,
      ),
    ]
  const decimals = field.decimals ?? 0
  if (decimalsOf(text) > decimals)
    return [
      decimals === 0
        ? fault(name, `${quote(text)} phải là số nguyên, không có phần lẻ.`, `${quote(text)} has to be a whole number.`)
        : fault(
            name,
            `${quote(text)} có nhiều hơn ${decimals} chữ số sau dấu phẩy. Hãy làm tròn.`,
            `${quote(text)} has more than ${decimals} decimals. Round it.`,
          ),
    ]
  return boundFaults(field, name, number)
}

/** A sum in whole đồng within its bounds. */
export function checkSum(field: Bounds, { name, text }: Typed): readonly FieldFault[] {
  const sum = findSum(text)
  if (sum !== undefined) return boundFaults(field, name, sum)
  return [
    fault(
      name,
      `${quote(text)} không phải số tiền. Hãy ghi số đồng, ví dụ 50.000.000.`,
      `${quote(text)} is no sum of money. Enter it in đồng, such as 50.000.000.`,
    ),
  ]
}

function boundFaults({ least, greatest }: Bounds, name: string, number: number): readonly FieldFault[] {
  if (least !== undefined && number < least) {
    const bound = formatNumber(least)
    return [fault(name, `Số nhỏ nhất ghi được ở đây là ${bound}. Hãy kiểm tra lại.`, `${bound} at least. Check it.`)]
  }
  if (greatest === undefined || number <= greatest) return []
  const bound = formatNumber(greatest)
  return [fault(name, `Số lớn nhất ghi được ở đây là ${bound}. Hãy kiểm tra lại.`, `${bound} at most. Check it.`)]
}

/** A day of the calendar, on the right side of today. */
export function checkDate(
  { bound }: { readonly bound?: 'past' | 'future' },
  { name, text }: Typed,
  today: PlainDate,
): readonly FieldFault[] {
  const day = findTypedDay(text)
  if (day === undefined || day < '1800-01-01')
    return [
      fault(
        name,
        `${quote(text)} không phải ngày. Hãy ghi ngày/tháng/năm, ví dụ 05/09/1987.`,
        `${quote(text)} is no day. Enter day/month/year, such as 05/09/1987.`,
      ),
    ]
  const now = formatDay(today)
  if (bound === 'past' && day > today)
    return [
      fault(
        name,
        `${quote(text)} chưa đến; hôm nay là ${now}. Hãy kiểm tra năm.`,
        `${quote(text)} is after today (${now}). Check the year.`,
      ),
    ]
  if (bound === 'future' && day < today)
    return [
      fault(
        name,
        `${quote(text)} đã qua; hôm nay là ${now}. Hãy chọn ngày khác.`,
        `${quote(text)} is before today (${now}). Choose another day.`,
      ),
    ]
  return []
}
