import { expect, test } from 'vitest'
import { type Decision, type Instant, ok, type PlainDate, type UnitId } from '#kernel/index.ts'
import {
  chance,
  decisionDays,
  exceptionalUnit,
  randomDecisions,
  randomMoment,
  randomQuestion,
} from '../../test/deadline/random-world.ts'
import {
  countedDays,
  dayOfMinute,
  type Gap,
  localMinute,
  MissingYear,
  minutesPerDay,
  type Office,
  officeOf,
  walk,
  workedMinutes,
} from '../../test/deadline/walker.ts'
import {
  calendarOf,
  calendarsFrom,
  type DueDate,
  dueDate,
  dueSoonFrom,
  timeLeft,
  workingMinutesBetween,
} from './index.ts'

const worlds = Array.from({ length: 500 }, (_, seed) => {
  const random = chance(seed)
  const decisions = randomDecisions(random)
  const unit = random.oneOf([null, exceptionalUnit, 8 as UnitId])
  const knownOn = random.oneOf([undefined, undefined, ...decisionDays, '2024-03-03']) as PlainDate | undefined
  return {
    seed,
    random,
    office: officeOf(decisions, unit, knownOn),
    calendar: calendarOf(calendarsFrom(decisions), unit, knownOn),
  }
})

/** What the walker finds, or the year that it lacks. */
function expectedOf(find: () => number): string {
  try {
    return `${find()}`
  } catch (fault) {
    if (fault instanceof MissingYear) return `calendar-year-missing ${fault.message}`
    throw fault
  }
}

function foundOf(decision: Decision<Instant>): string {
  if (decision.ok) return `${localMinute(decision.value)}`
  return `${decision.refusal.code} ${/\d{4}/u.exec(decision.refusal.message.en)}`
}

test('100,000 random due dates are those of a walker', () => {
  const wrong: unknown[] = []
  const kinds = new Map<string, number>()
  for (const { seed, random, office, calendar } of worlds) {
    for (let count = 0; count < 200; count += 1) {
      const question = randomQuestion(random)
      const expected = expectedOf(() => walk(office, question))
      const decision = dueDate(calendar, question)
      const found = foundOf(decision.ok ? ok(decision.value.at) : decision)
      if (found !== expected) wrong.push({ seed, question, expected, found })
      const kind = `${question.limit.kind} ${question.pauses?.length} ${question.given !== undefined} ${decision.ok}`
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
  }
  expect(wrong.slice(0, 3)).toEqual([])
  // 5 kinds of limits × 0 to 4 pauses × given or not × due or refused; but a given due date without pauses is never refused.
  expect(kinds.size).toBe(5 * (5 * 2 * 2 - 1))
})

test('every explanation ends with the due date and leaves nothing uncounted', () => {
  const stepsOf = ({ steps }: DueDate) => steps.flatMap(({ text, value }) => [text.vi, text.en, value.vi, value.en])
  for (const { random, calendar } of worlds.slice(0, 100)) {
    for (let count = 0; count < 20; count += 1) {
      const decision = dueDate(calendar, randomQuestion(random))
      if (!decision.ok) continue
      const words = stepsOf(decision.value)
      expect(
        words.filter((word) => word.trim() === '' || /undefined|NaN|null|\[object|-\d+ (ngày|day)/u.test(word)),
      ).toEqual([])
    }
  }
})

test('working minutes and time left are those of the walker', () => {
  for (const { random, office, calendar } of worlds.slice(0, 100)) {
    for (let count = 0; count < 20; count += 1) {
      const [now, dueAt] = [0, 0].map(() => randomMoment(random, Date.UTC(2024, 2, 1) / 86_400_000, 20))
      if (now === undefined || dueAt === undefined) throw new Error('two moments were made')
      const [first, last] = [localMinute(Math.min(now, dueAt)), localMinute(Math.max(now, dueAt))]
      const expected = expectedOf(() => workedMinutes(office, first, last))
      if (expected.includes('missing')) continue
      const days = countedDays(office, true, { from: dayOfMinute(first) + 1, to: dayOfMinute(last) })
      const left = timeLeft(calendar, now, dueAt)
      expect(left).toEqual({
        ok: true,
        value: { isPast: now > dueAt, workingDays: days, workingMinutes: Number(expected) },
      })
      const minutes = workingMinutesBetween(calendar, now, dueAt)
      expect(minutes.ok && Math.abs(minutes.value)).toBe(Number(expected))
      expect(minutes.ok && minutes.value > 0 && now > dueAt).toBe(false)
    }
  }
})

test('a dossier is due soon from the minute at which a walker has no more than the share left', () => {
  const found = new Set<string>()
  for (const { random, office, calendar } of worlds.slice(0, 200)) {
    for (let count = 0; count < 20; count += 1) {
      const [from, dueAt] = [0, 0].map(() => randomMoment(random, Date.UTC(2024, 2, 1) / 86_400_000, 30))
      if (from === undefined || dueAt === undefined) throw new Error('two moments were made')
      const percent = 1 + random.upTo(99)
      const expected = expectedOf(() =>
        dueSoonMinute(office, { from: localMinute(from), to: localMinute(dueAt) }, percent),
      )
      expect(foundOf(dueSoonFrom(calendar, { from, dueAt, percent }))).toBe(expected)
      found.add(`${from < dueAt} ${Number(expected) > localMinute(from)}`)
    }
  }
  expect([...found].sort()).toEqual(['false false', 'true false', 'true true'])
})

function dueSoonMinute(office: Office, { from, to }: Gap, percent: number): number {
  const total = workedMinutes(office, Math.min(from, to), to)
  let minute = from
  for (let left = total; left * 100 > percent * total; minute += 1)
    left -= office(dayOfMinute(minute)).minutes[minute % minutesPerDay] ?? 0
  return minute
}
