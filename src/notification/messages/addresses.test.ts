import { expect, test } from 'vitest'
import { addressesOf } from './addresses.ts'

test.each([
  ['0912345678', '0912345678'],
  ['+84 912.345.678', '0912345678'],
  ['0084-912-345-678', '0912345678'],
  ['84912345678', '0912345678'],
  ['(0912) 345 678', '0912345678'],
  ['０９１２３４５６７８', '0912345678'],
  ['0215 3825 001', undefined],
  ['091234567', undefined],
  ['09123456789', undefined],
  ['0612345678', undefined],
  ['0912345678; 0987654321', undefined],
  ['', undefined],
])('the number %j is sent to as %j', (typed, number) => {
  expect(addressesOf({ phone: typed, language: 'vi' })[0]?.recipient).toBe(number)
})

test.each([
  'a@b',
  'a b@example.vn',
  'a@example.vn, b@example.vn',
  'a@example.vn\r\nBcc: b@example.vn',
  '"a"@example.vn',
  'a@exa\u0000mple.vn',
  `${'a'.repeat(65)}@example.vn`,
  '@example.vn',
])('%j is no mailbox', (email) => {
  expect(addressesOf({ email, language: 'vi' })).toEqual([])
})

test('whoever can be reached by both ways is, and whoever by none is not', () => {
  expect(addressesOf({ phone: '0912345678', email: 'Lò.Mẩy@Example.VN', language: 'vi' })).toEqual([
    { channel: 'sms', recipient: '0912345678' },
    { channel: 'email', recipient: 'lò.mẩy@example.vn' },
  ])
  expect(addressesOf({ language: 'en' })).toEqual([])
})
