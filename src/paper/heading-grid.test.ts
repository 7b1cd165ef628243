import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from '#kernel/index.ts'
import { headingGrid } from './heading-grid.ts'

function columnsOf(...headings: readonly (readonly string[])[]): readonly Column[] {
  return headings.map((heading) => ({ heading, kind: 'count', weight: 1 }))
}

test('neighbours under one group share its cell, and a short heading reaches down', () => {
  const grid = headingGrid(
    columnsOf(
      ['Stt'],
      ['Nhận', 'Tổng'],
      ['Nhận', 'Trực tuyến'],
      ['Kết quả', 'Đã', 'Tổng'],
      ['Kết quả', 'Đang', 'Tổng'],
    ),
  )
  expect(grid).toEqual([
    [
      { text: 'Stt', row: 0, column: 0, rowSpan: 3, columnSpan: 1 },
      { text: 'Nhận', row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      { text: 'Kết quả', row: 0, column: 3, rowSpan: 1, columnSpan: 2 },
    ],
    [
      { text: 'Tổng', row: 1, column: 1, rowSpan: 2, columnSpan: 1 },
      { text: 'Trực tuyến', row: 1, column: 2, rowSpan: 2, columnSpan: 1 },
      { text: 'Đã', row: 1, column: 3, rowSpan: 1, columnSpan: 1 },
      { text: 'Đang', row: 1, column: 4, rowSpan: 1, columnSpan: 1 },
    ],
    [
      { text: 'Tổng', row: 2, column: 3, rowSpan: 1, columnSpan: 1 },
      { text: 'Tổng', row: 2, column: 4, rowSpan: 1, columnSpan: 1 },
    ],
  ])
})

test('the same group name apart, or under another group, is another cell', () => {
  const apart = headingGrid(columnsOf(['A', 'x'], ['B', 'x'], ['A', 'x']))
  expect(apart[0]?.map((cell) => cell.columnSpan)).toEqual([1, 1, 1])
  const under = headingGrid(columnsOf(['A', 'S', 'x'], ['B', 'S', 'x']))
  expect(under[1]?.map((cell) => cell.columnSpan)).toEqual([1, 1])
})

test('two columns of the same name keep a cell each', () => {
  expect(headingGrid(columnsOf(['A'], ['A']))[0]).toHaveLength(2)
})

test('the cells of any head cover its rectangle exactly once', () => {
  const heading = fc.array(fc.constantFrom('A', 'B'), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 8 }), (headings) => {
      const grid = headingGrid(columnsOf(...headings))
      const covered = grid.flat().flatMap((cell) =>
        Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, index) => {
          const down = Math.floor(index / cell.columnSpan)
          return `${cell.row + down}:${cell.column + (index % cell.columnSpan)}`
        }),
      )
      expect(covered).toHaveLength(new Set(covered).size)
      expect(covered).toHaveLength(grid.length * headings.length)
    }),
  )
})
