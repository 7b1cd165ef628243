import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { type DossierId, formatInstant, type Instant, type UnitId } from '#kernel/index.ts'
import type { CitizenRequest, Decline, RequestKind } from './request.ts'

interface DossierKey {
  readonly unitId: UnitId
  readonly dossierId: DossierId
}

/** Holds off whoever else would ask or decide something about this dossier, to the end of the transaction. */
export async function lockRequests(tx: WriteTx, code: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`citizen requests ${code}`}, 0))`.execute(tx)
}

/** Everything that was asked of this dossier, oldest first. */
export async function requestsOf(db: ReadDb, { unitId, dossierId }: DossierKey): Promise<readonly CitizenRequest[]> {
  const rows = await db
    .selectFrom('citizen_request')
    .leftJoin('citizen_request_decline', 'citizen_request_decline.request_id', 'citizen_request.request_id')
    .selectAll('citizen_request')
    .select(['reason', 'declined_by', 'declined_at'])
    .where('unit_id', '=', unitId)
    .where('dossier_id', '=', dossierId)
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    id: row.request_id,
    unitId: row.unit_id as UnitId,
    dossierId: row.dossier_id as DossierId,
    kind: row.kind as RequestKind,
    words: row.words,
    afterAction: row.after_action,
    madeBy: row.made_by,
    madeAt: row.made_at,
    ...declineOf(row),
  }))
}

function declineOf(row: {
  readonly reason: string | null
  readonly declined_by: string | null
  readonly declined_at: Instant | null
}): { readonly decline?: Decline } {
  const { reason, declined_by: by, declined_at: at } = row
  return reason === null || by === null || at === null ? {} : { decline: { reason, by, at } }
}

/** False where it is there already: sent twice. */
export async function insertRequest(tx: WriteTx, request: Omit<CitizenRequest, 'decline'>): Promise<boolean> {
  const result = await tx
    .insertInto('citizen_request')
    .values({
      request_id: request.id,
      unit_id: request.unitId,
      dossier_id: request.dossierId,
      kind: request.kind,
      words: request.words,
      after_action: request.afterAction,
      made_by: request.madeBy,
      made_at: formatInstant(request.madeAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return result.numInsertedOrUpdatedRows === 1n
}

/** False where somebody has declined it meanwhile. */
export async function insertDecline(
  tx: WriteTx,
  id: string,
  { reason, by, at, post }: Decline & { readonly post: string },
): Promise<boolean> {
  const result = await tx
    .insertInto('citizen_request_decline')
    .values({ request_id: id, reason, declined_by: by, post, declined_at: formatInstant(at) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return result.numInsertedOrUpdatedRows === 1n
}

/** What waits for an officer of one of these units. */
export interface OpenRequest {
  readonly kind: RequestKind
  readonly code: string
  readonly holderUnitId: UnitId
  readonly procedureVersionId: number
  readonly assignee: string | null
  readonly madeAt: Instant
}

/** SQL: whether no officer has decided this row `asked` of `citizen_request`; of an unfinished dossier, as `standOf` judges. */
export const isUndecided = sql<boolean>`
  NOT EXISTS (SELECT FROM citizen_request_decline AS declined WHERE declined.request_id = asked.request_id)
  AND NOT (asked.kind = 'supplement' AND EXISTS (
    SELECT FROM action
    WHERE action.unit_id = asked.unit_id AND action.dossier_id = asked.dossier_id
      AND action.kind = 'resumed' AND action.number > asked.after_action
  ))`

/** Requests about unfinished dossiers that nobody has decided, oldest first; as `standOf` judges them. */
export async function openRequests(
  db: ReadDb,
  { unitIds, limit }: { readonly unitIds: readonly UnitId[] | 'all'; readonly limit: number },
): Promise<readonly OpenRequest[]> {
  const ofUnits = unitIds === 'all' ? sql`true` : sql`work.holder_unit_id = ANY(${unitIds}::integer[])`
  const { rows } = await sql<{
    readonly kind: RequestKind
    readonly code: string
    readonly holder_unit_id: UnitId
    readonly procedure_version_id: number
    readonly assignee: string | null
    readonly made_at: Instant
  }>`
    SELECT asked.kind, work.code, work.holder_unit_id, work.procedure_version_id, work.assignee, asked.made_at
    FROM citizen_request AS asked
    JOIN work_item AS work USING (unit_id, dossier_id)
    WHERE work.state <> 'finished'
      AND ${ofUnits}
      AND ${isUndecided}
    ORDER BY asked.made_at
    LIMIT ${limit}
  `.execute(db)
  return rows.map((row) => ({
    kind: row.kind,
    code: row.code,
    holderUnitId: row.holder_unit_id,
    procedureVersionId: row.procedure_version_id,
    assignee: row.assignee,
    madeAt: row.made_at,
  }))
}
