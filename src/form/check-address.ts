import { isBlank, quote, tidy } from '#kernel/index.ts'
import type { AddressTyped } from './answers.ts'
import { type FieldFault, fault } from './field-fault.ts'
import { homeProvince, type Places, provinces } from './places.ts'

const longestPart = 200

/** An address whose every part is there; in the home province the commune is one of those that exist. */
export function checkAddress(name: string, address: AddressTyped, places: Places): readonly FieldFault[] {
  return [...detailFaults(name, address), ...communeFaults(name, address, places), ...provinceFaults(name, address)]
}

function detailFaults(name: string, { detail }: AddressTyped): readonly FieldFault[] {
  const field = `${name}.detail`
  if (isBlank(detail))
    return [
      fault(
        field,
        'Hãy ghi số nhà, đường phố hoặc tên bản, thôn, tổ dân phố.',
        'Give house and street, or the name of the village or quarter.',
      ),
    ]
  return [...tooLong(field, detail)]
}

function communeFaults(name: string, { commune, province }: AddressTyped, { communes }: Places): readonly FieldFault[] {
  const field = `${name}.commune`
  if (isBlank(commune)) return [fault(field, 'Hãy chọn xã, phường.', 'Choose the commune or ward.')]
  const isElsewhere = !isBlank(province) && tidy(province) !== homeProvince
  if (isElsewhere) return tooLong(field, commune)
  if (communes.includes(tidy(commune))) return []
  return [
    fault(
      field,
      `${quote(commune)} không có trong danh sách xã, phường của tỉnh ${homeProvince}. Hãy chọn trong danh sách, hoặc chọn tỉnh khác.`,
      `${quote(commune)} is no commune of ${homeProvince} today. Choose one of the list, or another province.`,
    ),
  ]
}

/** Where neither is chosen, the commune alone is asked for: one list holds both. */
function provinceFaults(name: string, { commune, province }: AddressTyped): readonly FieldFault[] {
  if (provinces.includes(tidy(province)) || (isBlank(commune) && isBlank(province))) return []
  const field = `${name}.province`
  if (isBlank(province)) return [fault(field, 'Hãy chọn tỉnh, thành phố.', 'Choose the province or city.')]
  return [
    fault(
      field,
      `${quote(province)} không phải tên một trong 34 tỉnh, thành phố. Hãy chọn trong danh sách.`,
      `${quote(province)} is none of the 34 provinces and cities. Choose one of the list.`,
    ),
  ]
}

function tooLong(field: string, text: string): readonly FieldFault[] {
  const length = [...text].length
  if (length <= longestPart) return []
  return [
    fault(
      field,
      `Dài ${length} ký tự, nhiều nhất là ${longestPart}. Hãy rút gọn.`,
      `${length} characters; ${longestPart} at most. Shorten it.`,
    ),
  ]
}
