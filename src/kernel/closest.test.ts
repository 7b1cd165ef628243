import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closest } from './index.ts'

const names = ['UBND Xã Mường Mùn', 'UBND Xã Mùn Chung', 'UBND Xã Mường Thín', 'UBND Thị trấn']

test.each([
  ['UBND Xã Mường Mun', 'UBND Xã Mường Mùn'],
  ['xa mun chung', 'UBND Xã Mùn Chung'],
  ['UBND thi tran Tuan Giao', 'UBND Thị trấn'],
])("'%s' is likeliest to mean '%s'", (text, name) => expect(closest(names, text)[0]).toBe(name))

test('what is unlike all names has no suggestion, nor has nothing', () => {
  expect(closest(names, 'Cục Thuế')).toEqual([])
  expect(closest(names, '')).toEqual([])
  expect(closest([], 'UBND')).toEqual([])
})

test('a name itself comes first, however it is written, and never more than are asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 4 }), (name, count) => {
      const found = closest([...names, ...names], name.normalize('NFD').toUpperCase(), count)
      expect(found[0]).toBe(name)
      expect(found.length).toBeLessThanOrEqual(count)
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

test('any text at all is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => closest(names, text).every((name) => names.includes(name))),
  )
})
