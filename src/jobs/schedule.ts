import { sessionsOn, type WorkingCalendar } from '#deadline/index.ts'
import { atMinute, dayOf, type Instant, instantFromEpochMs } from '#kernel/index.ts'

const hourMs = 3_600_000

/** The next full hour. Local time is whole hours from UTC, so that both have the same. */
export function nextHour(now: Instant): Instant {
  return instantFromEpochMs((Math.floor(now / hourMs) + 1) * hourMs)
}

/** The next full hour, or the beginning of today's working time where that comes first. */
export function nextHourOrMorning(calendar: WorkingCalendar, now: Instant): Instant {
  const today = dayOf(now)
  const sessions = sessionsOn(calendar, today)
  const [first] = sessions.ok ? sessions.value : []
  const hour = nextHour(now)
  const morning = first === undefined ? hour : atMinute(today, first.from)
  return morning > now && morning < hour ? morning : hour
}

/** An hour after local midnight, once a day. */
export function nextNight(now: Instant): Instant {
  const night = atMinute(dayOf(now), 60)
  return night > now ? night : instantFromEpochMs(night + 24 * hourMs)
}
