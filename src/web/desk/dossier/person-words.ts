import type { DossierPerson, personFields } from '#dossier/index.ts'
import { formatDay, type Text } from '#kernel/index.ts'

export type PersonField = (typeof personFields)[number]

/** What people call each value of a person. */
export const personFieldNames: Readonly<Record<PersonField, Text>> = {
  fullName: { vi: 'Họ tên', en: 'Name' },
  kind: { vi: 'Là', en: 'Kind' },
  identityNumber: { vi: 'Số định danh', en: 'Identity number' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  birthDate: { vi: 'Ngày sinh', en: 'Born' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  deliveryAddress: { vi: 'Nơi nhận kết quả qua bưu chính', en: 'Postal address for the result' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  relation: { vi: 'Quan hệ với chủ hồ sơ', en: 'To the owner' },
  authority: { vi: 'Giấy uỷ quyền', en: 'Authority' },
}

/** What of a person is typed as text, in the order in which forms ask for it. */
export const personTexts = [
  'fullName',
  'identityNumber',
  'taxCode',
  'birthDate',
  'address',
  'phone',
  'email',
  'relation',
  'authority',
  'deliveryAddress',
] as const satisfies readonly PersonField[]

export type TextOfPerson = (typeof personTexts)[number]

export const codedValues = {
  person: { vi: 'cá nhân', en: 'person' },
  organisation: { vi: 'tổ chức', en: 'organisation' },
  male: { vi: 'nam', en: 'male' },
  female: { vi: 'nữ', en: 'female' },
} satisfies Record<string, Text>

/** A value of a person as it is read; undefined where nothing is known. */
export function personValue(
  say: (text: Text) => string,
  person: DossierPerson | undefined,
  field: PersonField,
): string | undefined {
  const value = person?.[field]
  if (value === undefined || value === '') return undefined
  if (field === 'birthDate') return person?.birthDate === undefined ? undefined : formatDay(person.birthDate)
  if (field !== 'kind' && field !== 'sex') return value
  return say(codedValues[value as keyof typeof codedValues])
}
