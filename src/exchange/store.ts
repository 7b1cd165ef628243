import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import { type Channel, clockEventKinds, type DossierPhase, type Outcome } from '#dossier/index.ts'
import {
  addDays,
  atMinute,
  type FieldId,
  formatInstant,
  type Instant,
  type Period,
  type ProcedureVersionId,
  type UnitId,
} from '#kernel/index.ts'

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

/** A dossier as the register book shows it. */
export interface BookEntry {
  readonly code: string
  readonly unitId: UnitId
  readonly holderUnitId: UnitId
  readonly procedureVersionId: ProcedureVersionId
  readonly fieldId: FieldId
  readonly channel: Channel
  readonly phase: DossierPhase
  readonly acceptedAt: Instant
  readonly dueAt: Instant | null
  readonly promisedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly outcome: Outcome | null
  readonly lastAt: Instant
  readonly person: string | null
  readonly address: string | null
  readonly phone: string | null
}

/** Dossiers accepted in the period, by the unit if one is given, in order of acceptance. */
export async function readBookEntries(
  db: ReadDb,
  {
    period,
    unitId,
    limit,
  }: { readonly period?: Period | undefined; readonly unitId?: UnitId | undefined; readonly limit: number },
): Promise<readonly BookEntry[]> {
  const begin = period === undefined ? '-infinity' : formatInstant(atMinute(period.from, 0))
  const end = period === undefined ? 'infinity' : formatInstant(atMinute(addDays(period.to, 1), 0))
  const { rows } = await sql<BookEntry>`
    SELECT
      dossier.code,
      dossier.unit_id AS "unitId",
      dossier.holder_unit_id AS "holderUnitId",
      dossier.procedure_version_id AS "procedureVersionId",
      dossier.field_id AS "fieldId",
      dossier.channel,
      dossier.state AS phase,
      dossier.accepted_at AS "acceptedAt",
      dossier.due_at AS "dueAt",
      dossier.promised_at AS "promisedAt",
      dossier.finished_at AS "finishedAt",
      dossier.outcome,
      action.at AS "lastAt",
      owner.full_name AS person,
      owner.address,
      owner.phone
    FROM dossier
    JOIN action
      ON action.unit_id = dossier.unit_id
      AND action.dossier_id = dossier.dossier_id
      AND action.number = dossier.last_action
    LEFT JOIN dossier_person AS owner
      ON owner.unit_id = dossier.unit_id
      AND owner.dossier_id = dossier.dossier_id
      AND owner.role = 'owner'
    WHERE dossier.accepted_at >= ${begin}
      AND dossier.accepted_at < ${end}
      AND (${unitId ?? null}::integer IS NULL OR dossier.unit_id = ${unitId ?? null})
    ORDER BY dossier.accepted_at, dossier.code COLLATE "C"
    LIMIT ${limit}
  `.execute(db)
  return rows
}
