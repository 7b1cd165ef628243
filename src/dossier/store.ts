import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import type { DossierId, Instant, PlainDate, UnitId } from '#kernel/index.ts'
import { formatInstant } from '#kernel/index.ts'
import { dossierRowOf } from './dossier-row.ts'
import type { WorkLaw } from './law.ts'
import { storeOpinions } from './opinion-store.ts'
import type { DossierState } from './state.ts'
import type { Step } from './step.ts'
import { storeWork } from './work-store.ts'

/** Now, by the database clock, in the moment in which it is evaluated. */
export const clock = sql<Instant>`date_trunc('milliseconds', clock_timestamp())`

/** Now, by the database clock; asked anew each time, not the beginning of the transaction. */
export async function readClock(db: ReadDb): Promise<Instant> {
  const { now } = await db.selectNoFrom(clock.as('now')).executeTakeFirstOrThrow()
  return now
}

/**
 * The next number of `unitId` on `day` and the instant after getting it. Whoever asks next waits for this transaction
 * to end, so that order of numbers is order of time and a refused or broken acceptance leaves no gap.
 */
export async function takeNumber(
  tx: WriteTx,
  unitId: UnitId,
  day: PlainDate,
): Promise<{ readonly number: number; readonly at: Instant }> {
  return tx
    .insertInto('dossier_counter')
    .values({ unit_id: unitId, day, last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'day']).doUpdateSet({ last_number: sql`dossier_counter.last_number + 1` }),
    )
    .returning(['last_number as number', clock.as('at')])
    .executeTakeFirstOrThrow()
}

/** Keeps live numbers clear of those that an import brought in. */
export async function raiseCounter(tx: WriteTx, unitId: UnitId, day: PlainDate, number: number): Promise<void> {
  await tx
    .insertInto('dossier_counter')
    .values({ unit_id: unitId, day, last_number: number })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'day'])
        .doUpdateSet({ last_number: sql`greatest(dossier_counter.last_number, excluded.last_number)` }),
    )
    .execute()
}

export async function findDossierKey(
  db: ReadDb,
  code: string,
): Promise<{ readonly unitId: UnitId; readonly dossierId: DossierId } | undefined> {
  const row = await db
    .selectFrom('dossier')
    .select(['unit_id', 'dossier_id'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row && { unitId: row.unit_id as UnitId, dossierId: row.dossier_id as DossierId }
}

/**
 * Locks the rows of these codes, in order of code so that two that do so wait instead of blocking each other. Answers
 * those that are there.
 */
export async function lockDossiers(tx: WriteTx, codes: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT code
    FROM dossier
    WHERE code = ANY(${codes})
    ORDER BY code
    FOR UPDATE
  `.execute(tx)
  return rows.map(({ code }) => code)
}

/**
 * Stores steps of any number of dossiers: their actions, current rows, work and open questions, in as few statements as there are
 * tables.
 */
export async function storeSteps(tx: WriteTx, steps: readonly Step[], law: WorkLaw): Promise<void> {
  if (steps.length === 0) return
  const latest = new Map<DossierId, DossierState>(steps.map(({ after }) => [after.dossierId, after]))
  const begun = new Set(steps.filter(({ before }) => before === undefined).map(({ after }) => after.dossierId))
  const isNew = ({ dossierId }: DossierState) => begun.has(dossierId)
  const states = [...latest.values()]
  await insertDossiers(tx, states.filter(isNew))
  await updateDossiers(
    tx,
    states.filter((state) => !isNew(state)),
  )
  await insertActions(tx, steps)
  await storeWork(tx, { states, isNew }, law)
  await storeOpinions(tx, states)
}

async function insertDossiers(tx: WriteTx, states: readonly DossierState[]): Promise<void> {
  if (states.length === 0) return
  await sql`
    INSERT INTO dossier
    SELECT *
    FROM json_populate_recordset(NULL::dossier, ${JSON.stringify(states.map(dossierRowOf))}::json)
  `.execute(tx)
}

async function updateDossiers(tx: WriteTx, states: readonly DossierState[]): Promise<void> {
  if (states.length === 0) return
  await sql`
    UPDATE dossier
    SET holder_unit_id = changed.holder_unit_id,
      state = changed.state,
      due_at = changed.due_at,
      promised_at = changed.promised_at,
      finished_at = changed.finished_at,
      outcome = changed.outcome,
      handed_over_at = changed.handed_over_at,
      last_action = changed.last_action
    FROM json_populate_recordset(NULL::dossier, ${JSON.stringify(states.map(dossierRowOf))}::json) AS changed
    WHERE dossier.unit_id = changed.unit_id
      AND dossier.dossier_id = changed.dossier_id
  `.execute(tx)
}

async function insertActions(tx: WriteTx, steps: readonly Step[]): Promise<void> {
  const rows = steps.map(({ action, hash }) => ({
    unit_id: action.unitId,
    dossier_id: action.dossierId,
    number: action.number,
    at: formatInstant(action.at),
    recorded_at: formatInstant(action.recordedAt),
    origin: action.origin,
    actor: action.actor,
    kind: action.kind,
    body: action.body,
    hash: `\\x${hash.toString('hex')}`,
  }))
  await sql`
    INSERT INTO action (unit_id, dossier_id, number, at, recorded_at, origin, actor, kind, body, hash)
    SELECT unit_id, dossier_id, number, at, recorded_at, origin, actor, kind, body, hash
    FROM json_populate_recordset(NULL::action, ${JSON.stringify(rows)}::json)
  `.execute(tx)
}
