import { number, resolutionColumns, resolutionCsv } from './columns.ts'
import type { Form } from './form.ts'

/** Biểu 2: by unit, most dossiers first; units without a dossier are listed, blank. */
export const bieu2: Form = {
  name: 'bieu2',
  label: 'Biểu 2',
  title: (scope) => `Báo cáo tình hình giải quyết hồ sơ TTHC${scope} chia theo đơn vị thực hiện`,
  titleScope: 'area',
  rowsBy: 'unit',
  lists: () => true,
  order: 'most-dossiers-first',
  groups: [],
  columns: [
    number,
    { shows: 'unit', heading: ['Đơn vị'], weight: 26 },
    ...resolutionColumns({ sum: 'Tổng số', inTime: 'Trong hạn', overdue: 'Quá hạn' }),
  ],
  csv: ['no', 'unit', ...resolutionCsv],
  zero: 'blank',
  orientation: 'landscape',
  notes: [],
}
