import type { Column } from '#kernel/index.ts'

/** The columns of the register book (sổ theo dõi hồ sơ): form 06 of TT 01/2018/TT-VPCP, with what a dossier needs to come back. */
export const bookColumns = {
  number: 'TT',
  code: 'Mã hồ sơ',
  unit: 'Cơ quan tiếp nhận',
  field: 'Lĩnh vực',
  procedure: 'Tên thủ tục hành chính',
  channel: 'Cách thức nộp',
  person: 'Tên cá nhân, tổ chức',
  address: 'Địa chỉ',
  phone: 'Số điện thoại',
  acceptedAt: 'Nhận hồ sơ',
  dueAt: 'Hẹn trả kết quả',
  finishedAt: 'Trả kết quả',
  outcome: 'Kết quả giải quyết',
  note: 'Ghi chú',
} as const

export type BookColumn = keyof typeof bookColumns
/** What a row of the book says, by column, as text. */
export type BookRow = Readonly<Record<BookColumn, string>>

export const bookColumnNames: readonly BookColumn[] = [
  'number',
  'code',
  'unit',
  'field',
  'procedure',
  'channel',
  'person',
  'address',
  'phone',
  'acceptedAt',
  'dueAt',
  'finishedAt',
  'outcome',
  'note',
]

const weights: Partial<Record<BookColumn, number>> = {
  number: 2,
  code: 7,
  unit: 6,
  procedure: 12,
  person: 6,
  address: 6,
}

/** The same columns for a printed table. */
export const printedBookColumns: readonly Column[] = bookColumnNames.map((name) => ({
  heading: [bookColumns[name]],
  kind: name === 'number' ? 'ordinal' : 'text',
  weight: weights[name] ?? 5,
}))
