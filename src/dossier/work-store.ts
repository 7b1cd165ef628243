import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant } from '#kernel/index.ts'
import type { WorkLaw } from './law.ts'
import type { DossierState } from './state.ts'
import { isOpenWork, workItemRowOf } from './work-item.ts'

/** Brings the work of these dossiers, each as it now stands, up to date; `isNew`: those that had no row before. */
export async function storeWork(
  tx: WriteTx,
  { states, isNew }: { readonly states: readonly DossierState[]; readonly isNew: (state: DossierState) => boolean },
  law: WorkLaw,
): Promise<void> {
  await putWork(
    tx,
    states.filter(isOpenWork).map((state) => workItemRowOf(state, law)),
  )
  await dropWork(
    tx,
    states.filter((state) => !isOpenWork(state) && !isNew(state)),
  )
}

async function putWork(tx: WriteTx, rows: readonly ReturnType<typeof workItemRowOf>[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    INSERT INTO work_item AS known
    SELECT *
    FROM json_populate_recordset(NULL::work_item, ${JSON.stringify(rows)}::json)
    ON CONFLICT (unit_id, dossier_id) DO UPDATE
    SET holder_unit_id = excluded.holder_unit_id,
      state = excluded.state,
      step = excluded.step,
      step_post = excluded.step_post,
      is_signing = excluded.is_signing,
      step_since = excluded.step_since,
      assignee = excluded.assignee,
      held_since = excluded.held_since,
      due_at = excluded.due_at,
      due_soon_at = excluded.due_soon_at,
      due_before = excluded.due_before,
      promised_at = excluded.promised_at,
      ground = excluded.ground,
      suspended_at = excluded.suspended_at,
      supply_by = excluded.supply_by,
      finished_at = excluded.finished_at,
      outcome = excluded.outcome,
      last_action = excluded.last_action
  `.execute(tx)
}

async function dropWork(tx: WriteTx, states: readonly DossierState[]): Promise<void> {
  if (states.length === 0) return
  const keys = states.map(({ unitId, dossierId }) => ({ unit_id: unitId, dossier_id: dossierId }))
  await sql`
    DELETE FROM work_item
    USING json_populate_recordset(NULL::work_item, ${JSON.stringify(keys)}::json) AS gone
    WHERE work_item.unit_id = gone.unit_id
      AND work_item.dossier_id = gone.dossier_id
  `.execute(tx)
}

/** A row of work as it is stored, in the words in which `workItemRowOf` writes it. */
export type StoredWork = Readonly<Record<keyof ReturnType<typeof workItemRowOf>, unknown>>

/** The work of all dossiers from one key to another, both included. */
export async function readWorkBetween(
  db: ReadDb,
  first: { readonly unitId: number; readonly dossierId: string },
  last: { readonly unitId: number; readonly dossierId: string },
): Promise<readonly StoredWork[]> {
  const rows = await db
    .selectFrom('work_item')
    .selectAll()
    .where(sql<boolean>`(unit_id, dossier_id) >= (${first.unitId}, ${first.dossierId}::uuid)`)
    .where(sql<boolean>`(unit_id, dossier_id) <= (${last.unitId}, ${last.dossierId}::uuid)`)
    .execute()
  return rows.map((row) => ({
    ...row,
    step_since: formatInstant(row.step_since),
    held_since: textOf(row.held_since),
    accepted_at: formatInstant(row.accepted_at),
    due_at: textOf(row.due_at),
    due_soon_at: textOf(row.due_soon_at),
    due_before: textOf(row.due_before),
    promised_at: textOf(row.promised_at),
    suspended_at: textOf(row.suspended_at),
    finished_at: textOf(row.finished_at),
  }))
}

function textOf(moment: Instant | null): string | null {
  return moment === null ? null : formatInstant(moment)
}
