/** Random calendars and questions, the same for the same seed. */
import { type CalendarDecisions, type DecidedDay, type DueQuestion, parseSessions } from '#deadline/index.ts'
import type { Instant, PlainDate, TimeLimit, UnitId } from '#kernel/index.ts'
import { dayOfMinute, isoOf, localMinute, minutesPerDay } from './walker.ts'

export interface Chance {
  /** A whole number from 0 up to, not including, `count`. */
  readonly upTo: (count: number) => number
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T
  readonly isLucky: (share: number) => boolean
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (count: number) => Math.floor(next() * count)
  return {
    upTo,
    oneOf: (choices) => choices[upTo(choices.length)] ?? choices[0],
    isLucky: (share) => next() < share,
  }
}

export const exceptionalUnit = 7 as UnitId
export const decisionDays = ['2023-11-01', '2024-01-15', '2024-06-01', '2024-12-20'] as const
const usualHours = '07:30-11:30,13:00-17:00'
const otherHours = [
  '07:30-11:30,13:30-17:30',
  '08:00-12:00',
  '13:00-16:30',
  '07:00-10:00,10:30-11:00,14:00-18:00',
  '00:00-23:59',
] as const
const day = (text: string) => text as PlainDate

export function randomDecisions(random: Chance): CalendarDecisions {
  const years = random.oneOf<readonly number[]>([[2024], [2024, 2025], [2024, 2025], [2023, 2024, 2025], [2024, 2026]])
  return {
    years: years.map((year, place) => ({ year, decidedOn: day(place > 0 ? '2024-06-01' : '2023-11-01'), source: '' })),
    weeks: [
      ...randomWeek(
        random,
        null,
        random.oneOf([
          [1, 2, 3, 4, 5],
          [1, 2, 3, 4, 5, 6],
          [2, 4],
        ]),
      ),
      ...randomWeek(random, exceptionalUnit, random.oneOf<readonly number[]>([[], [], [6], [1, 3]])),
    ],
    days: randomDays(random),
  }
}

function randomWeek(random: Chance, unitId: UnitId | null, weekdays: readonly number[]): CalendarDecisions['weeks'] {
  const row = { unitId, validFrom: day('2000-01-01'), validTo: null }
  const sessions = () => parseSessions(random.isLucky(0.8) ? usualHours : random.oneOf(otherHours))
  return weekdays.flatMap((weekday) => {
    if (random.isLucky(0.7)) return [{ ...row, weekday, sessions: sessions() }]
    const summer = day('2024-04-16')
    return [
      { ...row, weekday, validTo: day('2024-04-15'), sessions: sessions() },
      { ...row, weekday, validFrom: summer, sessions: sessions() },
    ]
  })
}

function randomDays(random: Chance): readonly DecidedDay[] {
  const days = new Map<string, DecidedDay>()
  for (let count = random.upTo(200); count > 0; count -= 1) {
    const start = Date.UTC(2023, 11 + random.upTo(16), 1 + random.upTo(28)) / 86_400_000
    const unitId = random.oneOf([null, null, exceptionalUnit])
    const decidedOn = day(random.oneOf(decisionDays))
    const sessions = parseSessions(random.isLucky(0.6) ? '' : random.oneOf(otherHours))
    for (let length = 1 + random.upTo(4); length > 0; length -= 1) {
      const decided = { unitId, day: day(isoOf(start + length)), sessions, decidedOn, source: '' }
      days.set(`${decided.day} ${unitId} ${decidedOn}`, { ...decided, reason: { vi: 'Nghỉ', en: 'Off' } })
    }
  }
  return [...days.values()]
}

const sharpMinutes = [0, 449, 450, 690, 720, 780, 899, 900, 901, 1019, 1020, 1021, 1439] as const

/** A moment within `days` days from `first`, often at a minute where something begins or ends. */
export function randomMoment(random: Chance, first: number, days: number): Instant {
  const minute = random.isLucky(0.3) ? random.oneOf(sharpMinutes) : random.upTo(minutesPerDay)
  const local = (first + random.upTo(days)) * minutesPerDay + minute
  return ((local - 7 * 60) * 60_000 + (random.isLucky(0.5) ? 0 : random.upTo(60_000))) as Instant
}

export function randomQuestion(random: Chance): DueQuestion {
  const acceptedAt = randomMoment(random, Date.UTC(2023, 11, 20) / 86_400_000, 390)
  const pauses = randomPauses(random, acceptedAt)
  const policy = random.oneOf(['exclude-first-day', 'eight-hour-days', 'afternoon-cut-off'] as const)
  const question = { acceptedAt, limit: randomLimit(random), policy, pauses }
  if (random.isLucky(0.85)) return question
  const at = Math.max(acceptedAt, ...pauses.slice(0, random.upTo(2)).map(({ to }) => to)) as Instant
  return { ...question, given: { at, dueAt: randomMoment(random, dayOfMinute(localMinute(at)), 20) } }
}

function randomLimit(random: Chance): TimeLimit {
  return random.oneOf<TimeLimit>([
    { kind: 'same-day' },
    { kind: 'working-days', amount: 1 + random.upTo(random.oneOf([3, 10, 25])) },
    { kind: 'working-days', amount: 1 + random.upTo(3) },
    { kind: 'days', amount: 1 + random.upTo(random.oneOf([3, 45])) },
    { kind: 'working-hours', amount: 1 + random.upTo(24) },
    { kind: 'months', amount: 1 + random.upTo(3) },
  ])
}

/** Up to four pauses, in order, now and then one of no length. */
function randomPauses(random: Chance, acceptedAt: Instant): NonNullable<DueQuestion['pauses']> {
  const first = dayOfMinute(localMinute(acceptedAt))
  const later = () => Math.max(acceptedAt, randomMoment(random, first, random.oneOf([1, 3, 10, 25]))) as Instant
  const times = Array.from({ length: 2 * random.oneOf([0, 0, 1, 1, 2, 3, 4]) }, later).toSorted((a, b) => a - b)
  return times.flatMap((from, place) => {
    if (place % 2 === 1) return []
    return [{ from, to: random.isLucky(0.05) ? from : (times[place + 1] ?? from) }]
  })
}
