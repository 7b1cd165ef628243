import { number, outcomeColumns, rateColumns, rateNote, totalReceived } from './columns.ts'
import type { Form } from './form.ts'

/** Biểu 4: the units that have dossiers, with late and overdue rates. */
export const bieu4: Form = {
  name: 'bieu4',
  label: 'Biểu 4',
  title: (scope) => `Báo cáo tình hình giải quyết hồ sơ TTHC${scope} chia theo đơn vị thực hiện`,
  titleScope: 'area',
  rowsBy: 'unit',
  lists: ({ total }) => total > 0,
  order: 'most-dossiers-first',
  groups: [],
  columns: [
    number,
    { shows: 'unit', heading: ['Đơn vị'], weight: 26 },
    totalReceived,
    ...outcomeColumns({ sum: 'Tổng số', inTime: 'Trong hạn', overdue: 'Quá hạn' }),
    ...rateColumns,
  ],
  csv: [
    'no',
    'unit',
    'total',
    'resolved',
    'resolved_on_time',
    'resolved_late',
    'open',
    'open_in_time',
    'open_overdue',
    'late_rate_pct',
    'overdue_rate_pct',
  ],
  zero: 'blank',
  orientation: 'landscape',
  notes: [rateNote],
}
