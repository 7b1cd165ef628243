import type { LetterBlock } from '#kernel/index.ts'
import { type Measures, reportTable } from '#reporting/index.ts'
import type { Findings, UrgingReports } from './findings.ts'
import type { Office } from './office.ts'
import { dossiers, percent, periodWords, unitNames, withZero } from './wording.ts'

/** Why the letter is written, and where the figures come from. */
export function opening({ period }: Findings, office: Office): string {
  const under = office.basis.length === 0 ? '' : `Thực hiện ${office.basis.join('; ')}, `
  const who = under === '' ? office.issuedBy : `${office.shortName}`
  return `${under}${who} đã tổng hợp kết quả tiếp nhận và giải quyết hồ sơ thủ tục hành chính (TTHC) của ${office.urged} trên ${office.platform} ${periodWords(period)} (số liệu chi tiết tại các biểu kèm theo).`
}

/** The figures of all units together, in sentences. */
export function overview({ total }: Findings, office: Office): string {
  if (total.total === 0) {
    return `Trong kỳ, ${office.area} không có hồ sơ nào được tiếp nhận hoặc giải quyết trên hệ thống. Đây là tồn tại nghiêm trọng, phải được khắc phục ngay.`
  }
  const received = total.online + total.in_person
  return [
    `Trong kỳ, ${office.area} có ${dossiers(total.total)} nhận giải quyết, gồm ${dossiers(received)} mới tiếp nhận và ${dossiers(total.carried_over)} từ kỳ trước chuyển qua.`,
    `Đã giải quyết ${dossiers(total.resolved)}, trong đó ${dossiers(total.resolved_on_time)} đúng hạn, ${partOf(total.resolved_late, total, 'trễ hạn')};`,
    `đang giải quyết ${dossiers(total.open)}, trong đó ${dossiers(total.open_in_time)} trong hạn, ${partOf(total.open_overdue, total, 'quá hạn')}${suspended(total)}.`,
    onlineSentence({ online: total.online, received }, office),
  ].join(' ')
}

/** `85 hồ sơ trễ hạn (9,74%)`. */
function partOf(count: number, { total }: Measures, what: string): string {
  return `${dossiers(count)} ${what}${count === 0 ? '' : ` (${percent(count, total)})`}`
}

function suspended({ suspended: count }: Measures): string {
  return count === 0 ? '' : `; ${dossiers(count)} đang tạm dừng`
}

function onlineSentence({ online, received }: { online: number; received: number }, { targets }: Office): string {
  if (received === 0) return 'Trong kỳ không có hồ sơ mới tiếp nhận nên chưa tính được tỷ lệ hồ sơ trực tuyến.'
  const target = `chỉ tiêu từ ${targets.online}% trở lên`
  const isReached = online * 100 >= targets.online * received
  if (online === 0) {
    return `Chưa có hồ sơ nào được nộp trực tuyến: tỷ lệ 0%${isReached ? '' : `, không đạt ${target}`}.`
  }
  return `Số hồ sơ nộp trực tuyến là ${dossiers(online)} trên ${dossiers(received)} mới tiếp nhận, đạt tỷ lệ ${percent(online, received)}, ${isReached ? 'đạt' : 'thấp hơn'} ${target}.`
}

/** Who received most, who received none, and who is late, each only where there is something to say. */
export function results(findings: Findings, { letterTable }: UrgingReports): readonly LetterBlock[] {
  return [
    ...busiestPoint(findings),
    ...idlePoint(findings),
    ...troubledPoint(findings, { ...reportTable(letterTable), heading: [], notes: [] }),
  ]
}

function busiestPoint({ busiest, busyButLate }: Findings): readonly LetterBlock[] {
  if (busiest.length === 0) return []
  const named = unitNames(busiest, ({ measures }) => ` (${dossiers(measures.total)})`)
  const late = unitNames(busyButLate, ({ measures }) => ` (${percent(measures.resolved_late, measures.total)})`)
  const warned = late === '' ? '' : ` Tuy nhiên, tỷ lệ trễ hạn còn cao tại ${late}; yêu cầu chấn chỉnh ngay.`
  const text = `Ghi nhận các đơn vị đã tích cực tiếp nhận, giải quyết nhiều hồ sơ trên hệ thống: ${named}.${warned}`
  return [{ kind: 'point', level: 1, text }]
}

function idlePoint({ idle }: Findings): readonly LetterBlock[] {
  if (idle.length === 0) return []
  const text = `Còn ${withZero(idle.length)} đơn vị không phát sinh hồ sơ nào trên hệ thống: ${unitNames(idle)}.`
  return [{ kind: 'point', level: 1, text }]
}

function troubledPoint({ troubled }: Findings, table: ReturnType<typeof reportTable>): readonly LetterBlock[] {
  if (troubled.length === 0) {
    return [{ kind: 'point', level: 1, text: 'Trong kỳ không có cơ quan, đơn vị nào để hồ sơ trễ hạn, quá hạn.' }]
  }
  const text =
    'Các cơ quan, đơn vị còn để hồ sơ trễ hạn, quá hạn được nêu trong bảng sau (dòng Tổng tính chung tất cả các cơ quan, đơn vị):'
  return [
    { kind: 'point', level: 1, text },
    { kind: 'table', table },
  ]
}
