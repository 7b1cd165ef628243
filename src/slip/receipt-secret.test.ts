import { expect, test } from 'vitest'
import { isReceiptSecret, receiptSecret } from './index.ts'

const key = new Uint8Array(32).fill(7)
const code = 'H18.76-261109-0004'
const secret = receiptSecret(key, code)

test('a secret is eight signs that nobody takes for others, in two groups', () => {
  expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u)
})

test('it belongs to one code and one key', () => {
  expect(receiptSecret(key, 'H18.76-261109-0005')).not.toBe(secret)
  expect(receiptSecret(new Uint8Array(32), code)).not.toBe(secret)
  expect(isReceiptSecret(key, 'H18.76-261109-0005', secret)).toBe(false)
})

test('a holder may type it as people type', () => {
  expect(isReceiptSecret(key, code, secret)).toBe(true)
  expect(isReceiptSecret(key, code, ` ${secret.toLowerCase().replace('-', ' ')} `)).toBe(true)
  const withZero = Array.from({ length: 200 }, (_, index) => `T1-${index}`).find((each) =>
    /[01]/u.test(receiptSecret(key, each)),
  )
  const typed = receiptSecret(key, withZero ?? '')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
  expect(isReceiptSecret(key, withZero ?? '', typed)).toBe(true)
})

test.each([
  '',
  '7',
  secret.slice(1),
  `${secret}0`,
  'ẵẵẵẵẵẵẵẵ',
  secret.replace(/.$/u, (sign) => (sign === '2' ? '3' : '2')),
])('%j is not it', (typed) => expect(isReceiptSecret(key, code, typed)).toBe(false))
