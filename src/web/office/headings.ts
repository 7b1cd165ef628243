import type { Text } from '#kernel/index.ts'
import type { Figure, Form } from '#reporting/index.ts'
import type { Language } from '../shared/language.ts'
import type { FormColumn } from './form-column.ts'

/** English for each heading that a form prints; headings.test.ts holds it against all forms. */
const english: Readonly<Record<string, string>> = {
  STT: 'No.',
  'Lĩnh vực': 'Field',
  'Lĩnh vực giải quyết theo cấp': 'Field, by level',
  'Đơn vị': 'Unit',
  'Cơ quan': 'Office',
  'Thủ tục': 'Procedure',
  'Số hồ sơ nhận giải quyết': 'Dossiers to be resolved',
  'Số lượng hồ sơ tiếp nhận': 'Dossiers received',
  'Tổng hồ sơ': 'All',
  'Tổng số': 'All',
  'Số hồ sơ': 'All',
  'Trong kỳ': 'In the period',
  'Trực tuyến': 'Online',
  'Kỳ trước chuyển qua': 'Carried over',
  'Từ kỳ trước': 'Carried over',
  'Trực tiếp': 'In person',
  'Trực tiếp, dịch vụ bưu chính': 'In person, by post',
  'Kết quả giải quyết': 'What became of them',
  'Số hồ sơ đã giải quyết': 'Resolved',
  'Số lượng hồ sơ đã giải quyết': 'Resolved',
  'Số hồ sơ đang giải quyết': 'Open',
  'Số lượng hồ sơ đang giải quyết': 'Open',
  'Trước hạn': 'Early',
  'Đúng hạn': 'On time',
  'Trễ hạn': 'Late',
  'Trong hạn': 'In time',
  'Chưa đến hạn': 'In time',
  'Quá hạn': 'Overdue',
  'Đã quá hạn': 'Overdue',
  'Hồ sơ rút': 'Withdrawn',
  'Hồ sơ trả lại': 'Returned',
  'Tỷ lệ % trễ hạn': 'Late, %',
  'Tỷ lệ % quá hạn': 'Overdue, %',
}

export function hasEnglish(heading: string): boolean {
  return heading in english
}

/** A form's columns with headings in the language of the page. */
export function columnsIn(language: Language, form: Form): readonly FormColumn[] {
  if (language === 'vi') return form.columns
  return form.columns.map((column) => ({ ...column, heading: column.heading.map((text) => english[text] ?? text) }))
}

/** What a cell counts, as the heading of the list of its dossiers. */
export const figureNames: Readonly<Record<Figure, Text>> = {
  total: { vi: 'Hồ sơ nhận giải quyết', en: 'Dossiers to be resolved' },
  online: { vi: 'Hồ sơ nhận trực tuyến', en: 'Dossiers received online' },
  carried_over: { vi: 'Hồ sơ kỳ trước chuyển qua', en: 'Dossiers carried over from before' },
  in_person: { vi: 'Hồ sơ nhận trực tiếp, qua bưu chính', en: 'Dossiers received in person or by post' },
  resolved: { vi: 'Hồ sơ đã giải quyết', en: 'Resolved dossiers' },
  resolved_on_time: { vi: 'Hồ sơ giải quyết đúng hạn', en: 'Dossiers resolved on time' },
  resolved_late: { vi: 'Hồ sơ giải quyết trễ hạn', en: 'Dossiers resolved late' },
  resolved_early: { vi: 'Hồ sơ giải quyết trước hạn', en: 'Dossiers resolved early' },
  resolved_on_day: { vi: 'Hồ sơ giải quyết trong ngày đến hạn', en: 'Dossiers resolved on the due day' },
  open: { vi: 'Hồ sơ đang giải quyết', en: 'Open dossiers' },
  open_in_time: { vi: 'Hồ sơ đang giải quyết, trong hạn', en: 'Open dossiers, in time' },
  open_overdue: { vi: 'Hồ sơ đang giải quyết, quá hạn', en: 'Open dossiers, overdue' },
  suspended: { vi: 'Hồ sơ tạm dừng', en: 'Suspended dossiers' },
  withdrawn: { vi: 'Hồ sơ rút', en: 'Withdrawn dossiers' },
  returned: { vi: 'Hồ sơ trả lại', en: 'Returned dossiers' },
  unfinished: { vi: 'Hồ sơ chưa giải quyết xong', en: 'Unfinished dossiers' },
  unfinished_in_time: { vi: 'Hồ sơ chưa giải quyết xong, trong hạn', en: 'Unfinished dossiers, in time' },
}

const englishTitles: Readonly<Record<Form['name'], string>> = {
  bieu1: 'Form 1. Dossiers by field',
  bieu2: 'Form 2. Dossiers by unit',
  bieu3: 'Form 3. Dossiers by procedure',
  bieu4: 'Form 4. Units with late and overdue rates',
  'letter-table': 'Table of the letter. Units with late or overdue dossiers',
  '06a': 'Form 06a. Resolution of procedures (Circular 01/2020/TT-VPCP)',
}
const vietnameseTitles: Readonly<Record<Form['name'], string>> = {
  bieu1: 'Biểu 1. Tình hình giải quyết hồ sơ theo lĩnh vực',
  bieu2: 'Biểu 2. Tình hình giải quyết hồ sơ theo đơn vị',
  bieu3: 'Biểu 3. Tình hình giải quyết hồ sơ theo thủ tục',
  bieu4: 'Biểu 4. Đơn vị có hồ sơ và tỷ lệ trễ hạn, quá hạn',
  'letter-table': 'Bảng trong công văn. Đơn vị có hồ sơ trễ hạn, quá hạn',
  '06a': 'Biểu 06a. Kết quả giải quyết thủ tục hành chính (Thông tư 01/2020/TT-VPCP)',
}

/** How menus and pages call a report. */
export function reportName(name: Form['name']): Text {
  return { vi: vietnameseTitles[name], en: englishTitles[name] }
}
