import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '#db/index.ts'
import type { UnitId } from '#kernel/index.ts'
import type { BankCredit } from './bank-credit.ts'
import type { Charge } from './charge.ts'
import { chargeOf } from './charge-store.ts'
import { creditOf } from './credit-store.ts'

/** Of which units: some, or all. */
export type Units = 'all' | readonly UnitId[]

/** What a charge waits for: an officer who gives money back, one who decides an exemption; the payer; nothing more. */
export const chargeQueues = ['refund', 'exemption', 'unpaid', 'settled'] as const
export type ChargeQueue = (typeof chargeQueues)[number]

/** A charge in a list, without its lines. */
export type ListedCharge = Omit<Charge, 'lines'>

const conditions: Readonly<Record<ChargeQueue, ReturnType<typeof sql<SqlBool>>>> = {
  refund: sql`state IN ('over-paid', 'refund-due')`,
  exemption: sql`asked_exemption IS NOT NULL`,
  unpaid: sql`state IN ('awaiting', 'partly-paid') AND asked_exemption IS NULL`,
  settled: sql`state IN ('paid', 'exempt', 'paid-elsewhere', 'refunded', 'cancelled')`,
}

/** Charges of the units that wait, the longest first; of those that wait for nothing more the newest; at most `most`. */
export async function listCharges(
  db: ReadDb,
  queue: ChargeQueue,
  { units, most }: { readonly units: Units; readonly most: number },
): Promise<readonly ListedCharge[]> {
  const rows = await db
    .selectFrom('charge')
    .selectAll()
    .where(conditions[queue])
    .where(ofUnits(units))
    .orderBy('opened_at', queue === 'settled' ? 'desc' : 'asc')
    .orderBy('charge_id')
    .limit(most)
    .execute()
  return rows.map(chargeOf)
}

/** Credits of the units that wait for a person, the longest first; `homeless`: to accounts that nobody has put down. */
export async function listWaitingCredits(
  db: ReadDb,
  { units, most }: { readonly units: Units | 'homeless'; readonly most: number },
): Promise<readonly BankCredit[]> {
  const rows = await db
    .selectFrom('bank_credit')
    .selectAll()
    .where('state', '=', 'waiting')
    .where(units === 'homeless' ? sql<SqlBool>`unit_id IS NULL` : ofUnits(units))
    .orderBy('booked_at')
    .orderBy('credit_id')
    .limit(most)
    .execute()
  return rows.map(creditOf)
}

/** What waits for an officer: credits that are nobody's yet, exemptions to decide, money to give back. */
export type WaitingCounts = Readonly<Record<'credits' | 'exemption' | 'refund', number>>

/** How much waits for an officer. The menu of every page tells it: what is settled is not read. */
export async function countWaiting(db: ReadDb, units: Units): Promise<WaitingCounts> {
  const charges = await db
    .selectFrom('charge')
    .select([countOf('refund').as('refund'), countOf('exemption').as('exemption')])
    .where(sql<SqlBool>`(${conditions.refund} OR ${conditions.exemption})`)
    .where(ofUnits(units))
    .executeTakeFirstOrThrow()
  const { credits } = await db
    .selectFrom('bank_credit')
    .select(({ fn }) => fn.countAll<number>().as('credits'))
    .where('state', '=', 'waiting')
    .where(ofUnits(units))
    .executeTakeFirstOrThrow()
  return { ...charges, credits }
}

/** How many are in each queue. */
export async function countQueues(
  db: ReadDb,
  units: Units,
): Promise<WaitingCounts & Readonly<Record<ChargeQueue, number>>> {
  const others = await db
    .selectFrom('charge')
    .select([countOf('unpaid').as('unpaid'), countOf('settled').as('settled')])
    .where(ofUnits(units))
    .executeTakeFirstOrThrow()
  return { ...(await countWaiting(db, units)), ...others }
}

function countOf(queue: ChargeQueue) {
  return sql<number>`count(*) FILTER (WHERE ${conditions[queue]})`
}

function ofUnits(units: Units): ReturnType<typeof sql<SqlBool>> {
  return units === 'all' ? sql`unit_id IS NOT NULL` : sql`unit_id = ANY(${units})`
}
