import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Table } from '#kernel/index.ts'
import { columnShares } from './column-shares.ts'

function tableOf(columns: readonly (readonly [string, number])[]): Table {
  return {
    heading: [],
    columns: columns.map(([heading, weight]) => ({ heading: [heading], weight, kind: 'count' })),
    rows: [],
    notes: [],
    orientation: 'portrait',
  }
}

test('weights decide where every word has room', () => {
  expect(
    columnShares(
      tableOf([
        ['Tên', 3],
        ['Số', 1],
      ]),
      [0, 0],
    ),
  ).toEqual([0.75, 0.25])
})

test('a narrow column gets the room of its longest word from the others', () => {
  const [wide = 0, narrow = 0] = columnShares(
    tableOf([
      ['Tên', 99],
      ['Nghiêng chuyển', 1],
    ]),
    [0, 0],
  )
  expect(narrow * 467.7).toBeGreaterThan(7 * 0.5 * 11)
  expect(wide + narrow).toBeCloseTo(1)
})

test('shares of any columns are positive and make up the whole width', () => {
  const columns = fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.double({ min: 0.01, max: 100, noNaN: true })), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(columns, (given) => {
      const shares = columnShares(
        tableOf(given),
        given.map(() => 2),
      )
      expect(shares.every((share) => share > 0)).toBe(true)
      expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1)
    }),
  )
})
