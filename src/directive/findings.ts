import type { Period } from '#kernel/index.ts'
import type { Unit } from '#organisation/index.ts'
import type { Measures, Report } from '#reporting/index.ts'
import type { Office } from './office.ts'

/** The reports that an urging letter quotes, all of one period. */
export interface UrgingReports {
  readonly bieu1: Report
  readonly bieu2: Report
  readonly bieu3: Report
  readonly bieu4: Report
  readonly letterTable: Report
}

export interface UnitFigures {
  readonly unit: Unit
  readonly measures: Measures
}

/** What the reports say that a letter has to speak about. Nothing here is counted, only picked. */
export interface Findings {
  readonly period: Period
  readonly total: Measures
  /** Units with most dossiers, the issuing office's own apart. */
  readonly busiest: readonly UnitFigures[]
  /** Of those, the ones whose dossiers are late too often. */
  readonly busyButLate: readonly UnitFigures[]
  /** Units without any dossier. */
  readonly idle: readonly UnitFigures[]
  /** Units with a dossier that is late or overdue. */
  readonly troubled: readonly UnitFigures[]
}

export function findingsOf({ bieu2, letterTable }: UrgingReports, office: Office): Findings {
  const { namedFirst, highLateRate } = office.targets
  const units = unitRows(bieu2)
  const urged = units.filter(({ unit }) => unit.name !== office.ownUnit)
  const busiest = urged.filter(({ measures }) => measures.total > 0).slice(0, namedFirst)
  return {
    period: bieu2.period,
    total: bieu2.total,
    busiest,
    busyButLate: busiest.filter(({ measures }) => measures.resolved_late * 100 >= highLateRate * measures.total),
    idle: units.filter(({ measures }) => measures.total === 0),
    troubled: unitRows(letterTable),
  }
}

function unitRows(report: Report): readonly UnitFigures[] {
  return report.rows.flatMap(({ unit, measures }) => (unit === null ? [] : [{ unit, measures }]))
}
