import { dayOf, formatTime, type Instant, officialDate } from '#kernel/index.ts'

/** `08 giờ 15 phút, ngày 09 tháng 11 năm 2026`: a moment on which law depends. */
export function momentWords(at: Instant): string {
  const [hour, minute] = formatTime(at).split(':')
  return `${hour} giờ ${minute} phút, ${officialDate(dayOf(at))}`
}
