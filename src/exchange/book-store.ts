import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { Channel, Delivery, DossierPhase, Outcome } from '#dossier/index.ts'
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
  /** Due as promised on acceptance. */
  readonly promisedDueAt: Instant
  /** Step in which it began; null in what an earlier system recorded. */
  readonly firstStep: string | null
  /** When it first went to another step. */
  readonly routedAt: Instant | null
  /** Số bộ hồ sơ, as corrected; null where nobody said. */
  readonly sets: number | null
  readonly handedOverAt: Instant | null
  readonly handedOverBy: Delivery | null
  /** Number of the receipt or postal item. */
  readonly handOverDocument: string | null
  /** Full name of who took the result. */
  readonly receiver: string | null
  readonly person: string | null
  readonly address: string | null
  readonly phone: string | null
}

const told = sql`
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
    last.at AS "lastAt",
    (accepted.body ->> 'dueAt')::timestamptz(3) AS "promisedDueAt",
    accepted.body ->> 'step' AS "firstStep",
    routed.at AS "routedAt",
    (received.body #>> '{reception,sets}')::integer AS sets,
    dossier.handed_over_at AS "handedOverAt",
    handed.body ->> 'by' AS "handedOverBy",
    handed.body ->> 'document' AS "handOverDocument",
    coalesce(receiver.full_name, CASE WHEN handed.body IS NOT NULL THEN owner.full_name END) AS receiver,
    owner.full_name AS person,
    owner.address,
    owner.phone
`

/** The dossier, the actions that say more of it, and the persons in force. */
const sources = sql`
  FROM dossier
  CROSS JOIN LATERAL (
    SELECT at FROM action
    WHERE unit_id = dossier.unit_id AND dossier_id = dossier.dossier_id AND number = dossier.last_action
  ) AS last
  CROSS JOIN LATERAL (
    SELECT body::jsonb FROM action
    WHERE unit_id = dossier.unit_id AND dossier_id = dossier.dossier_id AND number = 1
  ) AS accepted
  LEFT JOIN LATERAL (
    SELECT min(at) AS at FROM action
    WHERE unit_id = dossier.unit_id AND dossier_id = dossier.dossier_id AND kind = 'routed'
  ) AS routed ON true
  LEFT JOIN LATERAL (
    SELECT body::jsonb FROM action
    WHERE unit_id = dossier.unit_id AND dossier_id = dossier.dossier_id
      AND kind IN ('accepted', 'corrected') AND body::jsonb ? 'reception'
    ORDER BY number DESC LIMIT 1
  ) AS received ON true
  LEFT JOIN LATERAL (
    SELECT body::jsonb FROM action
    WHERE unit_id = dossier.unit_id AND dossier_id = dossier.dossier_id AND kind = 'handed_over'
  ) AS handed ON true
  LEFT JOIN LATERAL (
    SELECT full_name, address, phone FROM dossier_person
    WHERE unit_id = dossier.unit_id AND dossier_id = dossier.dossier_id AND role = 'owner'
    ORDER BY version DESC LIMIT 1
  ) AS owner ON true
  LEFT JOIN LATERAL (
    SELECT full_name FROM dossier_person
    WHERE unit_id = dossier.unit_id AND dossier_id = dossier.dossier_id AND role = handed.body ->> 'to'
    ORDER BY version DESC LIMIT 1
  ) AS receiver ON true
`

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
    ${told}
    ${sources}
    WHERE dossier.accepted_at >= ${begin}
      AND dossier.accepted_at < ${end}
      AND (${unitId ?? null}::integer IS NULL OR dossier.unit_id = ${unitId ?? null})
    ORDER BY dossier.accepted_at, dossier.code COLLATE "C"
    LIMIT ${limit}
  `.execute(db)
  return rows
}
