import { expect, test } from 'vitest'
import { expectOk, formatInstant, instant } from '#kernel/index.ts'
import { calendarOf, calendarsFrom, dueDate, nationalDecisions } from './index.ts'

const calendar = calendarOf(calendarsFrom(nationalDecisions()), null)

// /shared/spec/domain.md 3.4
test.each([
  ['2026-02-13', 5, '2026-02-27'],
  ['2026-08-20', 3, '2026-08-24'],
  ['2026-08-28', 2, '2026-09-04'],
  ['2026-11-23', 2, '2026-11-26'],
  ['2026-04-24', 1, '2026-04-28'],
  ['2025-12-31', 3, '2026-01-07'],
  ['2020-01-21', 5, '2020-02-04'],
  ['2020-01-22', 10, '2020-02-12'],
  ['2020-04-01', 3, '2020-04-07'],
] as const)('accepted %s, %i working days: due %s', (accepted, amount, due) => {
  const acceptedAt = instant(`${accepted}T08:00:00+07:00`)
  const decision = dueDate(calendar, {
    acceptedAt,
    limit: { kind: 'working-days', amount },
    policy: 'exclude-first-day',
  })
  expect(formatInstant(expectOk(decision).at)).toBe(`${due}T17:00:00+07:00`)
})

test('pause', () => {
  const decision = dueDate(calendar, {
    acceptedAt: instant('2026-03-02T08:00:00+07:00'),
    limit: { kind: 'working-days', amount: 10 },
    policy: 'exclude-first-day',
    pauses: [{ from: instant('2026-03-06T09:00:00+07:00'), to: instant('2026-03-11T09:00:00+07:00') }],
  })
  expect(formatInstant(expectOk(decision).at)).toBe('2026-03-20T17:00:00+07:00')
})
