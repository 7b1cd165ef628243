import { isWorkingDay, sessionsOn, type WorkingCalendar } from '#deadline/index.ts'
import {
  addDays,
  atMinute,
  expectOk,
  type Instant,
  instantFromEpochMs,
  type MinuteOfDay,
  type Period,
  type PlainDate,
} from '#kernel/index.ts'
import type { Chance } from './chance.ts'

/** The hours in which a one-stop desk is staffed, day by day: nothing happens outside them. */
export interface Desk {
  readonly days: readonly DeskDay[]
  /** Place in `days` of a day, or of the first staffed one after it. */
  readonly placeOf: (day: PlainDate) => number
}

export interface DeskDay {
  readonly day: PlainDate
  readonly hours: readonly Hours[]
}

export interface Hours {
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** The staffed days of `period`, all of whose years the calendar must know. */
export function deskOf(calendar: WorkingCalendar, period: Period): Desk {
  const days: DeskDay[] = []
  const places = new Map<PlainDate, number>()
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    places.set(day, days.length)
    if (expectOk(isWorkingDay(calendar, day))) days.push({ day, hours: expectOk(sessionsOn(calendar, day)) })
  }
  return { days, placeOf: (day) => places.get(day) ?? (day < period.from ? 0 : days.length) }
}

const minuteMs = 60_000

/**
 * A second within the hours of `deskDay`, not before `after` and not after `before`, each second as likely; undefined
 * when there is none.
 */
export function momentOn(
  deskDay: DeskDay | undefined,
  chance: Chance,
  { after, before }: { readonly after?: Instant; readonly before?: Instant } = {},
): Instant | undefined {
  if (deskDay === undefined) return undefined
  const free = deskDay.hours
    .map(({ from, to }) => ({
      from: Math.max(atMinute(deskDay.day, from), after ?? 0),
      to: Math.min(atMinute(deskDay.day, to) - minuteMs, before ?? Number.MAX_SAFE_INTEGER),
    }))
    .filter(({ from, to }) => from <= to)
  const seconds = free.reduce((sum, { from, to }) => sum + Math.floor((to - from) / 1000), 0)
  let left = chance.whole(0, seconds)
  for (const { from, to } of free) {
    const length = Math.floor((to - from) / 1000)
    if (left <= length) return instantFromEpochMs(Math.ceil(from / 1000) * 1000 + left * 1000)
    left -= length
  }
  return undefined
}
