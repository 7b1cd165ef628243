import { sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import { atMinute, formatInstant, type Instant, type PlainDate, type UnitId } from '#kernel/index.ts'
import type { Place } from './money-move.ts'

/** A move of the day, as the day's list shows it. */
export interface DayMove {
  readonly at: Instant
  readonly actor: string
  readonly from: Place
  readonly to: Place
  readonly amount: number
  readonly creditId: number | null
  readonly transactionId: string | null
  readonly memo: string | null
  readonly reference: string | null
  readonly reason: string
  readonly bankReference: string
}

/** Money of a unit in one place over a day, in đồng: what was there, what came, what went, what is there. */
export interface PlaceBalance {
  readonly before: number
  readonly came: number
  readonly went: number
  readonly after: number
}

/** Đối chiếu trong ngày: every move of a day, and the sums into which they fit. */
export interface DayBook {
  readonly moves: readonly DayMove[]
  /** From the bank, as it told of it. */
  readonly fromBank: number
  /** To whoever sent too much or wrongly. */
  readonly returned: number
  readonly waiting: PlaceBalance
  readonly charges: PlaceBalance
  /** Whether what was there, what came and what went make what is there, summed from the very beginning. */
  readonly isBalanced: boolean
}

/** The money of a unit on a day. Moves bear the day on which they were made: a past day never changes. */
export async function dayBook(db: ReadDb, unitId: UnitId, day: PlainDate): Promise<DayBook> {
  const moves = await readDay(db, unitId, day)
  const [before, after] = [await sumsAt(db, unitId, atMinute(day, 0)), await sumsAt(db, unitId, atMinute(day, 24 * 60))]
  const waiting = { before: before.waiting, after: after.waiting, ...flow(moves, 'waiting') }
  const charges = { before: before.charge, after: after.charge, ...flow(moves, 'charge') }
  const isBalanced = [waiting, charges].every((place) => place.before + place.came - place.went === place.after)
  const { went: fromBank } = flow(moves, 'bank')
  return { moves, fromBank, returned: flow(moves, 'returned').came, waiting, charges, isBalanced }
}

function flow(moves: readonly DayMove[], place: Place): Pick<PlaceBalance, 'came' | 'went'> {
  const sum = (end: 'from' | 'to') => moves.reduce((all, move) => all + (move[end] === place ? move.amount : 0), 0)
  return { came: sum('to'), went: sum('from') }
}

const unitOfMove = sql<number>`coalesce(charge.unit_id, bank_credit.unit_id)`

async function readDay(db: ReadDb, unitId: UnitId, day: PlainDate): Promise<readonly DayMove[]> {
  const rows = await db
    .selectFrom('money_move')
    .leftJoin('charge', 'charge.charge_id', 'money_move.charge_id')
    .leftJoin('bank_credit', 'bank_credit.credit_id', 'money_move.credit_id')
    .selectAll('money_move')
    .select(['charge.reference', 'bank_credit.transaction_id', 'bank_credit.memo'])
    .where(unitOfMove, '=', unitId)
    .where('money_move.at', '>=', sql<Instant>`${formatInstant(atMinute(day, 0))}::timestamptz`)
    .where('money_move.at', '<', sql<Instant>`${formatInstant(atMinute(day, 24 * 60))}::timestamptz`)
    .orderBy('money_move.move_id')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    actor: row.actor,
    from: row.from_place as Place,
    to: row.to_place as Place,
    amount: row.amount_dong,
    creditId: row.credit_id,
    transactionId: row.transaction_id,
    memo: row.memo,
    reference: row.reference,
    reason: row.reason,
    bankReference: row.bank_reference,
  }))
}

/** What was in each place at a moment: all that ever came there, less all that ever went. */
async function sumsAt(
  db: ReadDb,
  unitId: UnitId,
  moment: Instant,
): Promise<{ readonly waiting: number; readonly charge: number }> {
  const inPlace = (place: Place) => sql<number>`coalesce(sum(CASE
    WHEN to_place = ${place} THEN amount_dong WHEN from_place = ${place} THEN -amount_dong ELSE 0 END), 0)::bigint`
  return db
    .selectFrom(
      db
        .selectFrom('money_move')
        .leftJoin('charge', 'charge.charge_id', 'money_move.charge_id')
        .leftJoin('bank_credit', 'bank_credit.credit_id', 'money_move.credit_id')
        .select(['from_place', 'to_place', 'money_move.amount_dong'])
        .where(unitOfMove, '=', unitId)
        .where('money_move.at', '<', sql<Instant>`${formatInstant(moment)}::timestamptz`)
        .as('moved'),
    )
    .select([inPlace('waiting').as('waiting'), inPlace('charge').as('charge')])
    .executeTakeFirstOrThrow()
}
