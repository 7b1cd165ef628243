import type { FormField } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'

/** What a kind of answer is called, in the order in which stewards choose among them. */
export const kindNames: Readonly<Record<FormField['kind'], Text>> = {
  text: { vi: 'Một dòng chữ', en: 'One line of text' },
  'long-text': { vi: 'Đoạn văn', en: 'Several lines of text' },
  choice: { vi: 'Chọn một', en: 'Choose one' },
  choices: { vi: 'Chọn nhiều', en: 'Choose several' },
  number: { vi: 'Số', en: 'Number' },
  money: { vi: 'Số tiền', en: 'Sum of money' },
  date: { vi: 'Ngày', en: 'Day' },
  address: { vi: 'Địa chỉ (xã, tỉnh)', en: 'Address (commune, province)' },
  'identity-number': { vi: 'Số định danh', en: 'Personal number' },
  phone: { vi: 'Số điện thoại', en: 'Telephone number' },
  email: { vi: 'Thư điện tử', en: 'E-mail address' },
  table: { vi: 'Bảng nhiều dòng', en: 'Table of rows' },
  file: { vi: 'Tệp, ảnh', en: 'File or photo' },
  declaration: { vi: 'Lời cam đoan', en: 'Declaration' },
}

export const kinds = Object.keys(kindNames) as readonly FormField['kind'][]
