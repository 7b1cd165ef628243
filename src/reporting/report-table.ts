import { type Column, describePeriod, formatCount, type Table, type TableRow } from '#kernel/index.ts'
import { type FormColumn, levelNames } from './forms/form.ts'
import { forms } from './forms/index.ts'
import type { Report } from './report.ts'
import { reportLines } from './report-lines.ts'

/** The report as a table for screen and paper: every word and number that is printed. */
export function reportTable(report: Report): Table {
  const form = forms[report.name]
  return {
    heading: [reportTitle(report).toLocaleUpperCase('vi'), describePeriod(report.period), ...scopeLine(report)],
    columns: form.columns.map(columnOf),
    rows: reportLines(report).map((line): TableRow => {
      return line.kind === 'group' ? line : { kind: line.kind, cells: line.cells.map(({ value }) => value) }
    }),
    notes: [reconcilingLine(report), ...idleLine(report), ...form.notes],
    orientation: form.orientation,
  }
}

/** `Báo cáo tình hình giải quyết hồ sơ TTHC huyện Tuần Giáo chia theo đơn vị thực hiện`. */
export function reportTitle(report: Report): string {
  const { title, titleScope } = forms[report.name]
  const scope = titleScope === 'area' ? report.area : report.scope && levelNames[report.scope.level]
  return title(scope === null ? '' : ` ${scope}`)
}

function scopeLine({ scope }: Report): readonly string[] {
  return scope === null ? [] : [`Đơn vị: ${scope.name}`]
}

function columnOf({ shows, heading, weight }: FormColumn): Column {
  return { heading, weight, kind: kindOf(shows) }
}

function kindOf(shows: FormColumn['shows']): Column['kind'] {
  if (shows === 'no') return 'ordinal'
  if (shows === 'unit' || shows === 'field' || shows === 'procedure') return 'text'
  return shows === 'late_rate_pct' || shows === 'overdue_rate_pct' ? 'rate' : 'count'
}

/** `Đối chiếu: 873 nhận = 775 đã giải quyết + 96 đang giải quyết + 2 tạm dừng (UBND Xã Chiềng Đông).` */
export function reconcilingLine({ total, suspendedUnits }: Report): string {
  const [resolved, open, suspended] = [total.resolved, total.open, total.suspended].map(formatCount)
  const balance = `Đối chiếu: ${formatCount(total.total)} nhận = ${resolved} đã giải quyết + ${open} đang giải quyết`
  if (suspendedUnits.length === 0) return `${balance}; không có hồ sơ tạm dừng.`
  const [only, ...others] = suspendedUnits
  const where =
    only !== undefined && others.length === 0
      ? only.unit.name
      : suspendedUnits.map(({ unit, count }) => `${unit.name}: ${formatCount(count)}`).join('; ')
  return `${balance} + ${suspended} tạm dừng (${where}).`
}

function idleLine({ name, idleUnits, rows }: Report): readonly string[] {
  if (name !== 'bieu2' || idleUnits === null || idleUnits === 0) return []
  return [`Chưa phát sinh hồ sơ: ${idleUnits} trên ${rows.length} đơn vị.`]
}
