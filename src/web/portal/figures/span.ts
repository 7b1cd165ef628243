import { addDays, addMonths, type Period, type PlainDate, plainDate, type Text } from '#kernel/index.ts'

/** What is looked at: from the beginning of a month, quarter or year to the last day that counts. */
export const spans = ['thang', 'quy', 'nam'] as const
export type Span = (typeof spans)[number]

export const spanNames: Readonly<Record<Span, Text>> = {
  thang: { vi: 'Tháng', en: 'Month' },
  quy: { vi: 'Quý', en: 'Quarter' },
  nam: { vi: 'Năm', en: 'Year' },
}

export function readSpan(text: string | null): Span {
  return spans.find((span) => span === text) ?? 'quy'
}

const months: Readonly<Record<Span, number>> = { thang: 1, quy: 3, nam: 12 }

/** The span to date: up to `last`. */
export function periodOf(span: Span, last: PlainDate): Period {
  const month = Number(last.slice(5, 7)) - 1
  const first = Math.floor(month / months[span]) * months[span] + 1
  return { from: plainDate(`${last.slice(0, 4)}-${String(first).padStart(2, '0')}-01`), to: last }
}

/** The last `count` months up to `last`, oldest first; the newest may not have ended. */
export function monthsTo(last: PlainDate, count: number): readonly Period[] {
  const { from } = periodOf('thang', last)
  return Array.from({ length: count }, (_, index) => {
    const start = addMonths(from, index - count + 1)
    return { from: start, to: start === from ? last : addDays(addMonths(start, 1), -1) }
  })
}

/** `10/2026`. */
export function monthName({ from }: Period): string {
  return `${Number(from.slice(5, 7))}/${from.slice(0, 4)}`
}
