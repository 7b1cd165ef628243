import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { formatInstant, type Instant, type ProcedureId, type UnitId } from '#kernel/index.ts'

export interface UsageQuery {
  readonly unitId: UnitId
  readonly since: Instant
}

/** How many dossiers of each procedure the unit has accepted since then; procedures without one are not in it. */
export async function countByProcedure(
  db: ReadDb,
  { unitId, since }: UsageQuery,
): Promise<ReadonlyMap<ProcedureId, number>> {
  const rows = await db
    .selectFrom('dossier')
    .select(['procedure_id', sql<number>`count(*)::integer`.as('count')])
    .where('holder_unit_id', '=', unitId)
    .where(sql<boolean>`accepted_at >= ${formatInstant(since)}`)
    .groupBy('procedure_id')
    .execute()
  return new Map(rows.map((row) => [row.procedure_id as ProcedureId, row.count]))
}
