import { number, rateColumns, rateNote, totalReceived } from './columns.ts'
import type { Form } from './form.ts'

const outcome = 'Kết quả giải quyết'

/** The table in an urging letter: units with late or overdue dossiers; its total is that of all units. */
export const letterTable: Form = {
  name: 'letter-table',
  label: 'Bảng trong công văn',
  title: (scope) => `Cơ quan, đơn vị${scope} còn để tình trạng trễ hạn, quá hạn`,
  titleScope: 'area',
  rowsBy: 'unit',
  lists: (figures) => figures.resolved_late > 0 || figures.open_overdue > 0,
  order: 'most-dossiers-first',
  groups: [],
  columns: [
    number,
    { shows: 'unit', heading: ['Cơ quan'], weight: 30 },
    totalReceived,
    { shows: 'resolved_late', heading: [outcome, 'Trễ hạn'], weight: 8 },
    { shows: 'open_overdue', heading: [outcome, 'Quá hạn'], weight: 8 },
    ...rateColumns,
  ],
  csv: ['no', 'unit', 'total', 'resolved_late', 'open_overdue', 'late_rate_pct', 'overdue_rate_pct'],
  zero: 'blank',
  orientation: 'portrait',
  notes: ['Dòng Tổng tính trên tất cả các đơn vị, kể cả đơn vị không có tên trong bảng.', rateNote],
}
