import { formatDay, formatTime, type Text, type TimeLimit, weekdayName } from '#kernel/index.ts'
import { type DayNumber, dayOfNumber, weekdayOf } from './day-number.ts'
import { instantOf, type Moment } from './moment.ts'
import type { Term } from './term.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `thứ Ba 10/03/2020`. */
export function dayInWords(number: DayNumber): Text {
  const day = dayOfNumber(number)
  const written = formatDay(day)
  return { vi: `${weekdayName(day)} ${written}`, en: `${weekdays[weekdayOf(number) - 1]} ${written}` }
}

/** `08:20 thứ Ba 10/03/2020`. */
export function momentInWords(moment: Moment): Text {
  const day = dayInWords(moment.day)
  const time = formatTime(instantOf(moment))
  return { vi: `${time} ${day.vi}`, en: `${time} ${day.en}` }
}

/** `10/03/2020`, with the time of day where minutes are counted: `08:20 10/03/2020`. */
export function pointInWords(counts: Term['counts'], moment: Moment): Text {
  const time = counts === 'minutes' ? `${formatTime(instantOf(moment))} ` : ''
  const text = `${time}${formatDay(dayOfNumber(moment.day))}`
  return { vi: text, en: text }
}

/** `3 ngày làm việc`, `12 ngày`, `5 giờ 30 phút làm việc`. */
export function amountInWords(counts: Term['counts'], amount: number): Text {
  if (counts === 'working-days') return { vi: `${amount} ngày làm việc`, en: counted(amount, 'working day') }
  if (counts === 'days') return { vi: `${amount} ngày`, en: counted(amount, 'day') }
  const { vi, en } = hoursInWords(amount, 'working ')
  return { vi: `${vi} làm việc`, en }
}

/** Minutes as `5 giờ 30 phút`; in English the first unit takes the word `kind`. */
export function hoursInWords(amount: number, kind: 'working ' | '' = ''): Text {
  const hours = Math.floor(amount / 60)
  const minutes = amount % 60
  if (hours === 0) return { vi: `${minutes} phút`, en: counted(minutes, `${kind}minute`) }
  const whole = { vi: `${hours} giờ`, en: counted(hours, `${kind}hour`) }
  if (minutes === 0) return whole
  return { vi: `${whole.vi} ${minutes} phút`, en: `${whole.en} ${counted(minutes, 'minute')}` }
}

/** `15 ngày làm việc`, `2 tháng`, `trong ngày`: the limit as the law states it. */
export function limitInWords(limit: TimeLimit): Text {
  switch (limit.kind) {
    case 'same-day':
      return { vi: 'trong ngày', en: 'the same day' }
    case 'months':
      return { vi: `${limit.amount} tháng`, en: counted(limit.amount, 'month') }
    case 'working-hours':
      return amountInWords('minutes', limit.amount * 60)
    default:
      return amountInWords(limit.kind, limit.amount)
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
