import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import type { UnitId } from '#kernel/index.ts'
import { type Organisation, parseLevel, type Succession, type Unit } from './organisation.ts'

/** All units through all their names and codes; `only`: this one. */
export async function readUnits(db: ReadDb, only?: UnitId): Promise<readonly Unit[]> {
  const rows = await db
    .selectFrom('unit_version')
    .selectAll()
    .$if(only !== undefined, (all) => all.where('unit_id', '=', only ?? 0))
    .orderBy('list_order')
    .orderBy('unit_id')
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({
    id: row.unit_id as UnitId,
    agencyCode: row.agency_code,
    statisticalCode: row.statistical_code,
    name: row.name,
    level: parseLevel(row.level),
    parentId: row.parent_unit_id as UnitId | null,
    listOrder: row.list_order,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

export async function readOrganisation(db: ReadDb): Promise<Organisation> {
  const successions = await db
    .selectFrom('unit_succession')
    .selectAll()
    .orderBy('effective_on')
    .orderBy('predecessor_unit_id')
    .orderBy('successor_unit_id')
    .execute()
  return {
    units: await readUnits(db),
    successions: successions.map((row) => ({
      predecessorId: row.predecessor_unit_id as UnitId,
      successorId: row.successor_unit_id as UnitId,
      effectiveOn: row.effective_on,
    })),
  }
}

/** Adds what is not there; what is, stays as it is. Answers how many versions were added. */
export async function insertUnits(tx: WriteTx, units: readonly Unit[]): Promise<number> {
  const ids = [...new Set(units.map(({ id }) => id))]
  await tx
    .insertInto('unit')
    .values(ids.map((id) => ({ unit_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const rows = units.map((unit) => ({
    unit_id: unit.id,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    agency_code: unit.agencyCode,
    statistical_code: unit.statisticalCode,
    name: unit.name,
    level: unit.level,
    parent_unit_id: unit.parentId,
    list_order: unit.listOrder,
  }))
  const [result] = await tx
    .insertInto('unit_version')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return Number(result?.numInsertedOrUpdatedRows ?? 0)
}

export async function insertSuccessions(tx: WriteTx, successions: readonly Succession[]): Promise<void> {
  const rows = successions.map((succession) => ({
    predecessor_unit_id: succession.predecessorId,
    successor_unit_id: succession.successorId,
    effective_on: succession.effectiveOn,
  }))
  await tx
    .insertInto('unit_succession')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Until `tx` ends nobody else adds a unit: two that are created at once cannot take the same number. */
export async function lockUnits(tx: WriteTx): Promise<void> {
  await sql`LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
}

export async function moveStart(tx: WriteTx, unit: Unit, validFrom: Unit['validFrom']): Promise<void> {
  await tx
    .updateTable('unit_version')
    .set({ valid_from: validFrom })
    .where('unit_id', '=', unit.id)
    .where('valid_from', '=', unit.validFrom)
    .execute()
}
