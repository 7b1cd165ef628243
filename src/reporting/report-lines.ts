import { formatRate } from '#kernel/index.ts'
import type { Figure, Figures } from './figures.ts'
import { type Form, levelNames, type Rate, type Shown } from './forms/form.ts'
import { forms } from './forms/index.ts'
import type { Report, ReportRow } from './report.ts'

/** One printed cell, and the figure behind it where it is a count that can be opened. */
export interface ReportCell {
  readonly value: string | number | null
  readonly figure: Figure | null
}

export type ReportLine =
  | { readonly kind: 'group'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'item'; readonly row: ReportRow; readonly cells: readonly ReportCell[] }
  | { readonly kind: 'total'; readonly cells: readonly ReportCell[] }

/** The lines of the report's table from top to bottom, each cell as it is printed. */
export function reportLines(report: Report): readonly ReportLine[] {
  const form = forms[report.name]
  const lines = report.rows.flatMap((row, index): readonly ReportLine[] => {
    const cells = form.columns.map(({ shows }) => cellOf(form, shows, { row, number: index + 1 }))
    return [...groupLines(form, row, report.rows[index - 1]), { kind: 'item', row, cells }]
  })
  return [...lines, { kind: 'total', cells: totalCells(form, report.total) }]
}

function groupLines(form: Form, row: ReportRow, previous: ReportRow | undefined): readonly ReportLine[] {
  const changed = form.groups.findIndex((_, depth) => {
    const outer = form.groups.slice(0, depth + 1)
    return previous === undefined || outer.some((group) => groupName(group, row) !== groupName(group, previous))
  })
  if (changed < 0) return []
  return form.groups.slice(changed).map((group, index) => ({
    kind: 'group',
    level: changed + index === 0 ? 1 : 2,
    text: groupName(group, row),
  }))
}

function groupName(group: Form['groups'][number], { unit, field, level }: ReportRow): string {
  if (group === 'unit') return unit?.name ?? ''
  if (group === 'field') return `Lĩnh vực ${field?.name ?? ''}`
  return level === null ? '' : `Thủ tục hành chính ${levelNames[level]}`
}

function cellOf(form: Form, shows: Shown, { row, number }: { row: ReportRow; number: number }): ReportCell {
  if (shows === 'no') return { value: number, figure: null }
  if (isName(shows)) return { value: row[shows]?.name ?? null, figure: null }
  return counted(form, shows, row.measures)
}

function totalCells(form: Form, total: Figures): readonly ReportCell[] {
  return form.columns.map(({ shows }, index) => {
    if (shows === 'no') return { value: null, figure: null }
    if (isName(shows)) return { value: index === 1 ? 'Tổng' : null, figure: null }
    return counted(form, shows, total)
  })
}

function isName(shows: Shown): shows is 'unit' | 'field' | 'procedure' {
  return shows === 'unit' || shows === 'field' || shows === 'procedure'
}

function counted(form: Form, shows: Figure | Rate, row: Figures): ReportCell {
  if (shows === 'late_rate_pct' || shows === 'overdue_rate_pct')
    return { value: rateOf(shows, row) || null, figure: null }
  const count = row[shows]
  return { value: count === 0 && form.zero === 'blank' ? null : count, figure: shows }
}

/** A rate as it is printed: `9,74`; empty where its numerator is zero. */
export function rateOf(rate: Rate, row: Figures): string {
  return formatRate(rate === 'late_rate_pct' ? row.resolved_late : row.open_overdue, row.total)
}
