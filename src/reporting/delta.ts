import type { DossierId, FieldId, PlainDate, ProcedureId, UnitId } from '#kernel/index.ts'

/** The signed daily facts of which every report is a sum: columns of the ledger and of the sums. */
export const factColumns = [
  'received_online',
  'received_in_person',
  'received_postal',
  'resolved_early',
  'resolved_on_day',
  'resolved_late',
  'withdrawn',
  'returned',
  'open',
  'suspended',
  'overdue',
] as const
export type FactColumn = (typeof factColumns)[number]

/** Columns of the ledger alone: which column of a report a transfer moves depends on the period. */
export const deltaColumns = [...factColumns, 'transferred'] as const
export type DeltaColumn = (typeof deltaColumns)[number]

/** What one action adds to one unit's figures on one local day; columns that it does not move are absent. */
export interface ReportDelta {
  readonly homeUnitId: UnitId
  readonly dossierId: DossierId
  readonly actionNumber: number
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly fieldId: FieldId
  readonly procedureId: ProcedureId
  readonly counts: Readonly<Partial<Record<DeltaColumn, number>>>
}
