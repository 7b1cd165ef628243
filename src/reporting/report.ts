import type { Field, Procedure } from '#catalogue/index.ts'
import type { Period } from '#kernel/index.ts'
import type { Level, Unit } from '#organisation/index.ts'
import type { Figures } from './figures.ts'
import type { ReportName } from './forms/form.ts'

/** One row: which unit, field, procedure or level it is about (null where it does not tell them apart), and its figures. */
export interface ReportRow {
  readonly unit: Unit | null
  readonly field: Field | null
  readonly procedure: Procedure | null
  readonly level: Level | null
  readonly measures: Figures
}

export interface Report {
  readonly name: ReportName
  /** Local days, both included. */
  readonly period: Period
  /** The one unit that it is about; null for all units. */
  readonly scope: Unit | null
  /** `huyện Tuần Giáo`: what all units of the period make up, where one of them stands over all the others. */
  readonly area: string | null
  readonly rows: readonly ReportRow[]
  /** Over everything counted, also what is in no row that is listed. */
  readonly total: Figures
  /** How many dossiers were counted. */
  readonly computedFrom: number
  /** Units with dossiers whose time stood still at the end of the period: they balance the reconciling line. */
  readonly suspendedUnits: readonly { readonly unit: Unit; readonly count: number }[]
  /** How many of the listed units had no dossier at all; null where rows are not units. */
  readonly idleUnits: number | null
}
