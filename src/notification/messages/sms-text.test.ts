import { expect, test } from 'vitest'
import { countSmsParts, withoutMarks } from './sms-text.ts'

test.each([
  ['', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  [`${'a'.repeat(158)}[`, 1],
  [`${'a'.repeat(159)}[`, 2],
  ['ồ'.repeat(70), 1],
  ['ồ'.repeat(71), 2],
  ['ồ'.repeat(134), 2],
  ['ồ'.repeat(135), 3],
  [`${'a'.repeat(69)}–`, 1],
  [`${'a'.repeat(70)}–`, 2],
])('%j is sent as %i SMS', (text, count) => {
  expect(countSmsParts(text)).toBe(count)
})

test('without marks, Vietnamese stays readable and fits the plain alphabet', () => {
  const text = withoutMarks('Một Cửa: hồ sơ “Đặng Thị Ưởng” – trả kết quả thứ Hai…')
  expect(text).toBe('Mot Cua: ho so "Dang Thi Uong" - tra ket qua thu Hai...')
  expect(countSmsParts(text)).toBe(1)
})
