import type { ReadDb } from '#db/index.ts'
import type { FieldId, Period, ProcedureId, UnitId } from '#kernel/index.ts'
import { type Level, loadOrganisation } from '#organisation/index.ts'
import { type Cell, type CellDossiers, listCell } from './cell-store.ts'
import type { Figure } from './figures.ts'
import { versionIn } from './version-in.ts'

/** Which cell: its column and what its row is about; of the total, nothing but the period (and the unit, if only one). */
export interface CellRequest {
  readonly measure: Figure
  /** Local days (Asia/Ho_Chi_Minh), both included. */
  readonly period: Period
  readonly unitId?: UnitId
  /** Units of this level, for rows that are grouped by it. */
  readonly level?: Level
  readonly fieldId?: FieldId
  readonly procedureId?: ProcedureId
  readonly limit: number
  readonly offset: number
}

/** The dossiers that a cell of a report counts, by the very formula by which the report counts them. */
export async function cellDossiers(db: ReadDb, { limit, offset, ...request }: CellRequest): Promise<CellDossiers> {
  return listCell(db, await cellOf(db, request), { limit, offset })
}

async function cellOf(db: ReadDb, request: Omit<CellRequest, 'limit' | 'offset'>): Promise<Cell> {
  const { measure: figure, unitId, level, ...rest } = request
  if (unitId !== undefined) return { ...rest, figure, unitIds: [unitId] }
  return level === undefined ? { ...rest, figure } : { ...rest, figure, unitIds: await unitsOf(db, level, rest.period) }
}

async function unitsOf(db: ReadDb, level: Level, period: Period): Promise<readonly UnitId[]> {
  const { units } = await loadOrganisation(db)
  const ids = [...new Set(units.map(({ id }) => id))]
  return ids.filter((id) => versionIn(units, id, period).level === level)
}
