import { findPlainDate, isBlank, isNumberOfAnother, quote, tidy } from '#kernel/index.ts'
import type { FilingRole } from './check-persons.ts'
import type { PersonTyped } from './content.ts'
import { type FieldFault, fault } from './field-fault.ts'

/** A number as it is kept: groups joined, where it has nothing but digits. */
export function joinDigits(typed: string): string {
  const text = tidy(typed)
  return /^[\d .-]+$/u.test(text) ? text.replace(/\D/gu, '') : text
}

/** What is odd about the numbers of a person. It never keeps anybody from being received: papers err too. */
export function numberWarnings(role: FilingRole, typed: PersonTyped): readonly FieldFault[] {
  return [...identityWarnings(`${role}.identityNumber`, typed), ...taxWarnings(`${role}.taxCode`, typed)]
}

function identityWarnings(field: string, typed: PersonTyped): readonly FieldFault[] {
  const number = joinDigits(typed.identityNumber)
  if (number === '') return []
  if (!/^\d{12}$|^\d{9}$/u.test(number) || /^(\d)\1+$|^0{6}/u.test(number))
    return [
      fault(
        field,
        `${quote(typed.identityNumber)} không giống số định danh cá nhân (12 chữ số) hay số CMND cũ (9 chữ số). Hãy đối chiếu với giấy tờ.`,
        `${quote(typed.identityNumber)} looks neither like a personal number (12 digits) nor like an old one (9). Compare it with the paper.`,
      ),
    ]
  return number.length === 12 &&
    isNumberOfAnother(number, { sex: typed.sex, birthDate: findPlainDate(tidy(typed.birthDate)) })
    ? [
        fault(
          field,
          'Số định danh không khớp năm sinh hoặc giới tính đã ghi (chữ số thứ tư đến thứ sáu). Hãy đối chiếu với giấy tờ.',
          'The number does not fit the year of birth or the sex that was entered (its fourth to sixth digit). Compare it with the paper.',
        ),
      ]
    : []
}

function taxWarnings(field: string, { taxCode }: PersonTyped): readonly FieldFault[] {
  if (isBlank(taxCode) || /^(?:\d{10}|\d{12}|\d{13})$/u.test(joinDigits(taxCode))) return []
  return [
    fault(
      field,
      `${quote(taxCode)} không giống mã số thuế (10, 12 hoặc 13 chữ số). Hãy kiểm tra lại.`,
      `${quote(taxCode)} does not look like a tax code (10, 12 or 13 digits). Check it.`,
    ),
  ]
}
