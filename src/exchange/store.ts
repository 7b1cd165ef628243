import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { clockEventKinds } from '#dossier/index.ts'
import type { Instant } from '#kernel/index.ts'

// Any number that nothing else locks: "mot cua register" has no meaning to PostgreSQL.
const importLock = 20_261_123

/** One import at a time: two that bring in the same register would each find the other's half. */
export async function lockImports(tx: WriteTx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${importLock})`.execute(tx)
}

/** An action as the export needs it. */
export interface ExportRow {
  readonly code: string
  readonly at: Instant
  readonly kind: string
  readonly body: string
}

/** Opens a cursor over the whole log in the order of the register: by time, then code, then number. */
export async function openExport(db: ReadDb): Promise<void> {
  await sql`
    DECLARE register NO SCROLL CURSOR FOR
    SELECT dossier.code, action.at, action.kind, action.body
    FROM action
    JOIN dossier USING (unit_id, dossier_id)
    WHERE action.kind = ANY(${[...clockEventKinds]})
    ORDER BY action.at, dossier.code COLLATE "C", action.number
  `.execute(db)
}

/** The next rows of the cursor; none at the end. */
export async function readExport(db: ReadDb): Promise<readonly ExportRow[]> {
  const { rows } = await sql<ExportRow>`FETCH 5000 FROM register`.execute(db)
  return rows
}
