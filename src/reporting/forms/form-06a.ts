import type { Figure } from '../figures.ts'
import { number } from './columns.ts'
import type { Form, FormColumn } from './form.ts'

const received = 'Số lượng hồ sơ tiếp nhận'
const inPeriod = 'Trong kỳ'
const done = 'Số lượng hồ sơ đã giải quyết'
const open = 'Số lượng hồ sơ đang giải quyết'

/**
 * The form has no column for dossiers whose time stands still while the citizen supplements them. Its guidance names
 * two columns for them, 9 (resolved) and 12 (open in time), which cannot both be; they are not resolved, so: 12.
 */
const openColumns: Readonly<Record<'sum' | 'inTime', Figure>> = { sum: 'unfinished', inTime: 'unfinished_in_time' }

const columns: readonly FormColumn[] = [
  number,
  { shows: 'field', heading: ['Lĩnh vực giải quyết theo cấp'], weight: 34 },
  { shows: 'total', heading: [received, 'Tổng số'], weight: 7 },
  { shows: 'online', heading: [received, inPeriod, 'Trực tuyến'], weight: 7 },
  { shows: 'in_person', heading: [received, inPeriod, 'Trực tiếp, dịch vụ bưu chính'], weight: 8 },
  { shows: 'carried_over', heading: [received, 'Từ kỳ trước'], weight: 7 },
  { shows: 'resolved', heading: [done, 'Tổng số'], weight: 7 },
  { shows: 'resolved_early', heading: [done, 'Trước hạn'], weight: 7 },
  { shows: 'resolved_on_day', heading: [done, 'Đúng hạn'], weight: 7 },
  { shows: 'resolved_late', heading: [done, 'Quá hạn'], weight: 7 },
  { shows: openColumns.sum, heading: [open, 'Tổng số'], weight: 7 },
  { shows: openColumns.inTime, heading: [open, 'Trong hạn'], weight: 7 },
  { shows: 'open_overdue', heading: [open, 'Quá hạn'], weight: 7 },
]

/** Biểu số 06a/VPCP/KSTT of circulars 02/2017 and 01/2020/TT-VPCP: fields that have dossiers, by level. */
export const form06a: Form = {
  name: '06a',
  label: 'Biểu 06a',
  title: (scope) => `Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết${scope}`,
  titleScope: 'area',
  rowsBy: 'level-field',
  lists: ({ total }) => total > 0,
  order: 'catalogue',
  groups: ['level'],
  columns,
  csv: [
    'no',
    'level',
    'field',
    'total',
    'online',
    'in_person',
    'carried_over',
    'resolved',
    'resolved_early',
    'resolved_on_day',
    'resolved_late',
    'open',
    'open_in_time',
    'open_overdue',
    'suspended',
  ],
  zero: '0',
  orientation: 'landscape',
  notes: [
    'Biểu số II.06a/VPCP/KSTT. Đơn vị tính: số hồ sơ TTHC.',
    'Hồ sơ tạm dừng (chờ bổ sung) được tính vào số đang giải quyết trong hạn; hồ sơ rút, trả lại được tính vào số đã giải quyết.',
  ],
}
