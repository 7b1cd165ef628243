import type { PlainDate } from '#kernel/index.ts'
import { type Figures, type Measure, type Measures, measures } from './figures.ts'
import type { ReportName } from './forms/form.ts'
import type { Report } from './report.ts'

export interface ReportJsonRow extends Measures {
  readonly unit: string | null
  readonly field: string | null
  readonly procedure: string | null
}

export interface ReportJson {
  readonly report: ReportName
  readonly from: PlainDate
  readonly to: PlainDate
  readonly rows: readonly ReportJsonRow[]
  readonly total: Measures
}

/** The report for programs: names, or null where a row does not tell them apart, and all 14 measures in every row. */
export function reportJson({ name, period, rows, total }: Report): ReportJson {
  return {
    report: name,
    from: period.from,
    to: period.to,
    rows: rows.map(({ unit, field, procedure, measures: counted }) => ({
      unit: unit?.name ?? null,
      field: field?.name ?? null,
      procedure: procedure?.name ?? null,
      ...measuresOf(counted),
    })),
    total: measuresOf(total),
  }
}

function measuresOf(counted: Figures): Measures {
  return Object.fromEntries(measures.map((measure): [Measure, number] => [measure, counted[measure]])) as Measures
}
