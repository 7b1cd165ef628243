import { expect, test } from 'vitest'
import { readSearch, type SearchTerms } from './index.ts'

test.each<[string, Partial<SearchTerms>]>([
  ['H18.33.19-200312-0004', { codeStart: 'H18.33.19-200312-0004' }],
  [' h18.33 ', { codeStart: 'h18.33' }],
  ['000.00.12.H18-200401', { codeStart: '000.00.12.H18-200401' }],
  ['0004', { codeStart: '0004', codeEnd: '0004' }],
  ['200312-0004', { codeStart: '200312-0004', codeEnd: '200312-0004', number: '2003120004' }],
  ['011087001234', { codeStart: '011087001234', codeEnd: '011087001234', number: '011087001234' }],
  ['011 087 001 234', { number: '011087001234' }],
  ['5600123456-001', { codeStart: '5600123456-001', codeEnd: '5600123456-001', number: '5600123456001' }],
  ['+84 900 000 000', { number: '0900000000' }],
  ['0900.000.000', { codeStart: '0900.000.000', number: '0900000000' }],
  ['Lò  Thị MẪU', { words: ['lo', 'thi', 'mau'] }],
  ['Đỗ', { words: ['do'] }],
  ["O'Neil & Sons:*", { words: ['o', 'neil', 'sons'] }],
  ['HTX 19-5', { words: ['htx', '19', '5'] }],
])('%s', (typed, terms) => {
  const none = { codeStart: undefined, codeEnd: undefined, number: undefined, words: [] }
  expect(readSearch(typed)).toEqual({ ok: true, value: { ...none, ...terms } })
})

test.each(['', '  ', 'a', '12', '...', '%%%', "'"])('%j says too little', (typed) => {
  expect(readSearch(typed)).toMatchObject({ ok: false, refusal: { code: 'search-too-short' } })
})
