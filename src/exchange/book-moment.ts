import {
  dayOf,
  findInstant,
  findPlainDate,
  formatDay,
  formatInstant,
  type Instant,
  instantFromEpochMs,
} from '#kernel/index.ts'

/** `10/01/2020 08:15:30` in local time, to the second. */
export function formatBookMoment(moment: Instant): string {
  return `${formatDay(dayOf(moment))} ${formatInstant(moment).slice(11, 19)}`
}

const dayAndTime = /^(\d{1,2}\/\d{1,2}\/\d{4})[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/u

/** The moment that a cell names: `10/01/2020 08:15`, with seconds or not; a spreadsheet's own date and time; or ISO 8601. */
export function findBookMoment(cell: string | number): Instant | undefined {
  if (typeof cell === 'number') return momentOfSerial(cell)
  const match = dayAndTime.exec(cell.trim())
  if (match === null) return findInstant(cell.trim())
  const [, dayText = '', hour = '', minute = '', second = '00'] = match
  const day = findPlainDate(dayText)
  return day === undefined ? undefined : findInstant(`${day}T${hour.padStart(2, '0')}:${minute}:${second}+07:00`)
}

// Day 25569 of a spreadsheet is 1 January 1970, by local time.
const firstDay = 25_569
const offsetHours = 7

function momentOfSerial(serial: number): Instant | undefined {
  const seconds = Math.round((serial - firstDay) * 86_400) - offsetHours * 3600
  try {
    return instantFromEpochMs(seconds * 1000)
  } catch {
    return undefined
  }
}
