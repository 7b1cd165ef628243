import { type Decision, formatDay, ok, type PlainDate, refuse } from '#kernel/index.ts'
import type { Office } from './office.ts'
import { dienBien2025 } from './offices/dien-bien-2025.ts'
import { tuanGiao2020 } from './offices/tuan-giao-2020.ts'

const offices: readonly Office[] = [tuanGiao2020, dienBien2025]

/**
 * The office that issues urging letters on units' figures up to `day` (of the period, not of the signature: what a
 * district's units did is what the district's letter is about). Refused (`no-issuing-office`) before the first one.
 */
export function officeOn(day: PlainDate): Decision<Office> {
  const office = offices.find(({ from, until }) => from <= day && (until === null || day <= until))
  if (office) return ok(office)
  const [first = day] = offices.map(({ from }) => from).sort()
  return refuse('no-issuing-office', {
    vi: `Chưa khai báo cơ quan ban hành công văn cho ngày ${formatDay(day)}. Cơ quan đầu tiên có từ ngày ${formatDay(first)}; hãy chọn kỳ báo cáo sau ngày này.`,
    en: `No office is known that issued letters on ${day}. The first one is known from ${first}; choose a later period.`,
  })
}
