import { type Catalogue, fieldsDuring } from '#catalogue/index.ts'
import type { Period } from '#kernel/index.ts'
import { type Organisation, type Unit, unitsDuring } from '#organisation/index.ts'
import type { FigureRow } from './figure-store.ts'
import { addFigures, noFigures } from './figures.ts'
import type { Form } from './forms/form.ts'
import type { ReportRow } from './report.ts'
import { inCatalogueOrder } from './row-order.ts'
import { versionIn } from './version-in.ts'

/** What the names of rows come from. */
export interface Names {
  readonly organisation: Organisation
  readonly catalogue: Catalogue
  readonly period: Period
  readonly scope: Unit | undefined
}

/** One row for each thing that has figures or that the form lists even without, in catalogue order. */
export function rowsOf(form: Form, sums: readonly FigureRow[], names: Names): readonly ReportRow[] {
  const counted = sums.map((sum) => named(form, sum, names))
  const rows = new Map<string, ReportRow>()
  for (const row of [...idleRows(form, names), ...counted]) {
    const known = rows.get(keyOf(row))
    rows.set(keyOf(row), known === undefined ? row : { ...known, measures: addFigures(known.measures, row.measures) })
  }
  return inCatalogueOrder([...rows.values()])
}

function keyOf({ unit, field, procedure, level }: ReportRow): string {
  return `${unit?.id}/${field?.id}/${procedure?.id}/${level}`
}

function idleRows(form: Form, names: Names): readonly ReportRow[] {
  const empty = { unit: null, field: null, procedure: null, level: null, measures: noFigures }
  const units = names.scope === undefined ? unitsDuring(names.organisation, names.period) : [names.scope]
  if (form.rowsBy === 'unit') return units.map((unit) => ({ ...empty, unit }))
  if (form.rowsBy !== 'field') return []
  const levels = [...new Set(units.map(({ level }) => level))]
  const fields = fieldsDuring(names.catalogue, names.period, levels)
  return fields.map((field) => ({ ...empty, unit: names.scope ?? null, field }))
}

function named({ rowsBy }: Form, sum: FigureRow, { organisation, catalogue, period, scope }: Names): ReportRow {
  const unit = sum.unit_id === 0 ? undefined : versionIn(organisation.units, sum.unit_id, period)
  const hasField = rowsBy !== 'unit'
  return {
    unit: rowsBy === 'unit' || rowsBy === 'procedure' ? (unit ?? null) : (scope ?? null),
    field: hasField ? versionIn(catalogue.fields, sum.field_id, period) : null,
    procedure: rowsBy === 'procedure' ? versionIn(catalogue.procedures, sum.procedure_id, period) : null,
    level: rowsBy === 'level-field' ? (unit?.level ?? null) : null,
    measures: addFigures(noFigures, sum),
  }
}
