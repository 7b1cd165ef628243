import { dayOf, daysBetween, formatTime, type Instant, type Text } from '#kernel/index.ts'
import type { WorkRow } from './work-row.ts'

/**
 * How long whoever holds it has held it by `now` (`đã giữ 6 ngày`, `giữ từ 09:10 hôm nay`), or how long it has stood in its step
 * and nobody has taken it. Counted in days of the calendar.
 */
export function heldInWords({ heldSince, stepSince }: Pick<WorkRow, 'heldSince' | 'stepSince'>, now: Instant): Text {
  const since = heldSince ?? stepSince
  const days = daysBetween(dayOf(since), dayOf(now))
  const time = formatTime(since)
  if (heldSince !== null)
    return days === 0
      ? { vi: `giữ từ ${time} hôm nay`, en: `held since ${time} today` }
      : { vi: `đã giữ ${days} ngày`, en: `held for ${counted(days)}` }
  return days === 0
    ? { vi: `chưa ai nhận, từ ${time} hôm nay`, en: `taken by nobody since ${time} today` }
    : { vi: `chưa ai nhận, đã ${days} ngày`, en: `taken by nobody for ${counted(days)}` }
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
