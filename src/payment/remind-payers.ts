import { type SqlBool, sql } from 'kysely'
import type { Database, ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import type { Charge } from './charge.ts'
import { chargeOf, lockCharge } from './charge-store.ts'
import type { ListedCharge } from './queue-store.ts'

/** Hands a reminder on, in the transaction that notes that it was raised. */
export type Remind = (tx: WriteTx, charge: Charge) => Promise<void>

/** Whoever transfers does so on the same day. */
const patienceMs = 24 * 3_600_000

/** Reminds, once each, whoever has filed and not paid. Answers how many were reminded now. */
export async function remindPayers(
  db: Database,
  { now, remind }: { readonly now: Instant; readonly remind: Remind },
): Promise<{ readonly reminded: number }> {
  let reminded = 0
  for (const charge of await readForgotten(db, now))
    if (await db.transaction().execute((tx) => raise(tx, charge, { now, remind }))) reminded += 1
  return { reminded }
}

async function readForgotten(db: ReadDb, now: Instant): Promise<readonly ListedCharge[]> {
  const rows = await db
    .selectFrom('charge')
    .selectAll()
    .where('state', 'in', ['awaiting', 'partly-paid'])
    .where('asked_exemption', 'is', null)
    .where(sql<SqlBool>`opened_at <= ${formatInstant(instantFromEpochMs(now - patienceMs))}`)
    .where(sql<SqlBool>`NOT EXISTS (SELECT FROM payment_reminder WHERE payment_reminder.charge_id = charge.charge_id)`)
    .orderBy('opened_at')
    .execute()
  return rows.map(chargeOf)
}

/** The row of the reminder is what makes it one, however many processes look at once. */
async function raise(
  tx: WriteTx,
  { filingId, state }: ListedCharge,
  { now, remind }: { readonly now: Instant; readonly remind: Remind },
): Promise<boolean> {
  const charge = await lockCharge(tx, filingId)
  if (charge === undefined || charge.state !== state) return false
  const raised = await tx
    .insertInto('payment_reminder')
    .values({ charge_id: filingId, kind: 'filing-without-money', raised_at: formatInstant(now) })
    .onConflict((known) => known.doNothing())
    .returning('kind')
    .executeTakeFirst()
  if (raised !== undefined) await remind(tx, charge)
  return raised !== undefined
}
