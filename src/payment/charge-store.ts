import { type Selectable, sql } from 'kysely'
import type { DB, ReadDb, WriteTx } from '#db/index.ts'
import { dong, type FilingId, formatInstant, isUuid, type Money, type UnitId } from '#kernel/index.ts'
import type { Charge, ChargeLine, ChargeState, Payer } from './charge.ts'
import { outstandingOf } from './charge-state.ts'

type ChargeRow = Selectable<DB['charge']>

/** A new charge with its lines; whether there was none of its filing yet. */
export async function insertCharge(tx: WriteTx, charge: Charge): Promise<boolean> {
  const inserted = await tx
    .insertInto('charge')
    .values({
      charge_id: charge.filingId,
      unit_id: charge.unitId,
      reference: charge.reference,
      memo: charge.memo,
      payer_name: charge.payer.fullName,
      payer_phone: charge.payer.phone,
      payer_email: charge.payer.email,
      payer_language: charge.payer.language,
      subject: charge.subject,
      total_dong: charge.total,
      opened_at: formatInstant(charge.openedAt),
      state: charge.state,
      reduction_dong: charge.reduction,
      elsewhere_dong: charge.elsewhere,
      kept_dong: charge.kept,
      refunded_dong: charge.refunded,
      is_cancelled: charge.isCancelled,
      asked_exemption: charge.askedExemption,
    })
    .onConflict((known) => known.column('charge_id').doNothing())
    .returning('charge_id')
    .executeTakeFirst()
  if (inserted === undefined) return false
  const lines = charge.lines.map(({ name, kind, amount }, index) => ({
    charge_id: charge.filingId,
    number: index + 1,
    name,
    kind,
    amount_dong: amount,
  }))
  await tx.insertInto('charge_line').values(lines).execute()
  return true
}

/** Writes what may change of a charge. */
export async function patchCharge(tx: WriteTx, { filingId, ...charge }: Charge): Promise<void> {
  await tx
    .updateTable('charge')
    .set({
      state: charge.state,
      reduction_dong: charge.reduction,
      elsewhere_dong: charge.elsewhere,
      kept_dong: charge.kept,
      refunded_dong: charge.refunded,
      is_cancelled: charge.isCancelled,
      asked_exemption: charge.askedExemption,
    })
    .where('charge_id', '=', filingId)
    .execute()
}

/** The charge of a filing; undefined when there is none, which is what a filing without a fee has. */
export async function chargeOfFiling(db: ReadDb, filingId: FilingId): Promise<Charge | undefined> {
  if (!isUuid(filingId)) return undefined
  const row = await db.selectFrom('charge').selectAll().where('charge_id', '=', filingId).executeTakeFirst()
  return row && withLines(db, row)
}

/** What the payers of these filings still have to pay, of those who do: nothing while an exemption is being decided. */
export async function owedOfFilings(db: ReadDb, filingIds: readonly FilingId[]): Promise<ReadonlyMap<FilingId, Money>> {
  const rows = await db
    .selectFrom('charge')
    .selectAll()
    .where('charge_id', '=', sql<string>`ANY(${filingIds}::uuid[])`)
    .where('state', 'in', ['awaiting', 'partly-paid'])
    .where('asked_exemption', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.charge_id as FilingId, outstandingOf(chargeOf(row))]))
}

/** The charge of this reference, as it is written on receipts; undefined when there is none. */
export async function findCharge(db: ReadDb, reference: string): Promise<Charge | undefined> {
  const row = await db.selectFrom('charge').selectAll().where('reference', '=', reference).executeTakeFirst()
  return row && withLines(db, row)
}

/** The charge of a filing, locked until the transaction ends. */
export async function lockCharge(tx: WriteTx, filingId: FilingId): Promise<Charge | undefined> {
  const row = await tx.selectFrom('charge').selectAll().where('charge_id', '=', filingId).forUpdate().executeTakeFirst()
  return row && withLines(tx, row)
}

/** The charges that transfers with these memos are for, locked. */
export async function lockChargesOf(tx: WriteTx, memos: readonly string[]): Promise<readonly Charge[]> {
  const rows = await tx
    .selectFrom('charge')
    .selectAll()
    .where('memo', '=', sql<string>`ANY(${memos})`)
    .orderBy('charge_id')
    .forUpdate()
    .execute()
  return Promise.all(rows.map((row) => withLines(tx, row)))
}

async function withLines(db: ReadDb, row: ChargeRow): Promise<Charge> {
  const rows = await db
    .selectFrom('charge_line')
    .select(['name', 'kind', 'amount_dong'])
    .where('charge_id', '=', row.charge_id)
    .orderBy('number')
    .execute()
  const lines = rows.map((line) => ({ name: line.name, kind: line.kind, amount: dong(line.amount_dong) }))
  return { ...chargeOf(row), lines: lines as readonly ChargeLine[] }
}

/** A row without its lines. */
export function chargeOf(row: ChargeRow): Omit<Charge, 'lines'> {
  return {
    filingId: row.charge_id as FilingId,
    unitId: row.unit_id as UnitId,
    reference: row.reference,
    memo: row.memo,
    payer: payerOf(row),
    subject: row.subject,
    openedAt: row.opened_at,
    state: row.state as ChargeState,
    total: dong(row.total_dong),
    reduction: dong(row.reduction_dong),
    elsewhere: dong(row.elsewhere_dong),
    kept: dong(row.kept_dong),
    refunded: dong(row.refunded_dong),
    isCancelled: row.is_cancelled,
    askedExemption: row.asked_exemption,
  }
}

function payerOf(row: ChargeRow): Payer {
  const language = row.payer_language === 'en' ? 'en' : 'vi'
  return { fullName: row.payer_name, phone: row.payer_phone, email: row.payer_email, language }
}
