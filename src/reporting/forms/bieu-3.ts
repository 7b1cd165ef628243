import { number, resolutionColumns, resolutionCsv } from './columns.ts'
import type { Form } from './form.ts'

/** Biểu 3: unit → field → procedure that has dossiers; zeros are printed. */
export const bieu3: Form = {
  name: 'bieu3',
  label: 'Biểu 3',
  title: (scope) => `Báo cáo tình hình giải quyết hồ sơ TTHC${scope} chia theo loại hồ sơ thực hiện`,
  titleScope: 'level',
  rowsBy: 'procedure',
  lists: ({ total }) => total > 0,
  order: 'catalogue',
  groups: ['unit', 'field'],
  columns: [
    number,
    { shows: 'procedure', heading: ['Thủ tục'], weight: 46 },
    ...resolutionColumns({ sum: 'Số hồ sơ', inTime: 'Chưa đến hạn', overdue: 'Đã quá hạn' }),
  ],
  csv: ['no', 'unit', 'field', 'procedure', ...resolutionCsv],
  zero: '0',
  orientation: 'landscape',
  notes: [],
}
