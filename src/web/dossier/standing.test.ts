import { expect, test } from 'vitest'
import { instant } from '#kernel/index.ts'
import { standingAt } from './standing.ts'

const dueAt = instant('2026-11-25T17:00:00+07:00')
const running = { phase: 'running', dueAt, finishedAt: null, outcome: null } as const

test.each([
  ['2026-11-25T17:00:00.000+07:00', 'good', 'Trong hạn'],
  ['2026-11-25T17:00:00.001+07:00', 'late', 'Quá hạn'],
])('due at 17:00, at %s: %s', (at, tone, word) => {
  expect(standingAt(running, instant(at))).toMatchObject({ tone, word: { vi: word } })
})

test.each([
  ['2026-11-25T17:00:00.000+07:00', 'Đúng hạn'],
  ['2026-11-25T17:00:00.001+07:00', 'Trễ hạn'],
])('due at 17:00, finished at %s: %s', (finishedAt, word) => {
  const ended = { ...running, phase: 'finished', outcome: 'issued', finishedAt: instant(finishedAt) } as const
  expect(standingAt(ended, dueAt)).toMatchObject({ word: { vi: word }, outcome: { vi: 'Đã có kết quả' } })
})
