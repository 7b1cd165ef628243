import type { UrgingReports } from '#directive/index.ts'
import { expectOk, parsePeriod, plainDate } from '#kernel/index.ts'
import type { Figures, Report, ReportRow } from '#reporting/index.ts'
import { linesOf } from '../papers/letter-tables.ts'

type Line = Readonly<Record<string, string>>

/** The five reports that letter 394/UBND-VP quotes, from the acceptance figures. */
export function letterReports(): UrgingReports {
  const units = linesOf('bieu2-by-unit')
  const rows = units.filter(isRow).map(unitRow)
  const late = rows.filter(({ measures }) => measures.resolved_late + measures.open_overdue > 0)
  const byUnit = { total: figuresOf(units.find((line) => !isRow(line)) ?? {}), scope: null }
  const own = { total: figuresOf(units[0] ?? {}), scope: rows[0]?.unit ?? null }
  return {
    bieu1: report({ ...own, name: 'bieu1', rows: linesOf('bieu1-by-field').filter(isRow).map(fieldRow) }),
    bieu2: report({ ...byUnit, name: 'bieu2', rows }),
    bieu3: report({ ...own, name: 'bieu3', rows: linesOf('bieu3-by-procedure').filter(isRow).map(procedureRow) }),
    bieu4: report({ ...byUnit, name: 'bieu4', rows: rows.filter(({ measures }) => measures.total > 0) }),
    letterTable: report({ ...byUnit, name: 'letter-table', rows: late }),
  }
}

/** The same reports as if only the units of `keep` existed, with the figures that `change` makes of theirs. */
export function reportsOf(keep: (row: ReportRow) => boolean, change: (figures: Figures) => Figures): UrgingReports {
  const all = letterReports()
  const cut = (given: Report): Report => {
    const rows = given.rows.filter(keep).map((row) => ({ ...row, measures: change(row.measures) }))
    return {
      ...given,
      rows,
      total: rows.map(({ measures }) => measures).reduce(add, figuresOf({})),
      suspendedUnits: [],
    }
  }
  const bieu2 = cut(all.bieu2)
  const late = bieu2.rows.filter(({ measures }) => measures.resolved_late + measures.open_overdue > 0)
  return {
    bieu1: cut(all.bieu1),
    bieu2,
    bieu3: cut(all.bieu3),
    bieu4: cut(all.bieu4),
    letterTable: { ...cut(all.letterTable), rows: late, total: bieu2.total },
  }
}

function report(given: Pick<Report, 'name' | 'rows' | 'total' | 'scope'>): Report {
  const { rows, total } = given
  const suspended = rows.flatMap(({ unit, measures }) =>
    unit && measures.suspended > 0 ? [{ unit, count: measures.suspended }] : [],
  )
  return {
    ...given,
    period: expectOk(parsePeriod('2020-01-01', '2020-04-01')),
    area: 'huyện Tuần Giáo',
    computedFrom: total.total,
    suspendedUnits: suspended,
    idleUnits: rows.filter(({ measures }) => measures.total === 0).length,
  }
}

function isRow(line: Line): boolean {
  return (line['no'] ?? '') !== ''
}

const validity = { validFrom: plainDate('2016-01-01'), validTo: null }
const none = { unit: null, field: null, procedure: null, level: null }

function unitRow(line: Line): ReportRow {
  return { ...none, unit: unitOf(line), measures: figuresOf(line) }
}

function fieldRow(line: Line): ReportRow {
  return { ...none, field: fieldOf(line), measures: figuresOf(line) }
}

function procedureRow(line: Line): ReportRow {
  const procedure = { ...numbered(line), name: line['procedure'] ?? '', code: '', fieldId: 0, versionId: 0 }
  const rest = { policy: 'A', limit: { kind: 'working-days', count: 1 }, papers: [], fees: [] }
  return {
    ...none,
    unit: unitOf(line),
    field: fieldOf(line),
    procedure: { ...procedure, ...rest } as unknown as ReportRow['procedure'],
    measures: figuresOf(line),
  }
}

function unitOf(line: Line): ReportRow['unit'] {
  const name = line['unit'] ?? ''
  return {
    ...numbered(line),
    ...validity,
    name,
    agencyCode: '',
    statisticalCode: null,
    level: name.includes('huyện') ? 'district' : 'commune',
    parentId: null,
  } as unknown as ReportRow['unit']
}

function fieldOf(line: Line): ReportRow['field'] {
  return {
    ...numbered(line),
    ...validity,
    name: line['field'] ?? '',
    code: '',
    levels: ['district'],
  } as unknown as ReportRow['field']
}

function numbered(line: Line) {
  return { id: Number(line['no'] ?? 0), listOrder: Number(line['no'] ?? 0) }
}

function figuresOf(line: Line): Figures {
  const keys = [
    'total',
    'online',
    'carried_over',
    'in_person',
    'resolved',
    'resolved_on_time',
    'resolved_late',
    'resolved_early',
    'open',
    'open_in_time',
    'open_overdue',
    'suspended',
    'withdrawn',
    'returned',
    'resolved_on_day',
    'unfinished',
    'unfinished_in_time',
  ] as const
  return Object.fromEntries(keys.map((key) => [key, Number(line[key] ?? 0)])) as Figures
}

function add(a: Figures, b: Figures): Figures {
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Figures]])) as Figures
}
