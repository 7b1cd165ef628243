import {
  dayOf,
  dayOfWeek,
  formatCount,
  formatDay,
  formatMoment,
  formatTime,
  type Instant,
  type PlainDate,
  weekdayName,
} from '#kernel/index.ts'
import type { Language } from './language.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `1.234` in Vietnamese, `1,234` in English. */
export function count(language: Language, number: number): string {
  const text = formatCount(number)
  return language === 'vi' ? text : text.replaceAll('.', ',')
}

/** A rate as the kernel prints it (`9,74`), with the decimal mark of the language. */
export function decimal(language: Language, rate: string): string {
  return language === 'vi' ? rate : rate.replace(',', '.')
}

/** `17:00 thứ Tư 08/04/2020`, `17:00 Wednesday 08/04/2020`. */
export function appointment(language: Language, moment: Instant): string {
  return `${formatTime(moment)} ${weekdayAndDay(language, dayOf(moment))}`
}

/** `thứ Tư 08/04/2020`, `Wednesday 08/04/2020`. */
export function weekdayAndDay(language: Language, day: PlainDate): string {
  // The two words of a weekday stay on one line.
  const weekday = language === 'vi' ? weekdayName(day).replace('thứ ', 'thứ\u00a0') : weekdays[dayOfWeek(day) - 1]
  return `${weekday} ${formatDay(day)}`
}

/** `08:15 ngày 10/01/2020`, `08:15 on 10/01/2020`. */
export function moment(language: Language, at: Instant): string {
  return language === 'vi' ? formatMoment(at) : `${formatTime(at)} on ${formatDay(dayOf(at))}`
}

/** `10/01/2020 08:15`: where moments stand under each other. */
export function shortMoment(at: Instant): string {
  return `${formatDay(dayOf(at))} ${formatTime(at)}`
}
