import { expect, test } from 'vitest'
import { tidyLine, tidyLines, wordsFaults } from './typed-words.ts'

test('what is kept has no hidden characters, and its lines', () => {
  expect(tidyLines(' Cán  bộ\u202e\r\n\r\n\r\n\r\nto\u0300\0 tiếng\t ')).toBe('Cán bộ\n\ntò tiếng')
  expect(tidyLine('Xã\nTuần  Giáo')).toBe('Xã Tuần Giáo')
})

test.each([
  ['', 'Hãy ghi nội dung.'],
  ['\u200b \n', 'Hãy ghi nội dung.'],
  ['ngắn', 'Mới có 4 chữ cái. Hãy ghi nội dung rõ hơn, ít nhất 5 chữ cái.'],
  ['a'.repeat(21), 'Dài 21 chữ cái, nhiều nhất là 20. Hãy rút gọn.'],
])('%j: %s', (typed, message) => {
  const what = { vi: 'nội dung', en: 'what it is about' }
  const [fault] = wordsFaults(typed, { field: 'noi-dung', what, shortest: 5, longest: 20 })
  expect(fault?.message.vi).toBe(message)
})
