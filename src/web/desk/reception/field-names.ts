import type { FilingRole, PersonTyped } from '#filing/index.ts'
import type { Text } from '#kernel/index.ts'

export const roleNames: Readonly<Record<FilingRole, Text>> = {
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  filer: { vi: 'Người nộp không phải chủ hồ sơ', en: 'Somebody else hands it in' },
  proxy: { vi: 'Người được ủy quyền', en: 'Proxy' },
}

export const personFieldNames: Readonly<Record<keyof PersonTyped, Text>> = {
  kind: { vi: 'Là', en: 'Is' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  identityNumber: { vi: 'Số định danh', en: 'Identity number' },
  birthDate: { vi: 'Ngày sinh', en: 'Born on' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  address: { vi: 'Nơi cư trú', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  relation: { vi: 'Quan hệ với chủ hồ sơ', en: 'What they are to the owner' },
  authorityPaper: {
    vi: 'Giấy ủy quyền (số, ngày, nơi chứng thực)',
    en: 'Power of attorney (number, day, certified by)',
  },
}

export const paperFieldNames = {
  name: { vi: 'Tên giấy tờ', en: 'Name of the paper' },
  originals: { vi: 'Bản chính', en: 'Originals' },
  copies: { vi: 'Bản sao', en: 'Copies' },
  isElectronic: { vi: 'Bản điện tử', en: 'File' },
  legalGround: { vi: 'Căn cứ pháp luật', en: 'Text of law' },
} satisfies Record<string, Text>

export const fieldNames = {
  channel: { vi: 'Cách nộp', en: 'Handed in' },
  isAssisted: { vi: 'Cán bộ hỗ trợ nộp', en: 'With an officer’s help' },
  procedureId: { vi: 'Thủ tục', en: 'Procedure' },
  'fee.due': { vi: 'Phải thu (đồng)', en: 'Due (đồng)' },
  'fee.paid': { vi: 'Đã thu (đồng)', en: 'Taken (đồng)' },
  'fee.receiptNumber': { vi: 'Số biên lai', en: 'Receipt number' },
  'fee.exemption': { vi: 'Căn cứ miễn, giảm (nếu có)', en: 'Ground of exemption (if any)' },
  delivery: { vi: 'Nhận kết quả', en: 'The result' },
  deliveryAddress: { vi: 'Địa chỉ nhận (để trống: nơi cư trú)', en: 'To (empty: the owner’s address)' },
  sets: { vi: 'Số bộ', en: 'Sets' },
  subject: { vi: 'Nội dung yêu cầu (để trống: tên thủ tục)', en: 'What is asked for (empty: the procedure)' },
  note: { vi: 'Ghi chú', en: 'Note' },
} satisfies Record<string, Text>

/** What people call the field of this name: `owner.phone` → `Chủ hồ sơ: Điện thoại`. */
export function fieldName(field: string): Text {
  const [place = '', ...rest] = field.split('.')
  const last = rest.at(-1) ?? ''
  const role = named(roleNames, place)
  if (role !== undefined) return joined(role, named(personFieldNames, last))
  if (place === 'papers') {
    const number = rest[0] ?? ''
    return joined({ vi: `Giấy tờ ${number}`, en: `Paper ${number}` }, named(paperFieldNames, last))
  }
  return named(fieldNames, field) ?? { vi: field, en: field }
}

function named(names: Readonly<Record<string, Text>>, name: string): Text | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined
}

function joined(place: Text, name: Text | undefined): Text {
  return name === undefined ? place : { vi: `${place.vi}: ${name.vi}`, en: `${place.en}: ${name.en}` }
}
