import type { PlainDate } from './plain-date.ts'

/** `ngày 03 tháng 4 năm 2020`: days below 10 and the months 1 and 2 take a zero before (NĐ 30/2020, Appendix I, II.4). */
export function officialDate(date: PlainDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}
