import type { Column } from '#kernel/index.ts'

/**
 * The columns of the register book (sổ theo dõi hồ sơ) as it goes out to come back; form 07, for paper, is `printedBook` of
 * `slip/`. What was handed over, to whom and how is for people: the import does not read it.
 */
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
  sets: 'Số bộ hồ sơ',
  handedOverAt: 'Giao kết quả cho người nhận',
  handedOverBy: 'Phương thức giao kết quả',
  receiver: 'Người nhận kết quả',
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
  'sets',
  'handedOverAt',
  'handedOverBy',
  'receiver',
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
