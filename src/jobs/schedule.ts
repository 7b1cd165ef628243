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

/** Eight in the morning, once a day: for what reaches people on their telephones. */
export function nextMorning(now: Instant): Instant {
  return nextAt(now, 8 * 60)
}

/** An hour after local midnight, once a day. */
export function nextNight(now: Instant): Instant {
  return nextAt(now, 60)
}

function nextAt(now: Instant, minute: number): Instant {
  const today = atMinute(dayOf(now), minute)
  return today > now ? today : instantFromEpochMs(today + 24 * hourMs)
}
