import { addDays, dayOf, type Instant, laterDay, type Period, type PlainDate, plainDate } from '#kernel/index.ts'
import type { CountedDays } from '#reporting/index.ts'

/**
 * What is shown where nobody chose a period: up to the last day on which anything happened, from the beginning of its
 * quarter, or of the one before while the quarter is younger than a month. So 01/04/2020 shows the first quarter.
 */
export function latestPeriod(counted: CountedDays | undefined, now: Instant): Period {
  const to = counted?.last ?? dayOf(now)
  const from = quarterOf(addDays(to, -31))
  return { from: counted === undefined ? from : laterDay(from, quarterOf(counted.first)), to }
}

function quarterOf(day: PlainDate): PlainDate {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return plainDate(`${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`)
}
