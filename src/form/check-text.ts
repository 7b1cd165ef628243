import { isEmailAddress, quote, tidy } from '#kernel/index.ts'
import { usualLongest } from './definition.ts'
import { type FieldFault, fault } from './field-fault.ts'

interface Typed {
  readonly name: string
  readonly text: string
}

/** Words, not longer than asked; characters are counted as people see them. */
export function checkText(
  { kind, longest = usualLongest[kind] }: { readonly kind: 'text' | 'long-text'; readonly longest?: number },
  { name, text }: Typed,
): readonly FieldFault[] {
  const length = [...text.normalize('NFC')].length
  if (length <= longest) return []
  return [
    fault(
      name,
      `Dài ${length} ký tự, nhiều nhất là ${longest}. Hãy rút gọn.`,
      `${length} characters; ${longest} at most. Shorten it.`,
    ),
  ]
}

/** Twelve digits, or the nine of the old card; the population register alone knows whose number it is. */
export function checkIdentityNumber({ name, text }: Typed): readonly FieldFault[] {
  const digits = /^[\d .-]+$/u.test(tidy(text)) ? text.replace(/\D/gu, '') : ''
  if (/^(?:\d{12}|\d{9})$/u.test(digits) && !/^(\d)\1+$/u.test(digits)) return []
  return [
    fault(
      name,
      `${quote(text)} không phải số định danh. Hãy ghi đủ 12 chữ số in trên thẻ căn cước.`,
      `${quote(text)} is no personal number. Enter the 12 digits printed on the identity card.`,
    ),
  ]
}

export function checkPhone({ name, text }: Typed): readonly FieldFault[] {
  if (/^\+?\d(?:[ .-]?\d){7,14}$/u.test(tidy(text))) return []
  return [
    fault(
      name,
      `${quote(text)} không phải số điện thoại. Hãy ghi từ 8 đến 15 chữ số, ví dụ 0912 345 678.`,
      `${quote(text)} is no telephone number. Enter 8 to 15 digits, such as 0912 345 678.`,
    ),
  ]
}

export function checkEmail({ name, text }: Typed): readonly FieldFault[] {
  if (isEmailAddress(tidy(text))) return []
  return [
    fault(
      name,
      `${quote(text)} không phải địa chỉ thư điện tử. Hãy ghi dạng ten@noi.vn.`,
      `${quote(text)} is no e-mail address. Enter one such as name@place.vn.`,
    ),
  ]
}
