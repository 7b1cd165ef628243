import { Temporal } from 'temporal-polyfill'

/** A calendar day in Asia/Ho_Chi_Minh as `YYYY-MM-DD`; such strings sort by time and compare with `<`. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const dayMonthYear = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** The day that `text` names as `YYYY-MM-DD` or `dd/MM/yyyy`, or undefined when it names none (31/02, 2020-13-01). */
export function findPlainDate(text: string): PlainDate | undefined {
  const trimmed = text.trim()
  const match = dayMonthYear.exec(trimmed)
  const iso = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : trimmed
  if (!isoDay.test(iso)) return undefined
  try {
    return Temporal.PlainDate.from(iso).toString() as PlainDate
  } catch {
    return undefined
  }
}

/** The day that `text` names. Throws when it names none: for constants and for text already checked. */
export function plainDate(text: string): PlainDate {
  const day = findPlainDate(text)
  if (day === undefined) throw new Error(`'${text}' is not a day (YYYY-MM-DD)`)
  return day
}

/** The day `count` calendar days after `day` (before it when negative). */
export function addDays(day: PlainDate, count: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days: count }).toString() as PlainDate
}

/** The day `count` months after `day`; the last day of the month where that month is shorter (31/1 + 1 = 28 or 29/2). */
export function addMonths(day: PlainDate, count: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ months: count }).toString() as PlainDate
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function dayOfWeek(day: PlainDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4))
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

export function laterDay(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

export function earlierDay(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

/** `dd/MM/yyyy`, as Vietnamese papers print a day. */
export function formatDay(day: PlainDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

/** `thứ Hai` … `Chủ nhật`. */
export function weekdayName(day: PlainDate): string {
  return weekdays[dayOfWeek(day) - 1] ?? ''
}
