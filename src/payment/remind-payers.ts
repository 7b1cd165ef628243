import { type SqlBool, sql } from 'kysely'
import type { Database, ReadDb, WriteTx } from '#db/index.ts'
import { formatInstant, type Instant, instantFromEpochMs } from '#kernel/index.ts'
import { chargeOf, lockCharge } from './charge-store.ts'
import type { ListedCharge } from './queue-store.ts'

/** A filing whose money has not come; money whose filing has not. */
export type ReminderKind = 'filing-without-money' | 'money-without-filing'

export interface PaymentReminder {
  readonly kind: ReminderKind
  readonly charge: ListedCharge
}

/** Hands a reminder on, in the transaction that notes that it was raised. */
export type Remind = (tx: WriteTx, reminder: PaymentReminder) => Promise<void>

const hourMs = 3_600_000
/** Whoever transfers does so on the same day; whoever has paid and still types needs a quiet hour. */
const patience: Readonly<Record<ReminderKind, number>> = {
  'filing-without-money': 24 * hourMs,
  'money-without-filing': hourMs,
}

/** Reminds, once each, whoever has filed and not paid, or paid and not filed. Answers how many were reminded now. */
export async function remindPayers(
  db: Database,
  { now, remind }: { readonly now: Instant; readonly remind: Remind },
): Promise<{ readonly reminded: number }> {
  let reminded = 0
  for (const kind of ['filing-without-money', 'money-without-filing'] as const)
    for (const charge of await readForgotten(db, kind, now))
      if (await db.transaction().execute((tx) => raise(tx, { kind, charge }, { now, remind }))) reminded += 1
  return { reminded }
}

const isForgotten: Readonly<Record<ReminderKind, (before: string) => ReturnType<typeof sql<SqlBool>>>> = {
  'filing-without-money': (before) =>
    sql`state IN ('awaiting', 'partly-paid') AND asked_exemption IS NULL AND submitted_at <= ${before}`,
  'money-without-filing': (before) =>
    sql`submitted_at IS NULL AND kept_dong > 0 AND NOT is_cancelled AND NOT EXISTS (
      SELECT FROM money_move WHERE money_move.charge_id = charge.charge_id AND money_move.at > ${before})`,
}

async function readForgotten(db: ReadDb, kind: ReminderKind, now: Instant): Promise<readonly ListedCharge[]> {
  const before = formatInstant(instantFromEpochMs(now - patience[kind]))
  const rows = await db
    .selectFrom('charge')
    .selectAll()
    .where(isForgotten[kind](before))
    .where(sql<SqlBool>`NOT EXISTS (
      SELECT FROM payment_reminder WHERE payment_reminder.charge_id = charge.charge_id AND payment_reminder.kind = ${kind})`)
    .orderBy('opened_at')
    .execute()
  return rows.map(chargeOf)
}

/** The row of the reminder is what makes it one, however many processes look at once. */
async function raise(
  tx: WriteTx,
  { kind, charge }: PaymentReminder,
  { now, remind }: { readonly now: Instant; readonly remind: Remind },
): Promise<boolean> {
  const asItIs = await lockCharge(tx, charge.filingId)
  if (asItIs === undefined || asItIs.state !== charge.state || asItIs.submittedAt !== charge.submittedAt) return false
  const raised = await tx
    .insertInto('payment_reminder')
    .values({ charge_id: charge.filingId, kind, raised_at: formatInstant(now) })
    .onConflict((known) => known.doNothing())
    .returning('kind')
    .executeTakeFirst()
  if (raised !== undefined) await remind(tx, { kind, charge: asItIs })
  return raised !== undefined
}
