import { BlockList } from 'node:net'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const here = new BlockList()
here.addSubnet('127.0.0.0', 8)
here.addAddress('::1', 'ipv6')

const ours = new BlockList()
ours.addSubnet('127.0.0.0', 8)
ours.addAddress('10.1.2.3')
ours.addSubnet('10.9.0.0', 16)
ours.addSubnet('fd00::', 8, 'ipv6')

test.each([
  ['127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['::1', '10.9.9.9, 2001:db8::7', '2001:db8::7'],
  ['::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['203.0.113.9', '10.0.0.1', '203.0.113.9'],
  ['127.0.0.1', null, '127.0.0.1'],
  ['127.0.0.1', 'nobody, <script>', '127.0.0.1'],
  ['', '203.0.113.7', ''],
])('from %s, told %s: %s', (peer, told, address) => {
  expect(clientAddress(peer, told, here)).toBe(address)
})

test.each([
  ['127.0.0.1', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
  ['10.1.2.3', '203.0.113.7', '203.0.113.7'],
  ['127.0.0.1', '198.51.100.1, 203.0.113.7, 10.9.3.4, fd00::9', '203.0.113.7'],
  ['127.0.0.1', '10.9.1.1, ::ffff:10.1.2.3', '10.9.1.1'],
  ['127.0.0.1', 'giả mạo, 10.1.2.3', '10.1.2.3'],
  ['10.1.2.4', '203.0.113.7', '10.1.2.4'],
])('behind proxies of ours, from %s, told %s: %s', (peer, told, address) => {
  expect(clientAddress(peer, told, ours)).toBe(address)
})
