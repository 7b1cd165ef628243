import { expect, test } from 'vitest'
import { calendarOf, calendarsFrom, nationalDecisions } from '#deadline/index.ts'
import { type Instant, instant } from '#kernel/index.ts'
import { heldInWords, type Standing, standingOf, type WorkRow } from './index.ts'

const calendar = calendarOf(calendarsFrom(nationalDecisions()), null)
const at = (local: string): Instant => instant(`${local.replace(' ', 'T')}+07:00`)

type Timed = Parameters<typeof standingOf>[0]
const running: Timed = {
  phase: 'running',
  acceptedAt: at('2020-03-20 08:00'),
  dueAt: at('2020-04-08 17:00'),
  dueSoonAt: at('2020-04-07 09:00'),
  dueBefore: null,
  suspendedAt: null,
  ground: null,
  finishedAt: null,
}
const halted: Timed = {
  ...running,
  phase: 'suspended',
  dueAt: null,
  dueSoonAt: null,
  dueBefore: at('2020-04-08 17:00'),
  suspendedAt: at('2020-03-30 08:00'),
  ground: 'supplement',
}
const done: Timed = { ...running, phase: 'finished', finishedAt: at('2020-04-08 17:00') }

test.each<[string, Timed, string, Standing['tone'], string, string?]>([
  ['long before', running, '2020-04-01 08:00', 'in-time', 'Còn 4 ngày làm việc'],
  ['the instant at which it becomes due soon', running, '2020-04-07 09:00', 'due-soon', 'Còn 1 ngày làm việc'],
  ['on the due day', running, '2020-04-08 14:00', 'due-soon', 'Còn 3 giờ làm việc'],
  ['exactly when due', running, '2020-04-08 17:00', 'due-soon', 'Còn 0 phút làm việc'],
  ['past it', running, '2020-04-10 08:00', 'overdue', 'Quá hạn 2 ngày làm việc'],
  ['long past it', running, '2026-04-10 08:00', 'overdue', 'Quá hạn từ 08/04/2020'],
  [
    'due in a year of which nothing is known',
    { ...running, dueAt: at('2031-01-09 17:00') },
    '2026-04-10 08:00',
    'due-soon',
    'Còn trong hạn',
  ],
  [
    'of which nobody knows when it is due soon',
    { ...running, dueSoonAt: null },
    '2020-04-08 14:00',
    'in-time',
    'Còn 3 giờ làm việc',
  ],
  [
    'waiting for supplements',
    halted,
    '2026-01-01 08:00',
    'suspended',
    'Đang tạm dừng',
    'còn 7 ngày làm việc khi nộp đủ',
  ],
  [
    'stopped in the case that the law is tried on: three of ten days were used',
    {
      ...halted,
      acceptedAt: at('2026-03-02 09:00'),
      suspendedAt: at('2026-03-06 10:00'),
      dueBefore: at('2026-03-16 17:00'),
    },
    '2026-03-09 08:00',
    'suspended',
    'Đang tạm dừng',
    'còn 7 ngày làm việc khi nộp đủ',
  ],
  [
    'stopped on the day of acceptance, which does not count',
    { ...halted, acceptedAt: at('2020-03-30 07:45') },
    '2026-01-01 08:00',
    'suspended',
    'Đang tạm dừng',
    'còn 6 ngày làm việc khi nộp đủ',
  ],
  [
    'stopped while minutes are counted',
    { ...halted, suspendedAt: at('2020-04-08 09:00'), dueBefore: at('2020-04-08 10:30') },
    '2026-01-01 08:00',
    'suspended',
    'Đang tạm dừng',
    'còn 1 giờ 30 phút làm việc khi nộp đủ',
  ],
  [
    'waiting for money',
    { ...halted, ground: 'financial-duty' },
    '2026-01-01 08:00',
    'suspended',
    'Đang tạm dừng',
    'còn 7 ngày làm việc khi nộp tiền xong',
  ],
  [
    'stopped when overdue',
    { ...halted, suspendedAt: at('2020-04-10 08:00') },
    '2026-01-01 08:00',
    'suspended',
    'Đang tạm dừng',
    'quá hạn 2 ngày làm việc khi nộp đủ',
  ],
  [
    'stopped in a year of which nothing is known',
    { ...halted, dueBefore: at('2031-01-09 17:00') },
    '2026-01-01 08:00',
    'suspended',
    'Đang tạm dừng',
    'Chờ bổ sung hồ sơ',
  ],
  [
    'stopped by an earlier system',
    { ...halted, ground: null, dueBefore: null },
    '2026-01-01 08:00',
    'suspended',
    'Đang tạm dừng',
  ],
  ['finished when due', done, '2026-01-01 08:00', 'done', 'Xong đúng hạn'],
  ['finished after', { ...done, finishedAt: at('2020-04-08 17:01') }, '2026-01-01 08:00', 'done', 'Xong, trễ hạn'],
  ['finished while suspended', { ...done, dueAt: null }, '2026-01-01 08:00', 'done', 'Xong đúng hạn'],
])('%s', (_name, work, now, tone, word, more) => {
  const standing = standingOf(work, calendar, at(now))
  expect([standing.tone, standing.word.vi, standing.more?.vi]).toEqual([tone, word, more])
  expect(standing.word.en).not.toBe('')
})

test.each<[Pick<WorkRow, 'heldSince' | 'stepSince'>, string, string]>([
  [{ heldSince: at('2020-04-02 23:59'), stepSince: at('2020-03-01 08:00') }, 'đã giữ 6 ngày', 'held for 6 days'],
  [{ heldSince: at('2020-04-07 23:59'), stepSince: at('2020-03-01 08:00') }, 'đã giữ 1 ngày', 'held for 1 day'],
  [
    { heldSince: at('2020-04-08 09:10'), stepSince: at('2020-03-01 08:00') },
    'giữ từ 09:10 hôm nay',
    'held since 09:10 today',
  ],
  [
    { heldSince: null, stepSince: at('2020-04-08 00:00') },
    'chưa ai nhận, từ 00:00 hôm nay',
    'taken by nobody since 00:00 today',
  ],
  [{ heldSince: null, stepSince: at('2020-04-05 08:00') }, 'chưa ai nhận, đã 3 ngày', 'taken by nobody for 3 days'],
])('who holds it, since when: %#', (work, vi, en) => {
  expect(heldInWords(work, at('2020-04-08 10:00'))).toEqual({ vi, en })
})
