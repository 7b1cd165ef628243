import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#db/index.ts'
import { formatInstant } from '#kernel/index.ts'
import { type Clerk, lookedAt } from './officer.ts'

/** The statements that the product's deeds cannot do without, with nothing decided, checked, chained or made into values. */

const now = sql`${formatInstant(lookedAt)}::timestamptz`

export async function queue(db: Database, { unitId }: Clerk): Promise<void> {
  await sql`
    SELECT
      count(*) FILTER (WHERE state = 'running'),
      count(*) FILTER (WHERE state = 'suspended'),
      count(*) FILTER (WHERE state = 'running' AND due_soon_at <= ${now} AND due_at >= ${now}),
      count(*) FILTER (WHERE state = 'running' AND due_at < ${now}),
      count(*) FILTER (WHERE state = 'running' AND is_signing),
      count(*) FILTER (WHERE state = 'finished')
    FROM work_item
    WHERE holder_unit_id = ${unitId}
  `.execute(db)
  await sql`SELECT state, count(*) FROM filing WHERE unit_id = ${unitId} AND state IN ('submitted', 'draft') GROUP BY state`.execute(
    db,
  )
  await sql`
    SELECT item.*, person.full_name, person.identity_number
    FROM (
      SELECT * FROM work_item WHERE holder_unit_id = ${unitId} AND state = 'running' ORDER BY due_at LIMIT 50
    ) AS item
    LEFT JOIN dossier_person AS person USING (unit_id, dossier_id)
    WHERE role = 'owner'
  `.execute(db)
}

export async function byCode(db: Database, { unitId }: Clerk, code: string): Promise<void> {
  await sql`
    SELECT dossier.*, full_name, identity_number
    FROM dossier
    JOIN dossier_person USING (unit_id, dossier_id)
    WHERE code = ${code} AND holder_unit_id = ${unitId} AND role = 'owner'
  `.execute(db)
}

export async function byCodeEnd(db: Database, { unitId }: Clerk, end: string): Promise<void> {
  await sql`
    SELECT dossier.*, full_name, identity_number
    FROM dossier
    JOIN dossier_person USING (unit_id, dossier_id)
    WHERE reverse(code) LIKE ${`${[...end].reverse().join('')}%`} AND holder_unit_id = ${unitId} AND role = 'owner'
    ORDER BY accepted_at DESC
    LIMIT 50
  `.execute(db)
}

export async function byName(db: Database, { unitId }: Clerk, name: string): Promise<void> {
  await sql`
    SELECT dossier.*, full_name, identity_number
    FROM dossier_person
    JOIN dossier USING (unit_id, dossier_id)
    WHERE to_tsvector('simple', folded_name) @@ plainto_tsquery('simple', ${name}) AND unit_id = ${unitId}
    ORDER BY accepted_at DESC
    LIMIT 50
  `.execute(db)
}

export async function byNumber(db: Database, { unitId }: Clerk, number: string): Promise<void> {
  await sql`
    SELECT dossier.*, full_name, identity_number
    FROM dossier_person
    JOIN dossier USING (unit_id, dossier_id)
    WHERE numbers @> ARRAY[${number}] AND unit_id = ${unitId}
    LIMIT 50
  `.execute(db)
}

const hash = sql`sha256('x')`

export async function receive(db: Database, { unitId }: Clerk): Promise<void> {
  const id = randomUUID()
  const body = JSON.stringify({ channel: 'in_person', dossierId: id, procedureId: 1, unitId })
  await sql`
    INSERT INTO filing (filing_id, unit_id, state, version, content, content_salt, drafted_by, drafted_at, changed_by, changed_at)
    VALUES (${id}, ${unitId}, 'draft', 1, ${body}, ${hash}, 'x', now(), 'x', now())
  `.execute(db)
  await db.transaction().execute(async (tx) => {
    await sql`INSERT INTO dossier_command VALUES (${unitId}, ${id}, ${hash}, ${id}, 1, now())`.execute(tx)
    await sql`
      INSERT INTO dossier_counter VALUES (${unitId}, '1999-01-01', 1)
      ON CONFLICT (unit_id, day) DO UPDATE SET last_number = dossier_counter.last_number + 1
    `.execute(tx)
    await sql`
      INSERT INTO dossier (unit_id, dossier_id, code, holder_unit_id, procedure_version_id, procedure_id, field_id, channel,
        state, accepted_at, due_at, last_action)
      VALUES (${unitId}, ${id}, ${`P-${id}`}, ${unitId}, 1, 1, 1, 'in_person', 'running', now(), now(), 1)
    `.execute(tx)
    await sql`INSERT INTO action VALUES (${unitId}, ${id}, 1, now(), now(), 'live', 'x', 'accepted', ${body}, ${hash})`.execute(
      tx,
    )
    await sql`
      INSERT INTO work_item (unit_id, dossier_id, code, holder_unit_id, procedure_id, procedure_version_id, channel,
        is_assisted, state, step, step_post, is_signing, step_since, accepted_at, due_at, due_soon_at, last_action)
      VALUES (${unitId}, ${id}, ${`P-${id}`}, ${unitId}, 1, 1, 'in_person', false, 'running', 'handle',
        'processing-officer', false, now(), now(), now(), now(), 1)
    `.execute(tx)
    await sql`
      INSERT INTO dossier_person (unit_id, dossier_id, role, version, full_name, identity_number, phone, salt)
      VALUES (${unitId}, ${id}, 'owner', 1, 'Lò Thị Mẫu', '011187001234', '0912345678', ${hash})
    `.execute(tx)
    await sql`INSERT INTO filing_command VALUES (${id}, ${id}, ${hash}, now())`.execute(tx)
    await sql`INSERT INTO filing_event VALUES (${id}, 1, now(), 'x', 'x', 'accepted', '{}', ${id}, ${hash})`.execute(tx)
    await sql`
      UPDATE filing
      SET state = 'accepted', version = 2, content = NULL, content_salt = NULL, dossier_id = ${id}
      WHERE filing_id = ${id}
    `.execute(tx)
  })
}

export async function move(db: Database, clerk: Clerk, turn: number): Promise<void> {
  const { unitId, movablePlain } = clerk
  const place = turn % movablePlain.length
  const dossier = movablePlain[place]
  if (dossier === undefined) throw new Error('this unit has no dossier: take more rows')
  const { dossier_id: id, code } = dossier
  const last = dossier.last_action + 1
  const key = randomUUID()
  await db.transaction().execute(async (tx) => {
    await sql`INSERT INTO dossier_command VALUES (${unitId}, ${key}, ${hash}, ${id}, ${last}, now())`.execute(tx)
    await sql`SELECT * FROM dossier WHERE code = ${code} FOR UPDATE`.execute(tx)
    await sql`SELECT * FROM action WHERE unit_id = ${unitId} AND dossier_id = ${id} ORDER BY number`.execute(tx)
    await sql`UPDATE dossier SET last_action = ${last} WHERE unit_id = ${unitId} AND dossier_id = ${id}`.execute(tx)
    await sql`
      INSERT INTO action VALUES (${unitId}, ${id}, ${last}, now(), now(), 'live', 'x', 'routed', '{"step":"assess"}', ${hash})
    `.execute(tx)
    await sql`
      UPDATE work_item SET step = 'assess', step_since = now(), last_action = ${last}
      WHERE unit_id = ${unitId} AND dossier_id = ${id}
    `.execute(tx)
  })
  movablePlain[place] = { ...dossier, last_action: last }
}
