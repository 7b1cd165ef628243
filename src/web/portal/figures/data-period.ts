import { dayOf, earlierDay, type Instant, type Period, type PlainDate, plainDate, yearOf } from '#kernel/index.ts'
import type { CountedDays } from '#reporting/index.ts'

interface Known {
  readonly counted: CountedDays | undefined
  readonly now: Instant
}

/** Years of which there is open data, the newest first; the present one while there is none. */
export function dataYears({ counted, now }: Known): readonly number[] {
  const last = yearOf(lastOf({ counted, now }))
  const first = counted === undefined ? last : Math.min(last, yearOf(counted.first))
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** The asked year, up to the last day that counts; undefined for a year of which there is nothing. */
export function dataPeriod(asked: string | null, known: Known): Period | undefined {
  const years = dataYears(known)
  const year = asked === null ? years[0] : years.find((each) => `${each}` === asked)
  if (year === undefined) return undefined
  const [from, end] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)]
  const last = lastOf(known)
  return { from, to: earlierDay(last, end) }
}

function lastOf({ counted, now }: Known): PlainDate {
  const today = dayOf(now)
  return counted === undefined ? today : earlierDay(counted.last, today)
}
