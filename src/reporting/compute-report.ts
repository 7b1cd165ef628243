import { loadCatalogue } from '#catalogue/index.ts'
import type { ReadDb } from '#db/index.ts'
import { type Decision, formatDay, isValidDuring, ok, type Period, refuse } from '#kernel/index.ts'
import { loadOrganisation, type Organisation, type Unit, unitsDuring } from '#organisation/index.ts'
import { assertBalance } from './balance.ts'
import { type FigureRow, type Grain, sumFigures } from './figure-store.ts'
import { addFigures, noFigures } from './figures.ts'
import type { Form, ReportName } from './forms/form.ts'
import { forms } from './forms/index.ts'
import type { Report, ReportRow } from './report.ts'
import { type Names, rowsOf } from './report-rows.ts'
import { mostDossiersFirst } from './row-order.ts'
import { inSnapshot } from './snapshot-store.ts'

export interface ReportRequest {
  readonly name: ReportName
  /** Local days (Asia/Ho_Chi_Minh), both included. */
  readonly period: Period
  /** Only this unit; all units where absent. */
  readonly unit?: Unit
}

/**
 * The report as reporting.md defines it, from the figures of one moment. Refused when the unit did not exist in the
 * period (`unit-not-in-period`). Throws an OperatorFault naming row and cell when a row does not balance.
 */
export async function computeReport(db: ReadDb, request: ReportRequest): Promise<Decision<Report>> {
  const { unit, period } = request
  if (unit !== undefined && !isValidDuring(unit, period)) return refuseUnit(unit, period)
  return ok(await inSnapshot(db, (snapshot) => countReport(snapshot, request)))
}

async function countReport(db: ReadDb, { name, period, unit }: ReportRequest): Promise<Report> {
  const form = forms[name]
  const organisation = await loadOrganisation(db)
  const names: Names = { organisation, catalogue: await loadCatalogue(db), period, scope: unit }
  const sums = await sumFigures(db, { ...query(period, unit), grain: grainOf(form, unit) })
  const rows = rowsOf(form, sums, names)
  const total = rows.reduce((all, row) => addFigures(all, row.measures), noFigures)
  for (const row of rows) assertBalance(name, nameOf(row), row.measures)
  assertBalance(name, 'Tổng', total)
  const units = await rowsByUnit(db, names, total.suspended)
  return {
    name,
    period,
    scope: unit ?? null,
    area: areaOf(organisation, period, unit),
    rows: (form.order === 'catalogue' ? rows : mostDossiersFirst(rows)).filter((row) => form.lists(row.measures)),
    total,
    computedFrom: total.total,
    suspendedUnits: units,
    idleUnits: form.rowsBy === 'unit' ? rows.filter((row) => row.measures.total === 0).length : null,
  }
}

function query(period: Period, unit: Unit | undefined) {
  return unit === undefined ? { period } : { period, unitId: unit.id }
}

const grains: Readonly<Record<Form['rowsBy'], Grain>> = {
  unit: 'unit',
  field: 'field',
  procedure: 'unit-procedure',
  'level-field': 'unit-field',
}

function grainOf({ rowsBy }: Form, unit: Unit | undefined): Grain {
  return rowsBy === 'field' && unit !== undefined ? 'unit-field' : grains[rowsBy]
}

async function rowsByUnit(db: ReadDb, names: Names, suspended: number): Promise<Report['suspendedUnits']> {
  if (suspended === 0) return []
  const sums: readonly FigureRow[] = await sumFigures(db, { ...query(names.period, names.scope), grain: 'unit' })
  return rowsOf(forms.bieu2, sums, names).flatMap(({ unit, measures }) =>
    unit === null || measures.suspended === 0 ? [] : { unit, count: measures.suspended },
  )
}

function areaOf(organisation: Organisation, period: Period, unit: Unit | undefined): string | null {
  const units = unitsDuring(organisation, period)
  const [highest, ...others] = units.filter(({ parentId }) => !units.some(({ id }) => id === parentId))
  const named = unit ?? (others.length === 0 ? highest : undefined)
  return named === undefined ? null : named.name.replace(/^UBND /u, '')
}

function nameOf({ unit, field, procedure, level }: ReportRow): string {
  return procedure?.name ?? field?.name ?? unit?.name ?? level ?? ''
}

function refuseUnit(unit: Unit, period: Period): Decision<never> {
  const vi = unit.validTo === null ? `từ ngày ${formatDay(unit.validFrom)}` : `đến ngày ${formatDay(unit.validTo)}`
  const en = unit.validTo === null ? `since ${unit.validFrom}` : `until ${unit.validTo}`
  return refuse('unit-not-in-period', {
    vi: `'${unit.name}' chỉ có ${vi}, ngoài kỳ báo cáo ${formatDay(period.from)} – ${formatDay(period.to)}. Hãy chọn kỳ khác hoặc đơn vị khác.`,
    en: `'${unit.name}' existed only ${en}, outside the period ${period.from} to ${period.to}. Choose another period or unit.`,
  })
}
