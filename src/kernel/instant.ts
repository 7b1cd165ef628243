import { Temporal } from 'temporal-polyfill'
import { findPlainDate, formatDay, type PlainDate, weekdayName } from './plain-date.ts'

/** A moment, in whole milliseconds since 1970-01-01T00:00:00Z. The database keeps the same precision: `timestamptz(3)`. */
export type Instant = number & { readonly __brand: 'Instant' }

/**
 * Minutes after local midnight: 450 is 07:30.
 */
export type MinuteOfDay = number

// Asia/Ho_Chi_Minh has been UTC+7 without summer time since 13 June 1975 (IANA tz database); instant.test.ts holds
// this constant against the time-zone data, so that millions of conversions need not ask for it.
const offsetMs = 7 * 3_600_000
const dayMs = 86_400_000
const firstInstant = Date.UTC(1976, 0, 1)
const lastInstant = Date.UTC(2200, 0, 1)

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * The moment that `text` names in ISO 8601 with an offset (`2020-01-10T08:15:00+07:00`), or undefined. Without an
 * offset it names none; neither does a fraction finer than a millisecond, which could not be kept, nor a year
 * outside 1976–2199.
 */
export function findInstant(text: string): Instant | undefined {
  if (!isoInstant.test(text)) return undefined
  try {
    const moment = Temporal.Instant.from(text)
    const isWholeMs = moment.epochNanoseconds % 1_000_000n === 0n
    return isWholeMs ? asInstant(moment.epochMilliseconds) : undefined
  } catch {
    return undefined
  }
}

/** The moment that `text` names. Throws when it names none: for constants and for text already checked. */
export function instant(text: string): Instant {
  const moment = findInstant(text)
  if (moment === undefined) throw new Error(`'${text}' is not a moment (ISO 8601 with offset)`)
  return moment
}

function asInstant(epochMs: number): Instant | undefined {
  return epochMs >= firstInstant && epochMs < lastInstant ? (epochMs as Instant) : undefined
}

/** The moment `epochMs` milliseconds after 1970-01-01T00:00:00Z. Throws outside 1976–2199. */
export function instantFromEpochMs(epochMs: number): Instant {
  const moment = asInstant(Math.trunc(epochMs))
  if (moment === undefined) throw new Error(`${epochMs} ms is outside 1976–2199`)
  return moment
}

/** The local day on which `moment` falls. */
export function dayOf(moment: Instant): PlainDate {
  return new Date(moment + offsetMs).toISOString().slice(0, 10) as PlainDate
}

/** Whole minutes from local midnight to `moment`; seconds are cut off. */
export function minuteOfDay(moment: Instant): MinuteOfDay {
  return Math.floor(((moment + offsetMs) % dayMs) / 60_000)
}

/** The moment `minutes` after local midnight of `day`. */
export function atMinute(day: PlainDate, minutes: MinuteOfDay): Instant {
  return (Date.parse(`${day}T00:00:00Z`) - offsetMs + minutes * 60_000) as Instant
}

/** ISO 8601 in local time, as the event register prints it: `2020-01-10T08:15:00+07:00`, milliseconds only where there are some. */
export function formatInstant(moment: Instant): string {
  const local = new Date(moment + offsetMs).toISOString()
  const fraction = moment % 1000 === 0 ? '' : local.slice(19, 23)
  return `${local.slice(0, 19)}${fraction}+07:00`
}

/** `08:15`. */
export function formatTime(moment: Instant): string {
  return new Date(moment + offsetMs).toISOString().slice(11, 16)
}

/** `08:15 ngày 10/01/2020`. */
export function formatMoment(moment: Instant): string {
  return `${formatTime(moment)} ngày ${formatDay(dayOf(moment))}`
}

/** `17:00 thứ Tư 08/04/2020`: for a moment at which somebody must come or act. */
export function formatAppointment(moment: Instant): string {
  const day = dayOf(moment)
  return `${formatTime(moment)} ${weekdayName(day)} ${formatDay(day)}`
}

/** Where time comes from: handed in, so that pure code and tests decide what now is. */
export interface Clock {
  readonly now: () => Instant
}

/** Today's local day by `clock`. */
export function today(clock: Clock): PlainDate {
  return dayOf(clock.now())
}

/** The moment that a command line or form field names: an ISO 8601 moment, or a day taken at `minutes` after midnight. */
export function findInstantOrDay(text: string, minutes: MinuteOfDay): Instant | undefined {
  const day = findPlainDate(text)
  return day === undefined ? findInstant(text) : atMinute(day, minutes)
}
