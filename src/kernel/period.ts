import { type Decision, ok, refuse } from './decision.ts'
import { findPlainDate, formatDay, type PlainDate } from './plain-date.ts'

/** Days `from` to `to`, both included. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

// The days on which an instant can lie: see instant.ts.
const firstKept = '1976-01-01'
const lastKept = '2199-12-31'

/** The period between two typed days (`YYYY-MM-DD` or `dd/MM/yyyy`); refused when one is no day, lies outside 1976–2199, or they are in the wrong order. */
export function parsePeriod(from: string, to: string): Decision<Period> {
  const first = findPlainDate(from)
  const last = findPlainDate(to)
  if (first === undefined) return refuseDay('Từ ngày', 'From', from)
  if (last === undefined) return refuseDay('Đến ngày', 'To', to)
  if (first < firstKept || last > lastKept) return refuseRange(first < firstKept ? first : last)
  if (first <= last) return ok({ from: first, to: last })
  return refuse('period-order', {
    vi: `Kỳ báo cáo bị ngược: từ ngày ${formatDay(first)} sau đến ngày ${formatDay(last)}. Hãy đổi chỗ hai ngày.`,
    en: `The period is reversed: it starts on ${first}, after its end on ${last}. Exchange the two days.`,
  })
}

function refuseRange(found: PlainDate): Decision<never> {
  return refuse('day-out-of-range', {
    vi: `Ngày ${formatDay(found)} ở ngoài khoảng từ năm 1976 đến năm 2199. Hãy kiểm tra lại năm.`,
    en: `The day ${found} is outside the years 1976 to 2199. Check the year.`,
  })
}

function refuseDay(vi: string, en: string, found: string): Decision<never> {
  return refuse('not-a-day', {
    vi: `${vi}: '${found}' không phải là ngày. Hãy ghi theo mẫu 2020-01-31 hoặc 31/01/2020.`,
    en: `${en}: '${found}' is not a day. Write it as 2020-01-31 or 31/01/2020.`,
  })
}

/** `Từ ngày 01/01/2020 đến ngày 01/04/2020`, as a report's head prints it. */
export function describePeriod(period: Period): string {
  return `Từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}`
}
