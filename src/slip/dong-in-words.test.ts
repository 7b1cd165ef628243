import { expect, test } from 'vitest'
import { dong } from '#kernel/index.ts'
import { dongInWords } from './dong-in-words.ts'

test.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [105, 'Một trăm lẻ năm đồng'],
  [1_001, 'Một nghìn không trăm lẻ một đồng'],
  [8_000, 'Tám nghìn đồng'],
  [50_000, 'Năm mươi nghìn đồng'],
  [100_000, 'Một trăm nghìn đồng'],
  [121_005, 'Một trăm hai mươi mốt nghìn không trăm lẻ năm đồng'],
  [1_000_010, 'Một triệu không trăm mười đồng'],
  [2_050_124, 'Hai triệu không trăm năm mươi nghìn một trăm hai mươi tư đồng'],
  [
    999_999_999_999,
    'Chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
  ],
])('%d is %s', (amount, words) => {
  expect(dongInWords(dong(amount))).toBe(words)
})

test('more than receipts are written for is no sum', () => {
  expect(() => dongInWords(dong(10 ** 12))).toThrow('too much')
})
