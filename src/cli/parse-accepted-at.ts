import { atMinute, type Decision, findInstant, findPlainDate, type Instant, ok, refuse } from '#kernel/index.ts'

const localDateTime = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)$/u
const opening = 8 * 60

/**
 * The moment of acceptance that a person typed: ISO 8601; without an offset it is local time; a day alone is taken at
 * 08:00, when offices are open, since most limits ask for the day only.
 */
export function parseAcceptedAt(text: string): Decision<Instant> {
  const day = findPlainDate(text)
  if (day !== undefined) return ok(atMinute(day, opening))
  const local = localDateTime.exec(text.trim())
  const moment = findInstant(local ? `${local[1]}T${local[2]}+07:00` : text.trim())
  if (moment !== undefined) return ok(moment)
  return refuse('not-a-moment', {
    vi: `'${text}' không phải là thời điểm nhận hồ sơ. Hãy ghi theo mẫu 2020-01-10T08:15:00+07:00, 2020-01-10 08:15 hoặc 2020-01-10.`,
    en: `'${text}' is not a moment of acceptance. Write it as 2020-01-10T08:15:00+07:00, 2020-01-10 08:15 or 2020-01-10.`,
  })
}
