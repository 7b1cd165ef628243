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

/** How many wait in each queue. */
export async function countQueues(
  db: ReadDb,
  units: Units,
): Promise<Readonly<Record<ChargeQueue | 'credits', number>>> {
  const count = (queue: ChargeQueue) => sql<number>`count(*) FILTER (WHERE ${conditions[queue]})`
  const charges = await db
    .selectFrom('charge')
    .select([
      count('refund').as('refund'),
      count('exemption').as('exemption'),
      count('unpaid').as('unpaid'),
      count('settled').as('settled'),
    ])
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

function ofUnits(units: Units): ReturnType<typeof sql<SqlBool>> {
  return units === 'all' ? sql`unit_id IS NOT NULL` : sql`unit_id = ANY(${units})`
}
