import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFromEpochMs, uuidV7 } from './index.ts'

const chance = fc.uint8Array({ minLength: 10, maxLength: 10 })
const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) }).map(instantFromEpochMs)

test('has the form of RFC 9562, version 7', () => {
  fc.assert(
    fc.property(moment, chance, (at, random) => {
      expect(uuidV7(at, random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
    }),
  )
})

test('of two, the later one sorts after', () => {
  fc.assert(
    fc.property(moment, moment, chance, (a, b, random) => {
      fc.pre(a < b)
      expect(uuidV7(a, random) < uuidV7(b, random)).toBe(true)
    }),
  )
})

test('is not made of too little chance', () => {
  expect(() => uuidV7(instantFromEpochMs(1_600_000_000_000), new Uint8Array(9))).toThrow(/ten bytes/)
})
