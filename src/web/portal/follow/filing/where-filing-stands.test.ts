import { expect, test } from 'vitest'
import { calendarOf, calendarsFrom, nationalDecisions } from '#deadline/index.ts'
import { instant, plainDate, type UnitId } from '#kernel/index.ts'
import { whereFilingStands } from './where-filing-stands.ts'

const calendar = calendarOf(calendarsFrom(nationalDecisions()), 1 as UnitId)
const answerBy = instant('2026-11-27T10:00:00+07:00')
const at = instant('2026-11-26T09:00:00+07:00')
const filing = { state: 'submitted', submittedAt: at, changedAt: at, answerBy, requests: [] } as const
const stand = (more: object, now = at) =>
  whereFilingStands({ filing: { ...filing, ...more }, unit: 'UBND xã Tuần Giáo', calendar }, now)

test('what waits says by when it is answered, and that an answer is late', () => {
  expect(stand({})).toMatchObject({ tone: 'good', where: { vi: 'Hồ sơ đang chờ UBND xã Tuần Giáo tiếp nhận' } })
  expect(stand({}).when[0]?.vi).toBe('Cơ quan trả lời trước 10:00 thứ\u00a0Sáu 27/11/2026')
  const late = stand({}, instant('2026-11-30T09:00:00+07:00'))
  expect([late.tone, late.next[1]?.vi]).toEqual(['late', expect.stringContaining('trả lời chậm')])
})

test('what is asked for says until when and why', () => {
  const request = { event: 2, at, by: 'x', items: [], reason: 'Thiếu giấy', supplyBy: plainDate('2026-12-16') }
  const asked = stand({ state: 'awaiting-supplement', requests: [request] })
  expect([asked.when[0]?.vi, asked.next[0]?.vi]).toEqual(['Trước hết ngày 16/12/2026', 'Lý do: Thiếu giấy'])
})

test('a refusal says its reason and provision', () => {
  const refusal = { event: 2, at, by: 'x', reason: 'sai nơi', legalBasis: 'Điều 5' }
  const told = stand({ state: 'refused', refusal }).next.map(({ vi }) => vi)
  expect(told).toEqual(['Lý do: sai nơi', 'Căn cứ: Điều 5', 'Muốn làm lại, hãy nộp hồ sơ mới.'])
})
