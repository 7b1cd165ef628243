import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/index.ts'
import { dossierCode, findCodeNumber, isDossierCode } from './code.ts'

const day = plainDate('2020-01-10')

test.each([
  [1, 'H18.33.19-200110-0001'],
  [9999, 'H18.33.19-200110-9999'],
  [10_000, 'H18.33.19-200110-10000'],
])('number %i is %s', (number, code) => expect(dossierCode('H18.33.19', day, number)).toBe(code))

test('the number is found in a code of the same unit and day only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
      expect(findCodeNumber(dossierCode('H18', day, number), 'H18', day)).toBe(number)
      expect(findCodeNumber(dossierCode('H18.1', day, number), 'H18', day)).toBeUndefined()
    }),
  )
  expect(findCodeNumber('H18-200110-00001', 'H18', day)).toBeUndefined()
})

test.each(['=1+1', '+84', '-1', '@x', '', 'a b', 'a\u0000', 'a\u00a0b', 'x'.repeat(65), '\u200bx', 'x\u202e'])(
  "'%s' is no code",
  (text) => expect(isDossierCode(text)).toBe(false),
)

test.each(['000.00.12.H18-200401-0001', 'G09.20-20260609-0092637', '12/HS,"a"', 'Đ-1'])("'%s' is a code", (text) =>
  expect(isDossierCode(text)).toBe(true),
)
