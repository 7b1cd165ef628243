import { addDays, addMonths, dayOf, type Instant, type PlainDate, plainDate } from '#kernel/index.ts'

/** The first day of the quarter in which a day lies. */
export function quarterOf(day: PlainDate): PlainDate {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return plainDate(`${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`)
}

/** `III/2026`, as Vietnamese reports name quarters. */
export function quarterName(quarter: PlainDate): string {
  const numerals = ['I', 'II', 'III', 'IV']
  return `${numerals[Math.floor(Number(quarter.slice(5, 7)) / 3)]}/${quarter.slice(0, 4)}`
}

/** Days within which a rating may be changed; after them nothing leads from a dossier to its rating. */
export const changeDays = 10

/**
 * The last `count` quarters of which ratings are shown, oldest first: those that ended so long before `now` that no rating in
 * them can change any more. An open quarter is not shown, or the difference of two days would be one person's rating.
 */
export function shownQuarters(now: Instant, count: number): readonly PlainDate[] {
  const last = addMonths(quarterOf(addDays(dayOf(now), -changeDays)), -3)
  return Array.from({ length: count }, (_, index) => addMonths(last, (index - count + 1) * 3))
}
