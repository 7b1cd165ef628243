import { dayOfWeek, type PlainDate } from '#kernel/index.ts'
import { chanceFrom, type Weighted, weigh } from './chance.ts'
import type { DeskDay } from './desk.ts'

// Monday to Sunday: people come down to the centre at the beginning of the week; a worked Saturday is quiet.
const weekdays: readonly number[] = [1.3, 1.15, 1, 1.05, 0.85, 0.5, 0.3]

/** The days on which people file, with how much: no two days alike, `season` says how quiet a time of the year is. */
export function rushOf(days: readonly DeskDay[], seed: string, season: (day: PlainDate) => number): Weighted<DeskDay> {
  return weigh(days, ({ day }) => {
    const luck = chanceFrom(`${seed}/${day}`).whole(65, 145) / 100
    return (weekdays[dayOfWeek(day) - 1] ?? 1) * season(day) * luck
  })
}
