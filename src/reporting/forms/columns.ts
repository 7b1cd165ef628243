import type { FormColumn } from './form.ts'

export const number: FormColumn = { shows: 'no', heading: ['STT'], weight: 4 }

const received = 'Số hồ sơ nhận giải quyết'
const outcome = 'Kết quả giải quyết'
const done = 'Số hồ sơ đã giải quyết'
const open = 'Số hồ sơ đang giải quyết'

/** The columns of Biểu 1, 2 and 3; Biểu 3 words some of them differently. */
export function resolutionColumns(words: {
  readonly sum: string
  readonly inTime: string
  readonly overdue: string
}): readonly FormColumn[] {
  return [
    ...receivedColumns,
    ...outcomeColumns(words),
    { shows: 'withdrawn', heading: ['Hồ sơ rút'], weight: 6 },
    { shows: 'returned', heading: ['Hồ sơ trả lại'], weight: 6 },
  ]
}

const receivedColumns: readonly FormColumn[] = [
  { shows: 'total', heading: [received, 'Tổng hồ sơ'], weight: 7 },
  { shows: 'online', heading: [received, 'Trực tuyến'], weight: 7 },
  { shows: 'carried_over', heading: [received, 'Kỳ trước chuyển qua'], weight: 8 },
  { shows: 'in_person', heading: [received, 'Trực tiếp'], weight: 7 },
]

export function outcomeColumns(words: {
  readonly sum: string
  readonly inTime: string
  readonly overdue: string
}): readonly FormColumn[] {
  return [
    { shows: 'resolved', heading: [outcome, done, words.sum], weight: 6 },
    { shows: 'resolved_on_time', heading: [outcome, done, 'Đúng hạn'], weight: 6 },
    { shows: 'resolved_late', heading: [outcome, done, 'Trễ hạn'], weight: 6 },
    { shows: 'open', heading: [outcome, open, words.sum], weight: 6 },
    { shows: 'open_in_time', heading: [outcome, open, words.inTime], weight: 6 },
    { shows: 'open_overdue', heading: [outcome, open, words.overdue], weight: 6 },
  ]
}

export const totalReceived: FormColumn = { shows: 'total', heading: [received], weight: 9 }

export const rateColumns: readonly FormColumn[] = [
  { shows: 'late_rate_pct', heading: ['Tỷ lệ % trễ hạn'], weight: 8 },
  { shows: 'overdue_rate_pct', heading: ['Tỷ lệ % quá hạn'], weight: 8 },
]
export const rateNote =
  'Tỷ lệ % trễ hạn = số hồ sơ giải quyết trễ hạn ÷ số hồ sơ nhận giải quyết; tỷ lệ % quá hạn = số hồ sơ đang giải quyết quá hạn ÷ số hồ sơ nhận giải quyết.'

export const resolutionCsv = [
  'total',
  'online',
  'carried_over',
  'in_person',
  'resolved',
  'resolved_on_time',
  'resolved_late',
  'open',
  'open_in_time',
  'open_overdue',
  'withdrawn',
  'returned',
  'suspended',
] as const
