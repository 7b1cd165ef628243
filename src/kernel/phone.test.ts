import { expect, test } from 'vitest'
import { findPhone, formatPhone, maskPhone } from './phone.ts'

test.each([
  ['0912345678', '0912345678'],
  ['0912 345 678', '0912345678'],
  ['0912.345.678', '0912345678'],
  ['+84912345678', '0912345678'],
  ['+84 (0)912-345-678', '0912345678'],
  ['84912345678', '0912345678'],
  ['0084 912 345 678', '0912345678'],
  ['０９１２３４５６７８', '0912345678'],
  ['0215 3825 409', '02153825409'],
  ['+84 24 3825 4090', '02438254090'],
])('%s is %s', (typed, number) => expect(findPhone(typed)?.number).toBe(number))

test.each([
  '',
  '0',
  '912345678',
  '0112345678',
  '01234567890',
  '09123456789',
  '+1 202 555 0143',
  '0912 345 67a',
  '0215382540',
])('%j is no number of this country', (typed) => expect(findPhone(typed)).toBeUndefined())

test('a landline is known as one', () => {
  expect([findPhone('0912345678')?.kind, findPhone('02153825409')?.kind]).toEqual(['mobile', 'landline'])
})

test('numbers are read in groups, and shown to others in part', () => {
  expect([formatPhone('0912345678'), maskPhone('0912345678')]).toEqual(['0912 345 678', '0912 … 678'])
})
