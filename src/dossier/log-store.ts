import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { DossierId, Instant, UnitId } from '#kernel/index.ts'
import type { Action } from './action.ts'
import type { EventKind } from './event.ts'
import type { Origin } from './facts.ts'

/** An action as it stands in the log. */
export interface StoredAction extends Action {
  readonly hash: Buffer
}

interface ActionRow {
  readonly unit_id: number
  readonly dossier_id: string
  readonly number: number
  readonly at: Instant
  readonly recorded_at: Instant
  readonly origin: string
  readonly actor: string
  readonly kind: string
  readonly body: string
  readonly hash: Buffer
}

export async function readActions(
  db: ReadDb,
  { unitId, dossierId }: { readonly unitId: UnitId; readonly dossierId: DossierId },
): Promise<readonly StoredAction[]> {
  const rows = await db
    .selectFrom('action')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('dossier_id', '=', dossierId)
    .orderBy('number')
    .execute()
  return rows.map(actionOf)
}

/** The actions of the dossiers with these codes, dossier by dossier, in order. */
export async function readActionsOf(db: ReadDb, codes: readonly string[]): Promise<readonly StoredAction[]> {
  const { rows } = await sql<ActionRow>`
    SELECT action.*
    FROM dossier
    JOIN action USING (unit_id, dossier_id)
    WHERE dossier.code = ANY(${codes})
    ORDER BY action.unit_id, action.dossier_id, action.number
  `.execute(db)
  return rows.map(actionOf)
}

/** The actions of all dossiers from one key to another, both included, in order. */
export async function readActionsBetween(
  db: ReadDb,
  first: { readonly unitId: number; readonly dossierId: string },
  last: { readonly unitId: number; readonly dossierId: string },
): Promise<readonly StoredAction[]> {
  const { rows } = await sql<ActionRow>`
    SELECT *
    FROM action
    WHERE (unit_id, dossier_id) >= (${first.unitId}, ${first.dossierId}::uuid)
      AND (unit_id, dossier_id) <= (${last.unitId}, ${last.dossierId}::uuid)
    ORDER BY unit_id, dossier_id, number
  `.execute(db)
  return rows.map(actionOf)
}

function actionOf(row: ActionRow): StoredAction {
  return {
    unitId: row.unit_id as UnitId,
    dossierId: row.dossier_id as DossierId,
    number: row.number,
    at: row.at,
    recordedAt: row.recorded_at,
    origin: row.origin as Origin,
    actor: row.actor,
    kind: row.kind as EventKind,
    body: row.body,
    hash: row.hash,
  }
}
