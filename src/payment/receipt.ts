import { sql } from 'kysely'
import type { ReadDb, WriteTx } from '#db/index.ts'
import {
  dayOf,
  dong,
  type FilingId,
  formatInstant,
  type Instant,
  type Money,
  type UnitId,
  yearOf,
} from '#kernel/index.ts'
import type { Charge } from './charge.ts'
import { dueHereOf } from './charge-state.ts'

/** Biên lai điện tử: proves that what was due to our accounts was paid in full. Numbers of a unit and year begin at 1 and have no gap. */
export interface PaymentReceipt {
  readonly unitId: UnitId
  readonly year: number
  readonly number: number
  readonly amount: Money
  readonly issuedAt: Instant
}

/** The receipt of a filing's charge; undefined before it is paid in full. */
export async function receiptOfFiling(db: ReadDb, filingId: FilingId): Promise<PaymentReceipt | undefined> {
  const row = await db.selectFrom('payment_receipt').selectAll().where('charge_id', '=', filingId).executeTakeFirst()
  return (
    row && {
      unitId: row.unit_id as UnitId,
      year: row.year,
      number: row.number,
      amount: dong(row.amount_dong),
      issuedAt: row.issued_at,
    }
  )
}

/** Gives a charge that is paid in full its receipt, once; to be called under the lock of the charge. */
export async function issueReceipt(tx: WriteTx, charge: Charge, at: Instant): Promise<void> {
  const due = dueHereOf(charge)
  if (due === 0 || charge.kept < due) return
  if ((await receiptOfFiling(tx, charge.filingId)) !== undefined) return
  const series = { unit_id: charge.unitId, year: yearOf(dayOf(at)) }
  // The row lock of the counter makes the next receipt wait for this transaction: no number is lost with one that fails.
  const { last_number } = await tx
    .insertInto('receipt_counter')
    .values({ ...series, last_number: 1 })
    .onConflict((known) =>
      known.columns(['unit_id', 'year']).doUpdateSet({ last_number: sql`receipt_counter.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('payment_receipt')
    .values({
      ...series,
      number: last_number,
      charge_id: charge.filingId,
      amount_dong: due,
      issued_at: formatInstant(at),
    })
    .execute()
}
