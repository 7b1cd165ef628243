import { number, resolutionColumns, resolutionCsv } from './columns.ts'
import type { Form } from './form.ts'

/** Biểu 1: one unit by field, or all units by field; every field of the catalogue in that scope. */
export const bieu1: Form = {
  name: 'bieu1',
  label: 'Biểu 1',
  title: (scope) => `Báo cáo tình hình giải quyết hồ sơ TTHC${scope} chia theo lĩnh vực thực hiện`,
  titleScope: 'level',
  rowsBy: 'field',
  lists: () => true,
  order: 'catalogue',
  groups: [],
  columns: [
    number,
    { shows: 'field', heading: ['Lĩnh vực'], weight: 34 },
    ...resolutionColumns({ sum: 'Tổng số', inTime: 'Trong hạn', overdue: 'Quá hạn' }),
  ],
  csv: ['no', 'field', ...resolutionCsv],
  zero: 'blank',
  orientation: 'landscape',
  notes: [],
}
