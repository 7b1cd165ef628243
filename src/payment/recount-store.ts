import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { dong } from '#kernel/index.ts'
import type { ChargeState, ChargeSums } from './charge.ts'

/** A charge as its row says, and as its logs count. */
export interface RecountedCharge extends ChargeSums {
  readonly reference: string
  readonly state: ChargeState
  readonly counted: {
    readonly kept: number
    readonly refunded: number
    readonly reduction: number
    readonly elsewhere: number
    readonly isCancelled: boolean
    readonly opened: number
    readonly lines: number
  }
}

interface Row {
  readonly reference: string
  readonly state: ChargeState
  readonly total_dong: number
  readonly reduction_dong: number
  readonly elsewhere_dong: number
  readonly kept_dong: number
  readonly refunded_dong: number
  readonly is_cancelled: boolean
  readonly kept: number
  readonly refunded: number
  readonly reduction: number
  readonly elsewhere: number
  readonly cancelled: boolean
  readonly opened: number
  readonly lines: number
}

export async function recountCharges(db: ReadDb): Promise<readonly RecountedCharge[]> {
  const { rows } = await sql<Row>`
    SELECT charge.reference, charge.state, total_dong, reduction_dong, elsewhere_dong, kept_dong, refunded_dong, is_cancelled,
      moved.kept, moved.refunded, decided.reduction, decided.elsewhere, decided.cancelled, decided.opened, lined.lines
    FROM charge
    CROSS JOIN LATERAL (
      SELECT
        coalesce(sum(CASE WHEN to_place = 'charge' THEN amount_dong ELSE -amount_dong END), 0)::bigint AS kept,
        coalesce(sum(amount_dong) FILTER (WHERE to_place = 'returned'), 0)::bigint AS refunded
      FROM money_move WHERE money_move.charge_id = charge.charge_id
    ) AS moved
    CROSS JOIN LATERAL (
      SELECT
        coalesce(sum(amount_dong) FILTER (WHERE kind = 'reduced'), 0)::bigint AS reduction,
        coalesce(sum(amount_dong) FILTER (WHERE kind = 'paid-elsewhere'), 0)::bigint AS elsewhere,
        coalesce(bool_or(kind = 'cancelled'), false) AS cancelled,
        coalesce(sum(amount_dong) FILTER (WHERE kind = 'opened'), 0)::bigint AS opened
      FROM charge_event WHERE charge_event.charge_id = charge.charge_id
    ) AS decided
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(amount_dong), 0)::bigint AS lines FROM charge_line WHERE charge_line.charge_id = charge.charge_id
    ) AS lined
    ORDER BY charge.reference
  `.execute(db)
  return rows.map((row) => ({
    reference: row.reference,
    state: row.state,
    total: dong(row.total_dong),
    reduction: dong(row.reduction_dong),
    elsewhere: dong(row.elsewhere_dong),
    kept: dong(row.kept_dong),
    refunded: dong(row.refunded_dong),
    isCancelled: row.is_cancelled,
    counted: {
      kept: row.kept,
      refunded: row.refunded,
      reduction: row.reduction,
      elsewhere: row.elsewhere,
      isCancelled: row.cancelled,
      opened: row.opened,
      lines: row.lines,
    },
  }))
}

/**
 * How many credits there are, and which are not where their moves left them: each comes from the bank once, moves whole, and
 * begins where it last was. One to an account that nobody has put down has not moved yet.
 */
export async function recountCredits(
  db: ReadDb,
): Promise<{ readonly count: number; readonly wrong: readonly number[] }> {
  const { rows } = await sql<{ readonly credit_id: number; readonly is_right: boolean }>`
    SELECT credit.credit_id,
      CASE WHEN credit.unit_id IS NULL THEN credit.state = 'waiting' AND moves.count = 0
      ELSE moves.count > 0 AND moves.are_whole AND moves.are_joined AND moves.places[1] = 'bank'
        AND moves.places[moves.count + 1] = CASE credit.state WHEN 'allocated' THEN 'charge' ELSE credit.state END
        AND (credit.state <> 'allocated' OR moves.charges[moves.count] = credit.charge_id)
      END AS is_right
    FROM bank_credit AS credit
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count,
        coalesce(bool_and(amount_dong = credit.amount_dong), true) AS are_whole,
        coalesce(bool_and(from_place = before OR before IS NULL), true) AS are_joined,
        array_agg(from_place ORDER BY move_id) || (array_agg(to_place ORDER BY move_id DESC))[1] AS places,
        array_agg(charge_id ORDER BY move_id) AS charges
      FROM (
        SELECT *, lag(to_place) OVER (ORDER BY move_id) AS before FROM money_move WHERE money_move.credit_id = credit.credit_id
      ) AS move
    ) AS moves
    ORDER BY credit.credit_id
  `.execute(db)
  return { count: rows.length, wrong: rows.flatMap((row) => (row.is_right ? [] : [row.credit_id])) }
}

/** What the bank told of in all, and where the program has it. */
export async function recountSums(
  db: ReadDb,
): Promise<{ readonly told: number; readonly somewhere: number; readonly receipts: number }> {
  const { rows } = await sql<{ told: number; somewhere: number; receipts: number }>`
    SELECT
      (SELECT coalesce(sum(amount_dong), 0)::bigint FROM bank_credit) AS told,
      (SELECT coalesce(sum(kept_dong + refunded_dong), 0)::bigint FROM charge)
        + (SELECT coalesce(sum(amount_dong), 0)::bigint FROM bank_credit WHERE state <> 'allocated') AS somewhere,
      (SELECT count(*) FROM payment_receipt) AS receipts
  `.execute(db)
  return rows[0] ?? { told: 0, somewhere: 0, receipts: 0 }
}
