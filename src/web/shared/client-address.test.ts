import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['::1', '10.9.9.9, 2001:db8::7', '2001:db8::7'],
  ['::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['203.0.113.9', '10.0.0.1', '203.0.113.9'],
  ['127.0.0.1', null, '127.0.0.1'],
  ['127.0.0.1', 'nobody, <script>', '127.0.0.1'],
  ['', '203.0.113.7', ''],
])('from %s, told %s: %s', (peer, told, address) => {
  expect(clientAddress(peer, told)).toBe(address)
})
