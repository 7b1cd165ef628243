import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OperatorFault } from '#kernel/index.ts'
import { assertBalance } from './balance.ts'
import { type Figures, identities, noFigures } from './figures.ts'

const chiengDong: Figures = {
  ...noFigures,
  total: 11,
  carried_over: 1,
  in_person: 10,
  open: 9,
  open_in_time: 8,
  open_overdue: 1,
  suspended: 2,
}

test('a row that adds up is let through', () => {
  expect(() => assertBalance('bieu2', 'UBND Xã Chiềng Đông', chiengDong)).not.toThrow()
})

test('the row of letter 394 that does not add up is named, with its cell', () => {
  const asPrinted = { ...chiengDong, suspended: 0 }
  expect(() => assertBalance('bieu2', 'UBND Xã Chiềng Đông', asPrinted)).toThrow(OperatorFault)
  expect(() => assertBalance('bieu2', 'UBND Xã Chiềng Đông', asPrinted)).toThrow(
    "Report bieu2, row 'UBND Xã Chiềng Đông' does not balance: cell total is 11, but resolved + open + suspended = 9. Run 'motcua verify' to find what is wrong.",
  )
})

test('any one figure of an identity that is wrong is noticed', () => {
  const figure = fc.constantFrom(...new Set(identities.flatMap(([left, parts]) => [left, ...parts])))
  fc.assert(
    fc.property(figure, fc.integer({ min: 1, max: 5 }), (wrong, by) => {
      expect(() => assertBalance('r', 'x', { ...chiengDong, [wrong]: chiengDong[wrong] + by })).toThrow(
        /does not balance/,
      )
    }),
  )
})

test('a figure below zero is noticed even when the row adds up', () => {
  const off = { ...chiengDong, carried_over: -1, in_person: 12 }
  expect(() => assertBalance('bieu2', 'x', off)).toThrow(/cell carried_over is -1, below zero/)
})
