import { expect, test } from 'vitest'
import type { Column, Table } from '#kernel/index.ts'
import { sheetOf } from './xlsx-sheet.ts'

const column = (heading: string): Column => ({ heading: [heading], kind: 'text', weight: 1 })

test('a row is as high as what wraps in it, and no date breaks', () => {
  const long = 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp '.repeat(4).trim()
  const table: Table = {
    heading: [],
    orientation: 'landscape',
    columns: Array.from({ length: 16 }, (_, index) => column(`${index}`)),
    rows: [{ kind: 'item', cells: [long, '26/11/2026', ...Array.from({ length: 14 }, () => null)] }],
    notes: [],
  }
  const { rows, columnWidths } = sheetOf(table)
  expect(rows.at(-1)?.[0]?.height).toBeGreaterThan(15 * 30)
  expect(columnWidths[1]).toBeGreaterThanOrEqual('26/11/2026'.length)
})
